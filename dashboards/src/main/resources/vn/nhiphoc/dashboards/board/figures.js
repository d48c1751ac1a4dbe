import { byId, text } from './dom.js';
import { change, dayOf, known, number, percent } from './format.js';
import { label, word } from './words.js';

/** The head of the page and the figures that both pages have. */
export function drawFigures(snapshot) {
  drawHead(snapshot);
  drawActivities(snapshot);
  figure('visits-today', snapshot.visits.today);
  figure('visits-week', snapshot.visits.week);
  text('visits-before', weekBefore(snapshot));
  drawPeople(snapshot);
  for (const node of document.querySelectorAll('[data-word="today"], [data-word="thatDay"]')) {
    node.dataset.word = snapshot.live ? 'today' : 'thatDay';
    text(node, word(node.dataset.word));
  }
}

/** The opening of all units as one figure. */
export function drawOpening({ opening }) {
  figure('opened', opening.opened);
  text('opened-of', opening.units === null ? '' : word('openedOf', { n: number(opening.units) }));
  text('no-word', noWord(opening));
  byId('opened-bar').style.width = opening.units ? `${(100 * opening.opened) / opening.units}%` : '0';
}

export function figure(id, value) {
  const node = byId(id);
  text(node, known(value));
  node.classList.toggle('unknown', value === null);
}

function noWord({ units, noWord: silent }) {
  if (units === null) return '';
  return silent === 0 ? word('allOpened') : word('noWordCount', { n: number(silent) });
}

function drawHead({ campaign, unit, day }) {
  const title = campaign ? label(campaign.title) : 'Nhịp Học';
  const name = unit ? label(unit.name) : title;
  text('title', name);
  document.title = unit ? `${name} · ${title}` : title;
  const phase = campaign && (campaign.phase === 'week' ? word('day', { n: campaign.campaignDay }) : word(campaign.phase));
  const parts = campaign ? [unit ? title : label(campaign.city), dayOf(day), phase] : [word('noData')];
  text('subtitle', parts.filter(Boolean).join(' · '));
}

function drawActivities({ activities, present }) {
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
  text('present', present === null ? '' : word('present', { n: number(present) }));
}

function weekBefore({ lastYear, live }) {
  if (!lastYear || !live) return '';
  const week = lastYear.week;
  if (!week || week.baseline === null || week.current === null) return word('weekBeforeUnknown', { year: lastYear.year });
  const estimated = week.estimatedShare > 0 ? word('estimated', { p: percent(week.estimatedShare) }) : '';
  return word('weekBefore', {
    year: lastYear.year, n: number(week.baseline), change: change(week.current, week.baseline), estimated,
  });
}

function drawPeople({ people, live, visits }) {
  figure('people-today', people.today);
  figure('people-week', people.week);
  const share = people.shareWeek ?? people.shareToday;
  const then = !live && people.week === null && visits.week !== null;
  text('people-share', then ? word('noPeopleThen') : share === null ? '' : word('share', { p: percent(share) }));
}
