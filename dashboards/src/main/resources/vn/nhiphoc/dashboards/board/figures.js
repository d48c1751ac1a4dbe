import { byId, element, text } from './dom.js';
import { clock, dayOf, known, number, percent } from './format.js';
import { label, word } from './words.js';

/** The head of the page, the four figures, the types and the two lists. */
export function drawFigures(snapshot) {
  drawHead(snapshot);
  drawOpening(snapshot.opening);
  drawActivities(snapshot);
  figure('visits-today', snapshot.visits.today);
  figure('visits-week', snapshot.visits.week);
  drawPeople(snapshot);
  for (const node of document.querySelectorAll('[data-word="today"], [data-word="thatDay"]')) {
    node.dataset.word = snapshot.live ? 'today' : 'thatDay';
    text(node, word(node.dataset.word));
  }
  drawTypes(snapshot);
  drawLatest(snapshot.opening.latest);
  drawNewest(snapshot);
}

function figure(id, value) {
  const node = byId(id);
  text(node, known(value));
  node.classList.toggle('unknown', value === null);
}

function drawHead({ campaign, unit, day }) {
  const title = campaign ? label(campaign.title) : 'Nhịp Học';
  text('title', title);
  document.title = unit ? `${label(unit.name)} · ${title}` : title;
  const subtitle = byId('subtitle');
  if (!campaign) {
    text(subtitle, word('noData'));
    return;
  }
  const where = unit ? label(unit.name) : label(campaign.city);
  const phase = campaign.phase === 'week' ? word('day', { n: campaign.campaignDay }) : word(campaign.phase);
  subtitle.replaceChildren([where, dayOf(day), phase].filter(Boolean).join(' · '));
  if (unit) subtitle.append(' · ', element('a', { href: withoutUnit() }, word('allUnits')));
}

function withoutUnit() {
  const asked = new URLSearchParams(location.search);
  asked.delete('unit');
  return asked.size ? `/?${asked}` : '/';
}

function drawOpening(opening) {
  figure('opened', opening.opened);
  text('opened-of', opening.units === null ? '' : word('openedOf', { n: number(opening.units) }));
  text(
    'no-word',
    opening.units === null
      ? ''
      : opening.noWord === 0
        ? word('allOpened')
        : word('noWordCount', { n: number(opening.noWord) }),
  );
  byId('opened-bar').style.width = opening.units ? `${(100 * opening.opened) / opening.units}%` : '0';
}

function drawActivities({ activities }) {
  figure('on', activities.on);
  const today = activities.today;
  text(
    'today-states',
    today === null
      ? ''
      : word('todayStates', {
          planned: number(today.planned),
          closed: number(today.closed),
          cancelled: number(today.cancelled),
        }),
  );
}

function drawPeople({ people, live, visits }) {
  figure('people-today', people.today);
  figure('people-week', people.week);
  const share = people.shareWeek ?? people.shareToday;
  const then = !live && people.week === null && visits.week !== null;
  text('people-share', then ? word('noPeopleThen') : share === null ? '' : word('share', { p: percent(share) }));
}

function drawTypes({ types, live }) {
  const most = Math.max(1, ...types.map((type) => type.visitsWeek ?? type.visitsToday ?? 0));
  const rows = types.map((type) => {
    const share = (100 * (type.visitsWeek ?? type.visitsToday ?? 0)) / most;
    const bar = element('i', { 'aria-hidden': 'true' });
    bar.style.width = `${share}%`;
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, label(type.name), element('span', { class: 'meter' }, bar)),
      cell(type.on),
      cell(type.visitsToday),
      cell(type.visitsWeek),
    );
  });
  const head = ['type', 'onShort', live ? 'today' : 'thatDay', 'soFar'].map((name) => element('th', { scope: 'col' }, word(name)));
  byId('types').replaceChildren(element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
}

/** In a narrow cell "…" stands for no data; whoever listens hears the words. */
function cell(value) {
  if (value !== null) return element('td', {}, number(value));
  return element('td', { title: word('noData') }, element('span', { role: 'img', 'aria-label': word('noData') }, '…'));
}

function drawLatest(latest) {
  byId('latest').replaceChildren(
    ...latest.slice(0, 6).map((unit) =>
      element(
        'li',
        {},
        element('time', { datetime: unit.openedAt }, clock(unit.openedAt)),
        element('span', {}, label(unit.name)),
        unit.joint ? element('em', {}, word('joint')) : '',
      ),
    ),
  );
}

function drawNewest({ activities }) {
  const items = activities.newest.slice(0, 6).map((activity) =>
    element(
      'li',
      {},
      element('time', { datetime: activity.openedAt }, clock(activity.openedAt)),
      element('span', {}, activity.title, element('small', {}, label(activity.unitName))),
    ),
  );
  if (!items.length) {
    items.push(element('li', { class: 'unknown' }, word(activities.on === null ? 'noData' : 'nothingOn')));
  }
  byId('newest').replaceChildren(...items);
}
