import { byId, element, text } from './dom.js';
import { clock, number } from './format.js';
import { label, word } from './words.js';

const FILTERS = { showAll: () => true, showNoWord: (unit) => unit.opening === 'no_word', showOn: (unit) => unit.on > 0 };
const tiles = new Map();
let filter = 'showAll';

/** A choice of which units are shown. */
export function drawFilter(changed) {
  const fieldset = byId('filter');
  const legend = fieldset.querySelector('legend');
  const choices = Object.keys(FILTERS).map((name) => {
    const input = element('input', { type: 'radio', name: 'filter', value: name });
    input.checked = name === filter;
    input.addEventListener('change', () => {
      filter = name;
      changed();
    });
    return element('label', {}, input, element('span', {}, word(name)));
  });
  fieldset.replaceChildren(legend, ...choices);
}

/** A tile for each unit; what stays the same is left alone. */
export function drawTiles({ units }) {
  const shown = units.filter(FILTERS[filter]);
  const list = byId('units');
  const items = shown.map((unit) => {
    const tile = tiles.get(unit.unitId) ?? makeTile(unit.unitId);
    drawTile(tile, unit);
    return tile.item;
  });
  if (!items.length) items.push(element('li', { class: 'unknown' }, word(units.length ? 'noneLeft' : 'noData')));
  if (items.length !== list.children.length || items.some((item, i) => item !== list.children[i])) {
    list.replaceChildren(...items);
  }
}

function makeTile(unitId) {
  const name = element('b');
  const on = element('i');
  const state = element('span');
  const asked = new URLSearchParams(location.search);
  asked.set('unit', unitId);
  const link = element('a', { href: `/?${asked}` }, element('span', { class: 'name' }, name, on), state);
  const tile = { item: element('li', {}, link), link, name, on, state };
  tiles.set(unitId, tile);
  return tile;
}

function drawTile(tile, unit) {
  const full = label(unit.name);
  const on = unit.on > 0 ? word('tileOn', { n: number(unit.on) }) : '';
  const visits = unit.visitsToday === null ? '' : word('tileVisits', { n: number(unit.visitsToday) });
  const told = [full, stateWord(unit), on, visits || word('noData')].filter(Boolean).join(', ');
  tile.item.className = [unit.opening ?? 'not_expected', on && 'on'].filter(Boolean).join(' ');
  tile.link.title = told;
  tile.link.setAttribute('aria-label', told);
  text(tile.name, shortName(full, unit.kind));
  text(tile.on, unit.on > 0 ? `●${number(unit.on)}` : '');
  text(tile.state, [shortState(unit), visits || (unit.opening === 'no_word' ? '' : '…')].filter(Boolean).join(' · '));
}

function stateWord(unit) {
  if (unit.opening === 'opened') return word('tileOpened', { t: clock(unit.openedAt) });
  return unit.opening === 'no_word' ? word('tileNoWord') : '';
}

const shortState = (unit) => (unit.opening === 'opened' ? `✓ ${clock(unit.openedAt)}` : stateWord(unit));

/** Places go without the word for what they are; the full name is in the title. */
const shortName = (name, kind) =>
  ['ward', 'commune', 'special_zone'].includes(kind)
    ? name.replace(/^(Phường|Xã|Đặc khu) /, '').replace(/ (ward|commune|special zone)$/, '')
    : name;
