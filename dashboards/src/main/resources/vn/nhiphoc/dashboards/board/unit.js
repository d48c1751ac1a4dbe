import { askedFor, query, reportAddress, unitAddress, wallAddress } from './address.js';
import { look } from './connection.js';
import { drawAlign, drawCurve } from './curve.js';
import { byId, element, text } from './dom.js';
import { clock, dayOf, isoDay, number, percent } from './format.js';
import { drawFigures } from './figures.js';
import { cell, drawTypes, heads } from './lists.js';
import { startPage } from './page.js';
import { drawFilter, drawTiles } from './tiles.js';
import { label, onLanguage, word } from './words.js';

const AGAIN_MS = 5_000;
let last = null;
let unit = null;
let asking = false;
let askedAt = -AGAIN_MS;

function draw(snapshot) {
  last = snapshot;
  drawFigures(snapshot);
  drawOpeningState(snapshot);
  drawTypes(snapshot);
  drawCurve(snapshot);
  const below = snapshot.units.filter((tile) => tile.unitId !== askedFor('unit'));
  byId('below').hidden = !below.length;
  if (below.length) drawTiles({ ...snapshot, units: below });
  byId('wall-link').href = wallAddress();
  byId('report-link').href = reportAddress();
  drawUnit();
  askAgain();
}

/** The unit's own lists follow the picture, at most every few seconds. */
async function askAgain() {
  if (asking || performance.now() - askedAt < AGAIN_MS) return;
  asking = true;
  unit = (await look('/api/v1/live/unit', query(), () => {})) ?? unit;
  askedAt = performance.now();
  asking = false;
  drawUnit();
}

function drawOpeningState({ units, opening }) {
  const own = units.find((tile) => tile.unitId === askedFor('unit'));
  const state = own?.opening ?? null;
  text('opening-state', word(state === 'opened' ? 'stateOpened' : state === 'no_word' ? 'stateNoWord' : 'stateNotExpected'));
  byId('opening-state').dataset.state = state ?? 'none';
  const at = state === 'opened' ? [word('openedAt', { t: clock(own.openedAt) }), own.joint && word('joint')] : [];
  const below = opening.units > 1 ? word('openedBelow', { n: number(opening.opened), all: number(opening.units) }) : '';
  text('no-word', [...at, below].filter(Boolean).join(' · '));
}

function drawUnit() {
  if (!unit) return;
  byId('above').replaceChildren(...unit.above.toReversed().flatMap((above) =>
    [element('a', { href: above.unitId === unit.above.at(-1).unitId ? wallAddress() : unitAddress(above.unitId) }, label(above.name)), ' › ']));
  const about = [unit.code && word('officialCode', { code: unit.code }), unit.population && word('population', { n: number(unit.population) })];
  text('subtitle', [byId('subtitle').textContent.split(' ⋅ ')[0], ...about].filter(Boolean).join(' ⋅ '));
  drawActivities();
  drawDays();
  drawWas();
}

function drawActivities() {
  if (!unit.activities.length) {
    byId('activities').replaceChildren(element('p', { class: 'unknown' }, word('noActivities')));
    return;
  }
  const rows = unit.activities.map((activity) =>
    element('tr', { class: activity.status },
      element('th', { scope: 'row' }, activity.title, activity.joint ? element('em', {}, ` · ${word('jointWith')}`) : ''),
      element('td', { class: 'words' }, typeName(activity.type)),
      element('td', { class: 'words' }, `${dayOf(isoDay(activity.startsAt))} `, element('span', { class: 'mark' }, `${clock(activity.startsAt)}–${clock(activity.endsAt)}`)),
      element('td', { class: 'words' }, element('span', { class: `mark ${activity.status}` }, word(activity.status))),
      activity.visits === null ? cell(null) : element('td', {}, word('tileVisits', { n: number(activity.visits) }))));
  byId('activities').replaceChildren(element('table', { class: 'stacked' },
    heads(word('title'), word('type'), word('time'), word('status'), word('visits')), element('tbody', {}, ...rows)));
}

const typeName = (code) => {
  const type = last?.types.find((line) => line.code === code);
  return type ? label(type.name) : code;
};

function drawDays() {
  const rows = unit.days.map((day) =>
    element('tr', {}, element('th', { scope: 'row' }, dayOf(day.day)), cell(day.visits), cell(day.byCheckIn), cell(day.byHeadcount), cell(day.bySummary)));
  byId('days').replaceChildren(
    heads(word('reportDay'), word('visits'), word('byCheckIn'), word('byHeadcount'), word('bySummary')),
    element('tbody', {}, ...(rows.length ? rows : [element('tr', {}, element('td', { colspan: 5, class: 'unknown' }, word('noData')))])));
}

function drawWas() {
  const parts = unit.was.map((part) => {
    const share = part.share === 1 ? word('wasAll') : word(part.estimated ? 'wasPart' : 'wasShare', { p: percent(part.share) });
    return element('li', {}, element('b', {}, part.name), ` ${part.code ? `(${part.code})` : ''} · ${share} · ${dayOf(part.effectiveOn)}`);
  });
  byId('was').replaceChildren(...(parts.length ? parts : [element('li', { class: 'unknown' }, word('wasNothing'))]));
}

const again = () => last && draw(last);

await startPage(draw);
onLanguage(() => {
  drawFilter(again);
  drawAlign(again);
});
