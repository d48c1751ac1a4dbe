import { unitAddress } from './address.js';
import { byId, element, text } from './dom.js';
import { clock, number } from './format.js';
import { isOn, isSilent, showsOpening, stateOf } from './state.js';
import { english, label, word } from './words.js';

const FILTERS = { showAll: () => true, showNoWord: (unit) => unit.opening === 'no_word', showOn: isOn, showSilent: isSilent };
const SIGNS = { opened: '✓', active: '✓', no_word: '?', late: '!', planned: '○' };
const tiles = new Map();
const areas = new Map();
const narrow = matchMedia('(max-width: 40rem)');
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

/** A tile for each unit under its area; what stays the same is left alone. */
export function drawTiles(snapshot) {
  const opening = showsOpening(snapshot);
  const shown = byArea(snapshot.units);
  const sections = snapshot.areas
    .map((area) => drawArea(area, shown.get(area.areaId) ?? [], opening))
    .filter((section) => section !== null);
  if (!sections.length) {
    sections.push(element('p', { class: 'unknown' }, word(snapshot.units.length ? 'noneLeft' : 'noData')));
  }
  put(byId('areas'), sections);
}

function drawArea(area, units, opening) {
  const items = units.filter(FILTERS[filter]).map((unit) => drawTile(unit, opening));
  if (!items.length) return null;
  const section = areas.get(area.areaId) ?? makeArea(area.areaId);
  text(section.name, label(area.name));
  text(section.counts, counts(units, opening));
  put(section.list, items);
  return section.details;
}

function makeArea(areaId) {
  const name = element('span');
  const counts = element('small');
  const list = element('ul');
  const details = element('details', { class: 'area' }, element('summary', {}, element('h3', {}, name, ' ', counts)), list);
  details.open = !narrow.matches;
  const section = { details, name, counts, list };
  areas.set(areaId, section);
  return section;
}

function counts(units, opening) {
  const all = number(units.length);
  const on = units.reduce((sum, unit) => sum + (unit.on ?? 0), 0);
  const main = opening
    ? word('areaOpened', { n: number(units.filter((unit) => unit.opening === 'opened').length), all })
    : word('areaActive', { n: number(units.filter((unit) => !isSilent(unit)).length), all });
  return on ? `${main} · ${word('areaOn', { n: number(on) })}` : main;
}

function drawTile(unit, opening) {
  const tile = tiles.get(unit.unitId) ?? makeTile(unit.unitId);
  const language = english();
  if (tile.unit === unit && tile.opening === opening && tile.language === language) return tile.item;
  Object.assign(tile, { unit, opening, language });
  const name = label(unit.name);
  const state = stateOf(unit, opening);
  const words = stateWords(unit, state);
  const visits = unit.visitsToday === null ? '' : word('tileVisits', { n: number(unit.visitsToday) });
  const told = [name, ...words.long, isOn(unit) && word('tileOn', { n: number(unit.on) }), visits || word('noData')].filter(Boolean).join(', ');
  tile.item.className = [state, isOn(unit) && 'on'].filter(Boolean).join(' ');
  tile.link.href = unitAddress(unit.unitId);
  tile.link.title = told;
  tile.link.setAttribute('aria-label', told);
  text(tile.name, shortName(name, unit.kind));
  text(tile.on, isOn(unit) ? `●${number(unit.on)}` : '');
  text(tile.sign, SIGNS[state] ?? '–');
  text(tile.state, ` ${words.short}`);
  const unknown = state === 'no_word' || state === 'nothing' ? '' : ' · …';
  text(tile.visits, unit.visitsToday === null ? unknown : ` · ${number(unit.visitsToday)}`);
  return tile.item;
}

function makeTile(unitId) {
  const name = element('b');
  const on = element('i');
  const sign = element('span', { class: 'sign' });
  const state = element('span', { class: 'more' });
  const visits = element('span', { class: 'more' });
  const link = element('a', {}, element('span', { class: 'name' }, name, on), element('span', { class: 'state' }, sign, state, visits));
  const tile = { item: element('li', {}, link), link, name, on, sign, state, visits };
  tiles.set(unitId, tile);
  return tile;
}

function stateWords(unit, state) {
  switch (state) {
    case 'opened':
      return { long: [word('tileOpened', { t: clock(unit.openedAt) })], short: clock(unit.openedAt) };
    case 'no_word':
      return { long: [word('tileNoWord')], short: word('tileNoWordShort') };
    case 'active':
      return { long: [word('tileBegun', { n: number(unit.begunToday) })], short: `${number(unit.begunToday)}/${number(unit.plannedToday)}` };
    case 'late':
      return { long: [word('tileLate', { n: number(unit.lateToday) })], short: word('tileLate', { n: number(unit.lateToday) }) };
    case 'planned':
      return { long: [word('tilePlanned', { n: number(unit.plannedToday) })], short: word('tilePlanned', { n: number(unit.plannedToday) }) };
    default:
      return { long: [word('tileNothing')], short: word('tileNothing') };
  }
}

/** Places go without the word for what they are, others without the place; the full name is in the title. */
const shortName = (name, kind) =>
  ['ward', 'commune', 'special_zone'].includes(kind)
    ? name.replace(/^(Phường|Xã|Đặc khu) /, '').replace(/ (ward|commune|special zone)$/, '')
    : name.replace(/^Study Encouragement Association, (.+?)( ward| commune)?$/, 'SEA $1').split(', ')[0].replace(/^Hội Khuyến học (Phường|Xã) /, 'Hội KH ');

function put(holder, items) {
  if (items.length !== holder.children.length || items.some((item, i) => item !== holder.children[i])) {
    holder.replaceChildren(...items);
  }
}

function byArea(units) {
  const groups = new Map();
  for (const unit of units) {
    if (!groups.has(unit.area)) groups.set(unit.area, []);
    groups.get(unit.area).push(unit);
  }
  return groups;
}
