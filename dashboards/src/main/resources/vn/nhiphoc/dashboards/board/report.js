import { askedFor, query, wallAddress } from './address.js';
import { look } from './connection.js';
import { byId, element, text } from './dom.js';
import { clockSeconds, day as dayName, dayOf, isoDay, number } from './format.js';
import { takeKeyFromAddress } from './key.js';
import { cell, heads } from './lists.js';
import { isSilent } from './state.js';
import { drawStatus } from './status.js';
import { startTheme } from './theme.js';
import { label, onLanguage, startLanguage, word } from './words.js';

const page = { state: 'connecting', status: null, snapshot: null, freshness: null, heardAt: 0, away: null };
let audiences = null;
let reading = 0;

/** Tells of the state of the connection; what was read stays on the page. */
function hear(news) {
  page.state = news.state;
  page.status = news.status ?? null;
  drawStatus(page);
}

/** Reads the figures of the day that the address asks for. */
async function read() {
  const mine = ++reading;
  const stopped = () => mine !== reading;
  const snapshot = await look('/api/v1/live', query(), hear, stopped);
  const lines = snapshot && (await look('/api/v1/live/audiences', query(), hear, stopped));
  if (!lines) return;
  page.snapshot = snapshot;
  page.freshness = snapshot.freshness;
  page.heardAt = performance.now();
  audiences = lines;
  draw();
}

function draw() {
  const snapshot = page.snapshot;
  drawStatus(page);
  if (!snapshot) return;
  byId('board').hidden = false;
  const day = dayOf(snapshot.day);
  text('title', word('reportTitle', { day }));
  document.title = word('reportTitle', { day });
  const where = snapshot.unit ? label(snapshot.unit.name) : label(snapshot.campaign?.city);
  text('subtitle', [snapshot.campaign && label(snapshot.campaign.title), where].filter(Boolean).join(' · ') || word('noData'));
  drawMain(snapshot);
  drawTypes(snapshot);
  drawAudiences();
  drawNames('no-word-areas', snapshot, (unit) => unit.opening === 'no_word');
  drawNames('silent-areas', snapshot, isSilent);
  const asOf = snapshot.freshness ? moment(snapshot.freshness.figuresAsOf) : word('noData');
  text('made', word('made', { t: moment(new Date().toISOString()), f: asOf }));
  drawDays(snapshot);
  drawLinks();
}

function drawMain({ opening, activities, visits, people, lastYear }) {
  const today = activities.today;
  const before = lastYear?.byDate;
  const rows = [
    [word('opened'), opening.opened, null, null],
    [word('noWordTitle'), opening.noWord, null, null],
    [word('plannedActivities'), today?.planned ?? null, null, null],
    [word('heldActivities'), today ? today.open + today.closed : null, null, null],
    [word('cancelledActivities'), today?.cancelled ?? null, null, null],
    [word('visits'), visits.today, visits.week, before?.whole ?? null],
    [word('people'), people.today, people.week, null],
  ];
  const earlier = before ? word('yearBefore', { year: lastYear.year, day: dayOf(before.day) }) : word('beforeNoYear');
  byId('main-figures').replaceChildren(
    heads(word('figure'), word('ofTheDay'), word('ofTheWeek'), earlier),
    element('tbody', {}, ...rows.map(([name, ...values], place) =>
      element('tr', {}, element('th', { scope: 'row' }, name), ...values.map((value, i) => (place < 5 && i > 0 ? element('td') : cell(value)))))));
}

function drawTypes({ types }) {
  byId('types').replaceChildren(
    heads(word('type'), word('plannedActivities'), word('visitsOfTheDay'), word('visitsOfTheWeek')),
    element('tbody', {}, ...types.map((type) =>
      element('tr', {}, element('th', { scope: 'row' }, [type.letter && `${type.letter})`, label(type.name)].filter(Boolean).join(' ')),
        cell(type.planned), cell(type.visitsToday), cell(type.visitsWeek)))));
}

function drawAudiences() {
  const flags = audiences.flags === 'city';
  byId('audiences').replaceChildren(
    heads(word('audience'), word('visits'), ...(flags ? [word('disadvantaged'), word('remote')] : [])),
    element('tbody', {}, ...audiences.rows.map((line) =>
      element('tr', {}, element('th', { scope: 'row' }, word(audienceWord(line.audience))),
        cell(line.visits), ...(flags ? [cell(line.disadvantaged), cell(line.remote)] : []))),
    ...(audiences.rows.length ? [] : [element('tr', {}, element('td', { class: 'unknown', colspan: flags ? 4 : 2 }, word('noData')))])));
  text('audiences-words', word(flags ? 'flagsCity' : 'flagsNotBelow'));
}

const AUDIENCES = ['pupil_student', 'teacher', 'civil_servant', 'public_employee', 'worker', 'association_member', 'resident', 'other'];
const audienceWord = (code) => (AUDIENCES.includes(code) ? code : 'unknownAudience');

function drawNames(id, { units, areas }, chosen) {
  const items = areas.flatMap((area) => {
    const names = units.filter((unit) => unit.area === area.areaId && chosen(unit)).map((unit) => label(unit.name));
    return names.length ? [element('li', {}, element('b', {}, `${label(area.name)} (${number(names.length)}): `), names.join('; '))] : [];
  });
  byId(id).replaceChildren(...(items.length ? items : [element('li', {}, word(units.length ? 'none' : 'noData'))]));
}

function drawDays({ campaign, day }) {
  const chosen = byId('day');
  if (!campaign) return;
  const today = isoDay(new Date().toISOString());
  const last = [campaign.endsOn, today > day ? today : day].sort()[0];
  const days = [];
  for (let d = campaign.startsOn; d <= last; d = isoDay(new Date(`${d}T12:00:00+07:00`).getTime() + 86_400_000)) days.push(d);
  if (!days.includes(day)) days.push(day);
  if (days.join() !== [...chosen.options].map((option) => option.value).join()) {
    chosen.replaceChildren(...days.map((d) => element('option', { value: d }, dayOf(d))));
  }
  chosen.value = day;
}

function drawLinks() {
  const asked = new URLSearchParams(query());
  asked.set('format', 'csv');
  byId('audiences-csv').href = `/api/v1/live/audiences?${asked}`;
  byId('no-word-csv').href = `/api/v1/live/no-word?${asked}`;
  byId('wall-link').href = askedFor('unit') ? `/unit${query()}` : wallAddress();
}

const moment = (iso) => `${clockSeconds(iso)} ${dayName(iso)}`;

startTheme();
startLanguage(draw);
onLanguage(() => drawStatus(page));
byId('print').addEventListener('click', () => print());
byId('day').addEventListener('change', (event) => {
  const end = new Date(`${event.target.value}T23:59:59.999+07:00`);
  const at = end < new Date() ? `${event.target.value}T23:59:59.999+07:00` : null;
  history.replaceState(null, '', `/report${query({ at })}`);
  read();
});
await takeKeyFromAddress();
read();
