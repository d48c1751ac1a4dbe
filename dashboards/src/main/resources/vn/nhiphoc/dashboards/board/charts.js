import { byId, element, svg } from './dom.js';
import { clock, known, minuteOfDay, number } from './format.js';
import { word } from './words.js';

const LEFT = 46;
const RIGHT = 20;
const BOTTOM = 20;
const BUCKET_MINUTES = 10;

/** The running total of the day above, the visits of every ten minutes below, over the same hours. */
export function drawCurve({ curve, at }) {
  const holder = byId('curve');
  if (!curve.length) {
    holder.replaceChildren(element('p', { class: 'unknown' }, word('noData')));
    byId('curve-table').replaceChildren();
    return;
  }
  const points = curve.map((point) => ({ ...point, at: minuteOfDay(point.minute) }));
  const hours = span(points);
  const width = Math.max(holder.clientWidth, 240);
  const height = Math.max(holder.clientHeight, 170);
  const x = (minute) => LEFT + ((minute - hours.from) / (hours.to - hours.from)) * (width - LEFT - RIGHT);
  const upper = panel(18, height * 0.58, Math.max(...points.map((point) => point.total)));
  const buckets = bucketed(points);
  const lower = panel(height * 0.58 + 24, height - BOTTOM, Math.max(...buckets.map((bucket) => bucket.visits)));
  const last = points[points.length - 1];
  const step = points.map((point, i) => `${i ? `H${x(point.at)}` : `M${x(point.at)},${upper.y(0)}`}V${upper.y(point.total)}`);
  const until = Math.min(hours.to, Math.max(last.at, minuteOfDay(at)));
  const barWidth = Math.max(1, x(BUCKET_MINUTES) - x(0) - 1);
  const summary = `${word('curve')}: ${known(last.total)} (${clock(last.minute)})`;
  holder.replaceChildren(
    svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': summary },
      ...grid(hours, x, width, height),
      caption(LEFT, 11, word('total')),
      ...scale(upper, width),
      svg('path', { class: 'area', d: `${step.join('')}H${x(until)}V${upper.y(0)}Z` }),
      svg('path', { class: 'line', d: `${step.join('')}H${x(until)}` }),
      caption(LEFT, height * 0.58 + 17, word('perMinute', { n: BUCKET_MINUTES })),
      ...scale(lower, width),
      ...buckets.map((bucket) =>
        svg('rect', { class: 'minute', x: x(bucket.at), width: barWidth, y: lower.y(bucket.visits), height: lower.y(0) - lower.y(bucket.visits) })),
    ),
  );
  drawTable(points);
}

/** How many units had opened, minute by minute, around the opening. */
export function drawOpeningCurve({ opening }) {
  const holder = byId('opening-curve');
  holder.hidden = opening.curve.length < 2;
  if (holder.hidden) return;
  const points = opening.curve.map((point) => ({ ...point, at: minuteOfDay(point.minute) }));
  const from = points[0].at;
  const to = Math.max(points[points.length - 1].at, from + 10);
  const width = Math.max(holder.clientWidth, 200);
  const height = 84;
  const x = (minute) => LEFT + ((minute - from) / (to - from)) * (width - LEFT - RIGHT);
  const area = panel(8, height - BOTTOM, opening.units);
  const d = points.map((point, i) => `${i ? `H${x(point.at)}` : `M${x(point.at)},${area.y(0)}`}V${area.y(point.opened)}`).join('');
  const summary = `${word('opened')}: ${known(opening.opened)} ${word('openedOf', { n: number(opening.units) })}`;
  holder.replaceChildren(
    svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': summary },
      ...scale(area, width),
      svg('path', { class: 'line', d: `${d}H${x(to)}` }),
      tick(x(from), height, clock(points[0].minute), 'start'),
      tick(x(to), height, clock(points[points.length - 1].minute), 'end'),
    ),
  );
}

function span(points) {
  const from = Math.min(7 * 60, Math.floor(points[0].at / 60) * 60);
  const to = Math.max(18 * 60, Math.ceil((points[points.length - 1].at + 1) / 60) * 60);
  return { from, to };
}

function bucketed(points) {
  const sums = new Map();
  for (const point of points) {
    const at = Math.floor(point.at / BUCKET_MINUTES) * BUCKET_MINUTES;
    sums.set(at, (sums.get(at) ?? 0) + point.visits);
  }
  return [...sums].map(([at, visits]) => ({ at, visits: Math.max(0, visits) }));
}

function panel(top, bottom, most) {
  const limit = niceLimit(most);
  return { limit, y: (value) => bottom - (value / limit) * (bottom - top) };
}

/** The smallest round number that holds the value: 1, 2, 2.5, 4 or 5 times a power of ten. */
function niceLimit(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 2.5, 4, 5, 10].map((factor) => factor * power).find((limit) => limit >= value) ?? 1;
}

const scale = (area, width) =>
  [0, area.limit / 2, area.limit]
    .filter((value) => Number.isInteger(value))
    .flatMap((value) => [
      svg('line', { class: 'grid', x1: LEFT, x2: width - RIGHT, y1: area.y(value), y2: area.y(value) }),
      svg('text', { class: 'tick', x: LEFT - 6, y: area.y(value) + 4, 'text-anchor': 'end' }, number(value)),
    ]);

function grid(hours, x, width, height) {
  const every = width < 420 ? 180 : width < 760 ? 120 : 60;
  const ticks = [];
  for (let minute = Math.ceil(hours.from / every) * every; minute <= hours.to; minute += every) {
    ticks.push(tick(x(minute), height, `${String(Math.floor(minute / 60)).padStart(2, '0')}:00`, 'middle'));
  }
  return ticks;
}

const tick = (x, height, words, anchor) => svg('text', { class: 'tick', x, y: height - 5, 'text-anchor': anchor }, words);
const caption = (x, y, words) => svg('text', { class: 'caption', x, y }, words);

function drawTable(points) {
  const hours = new Map();
  for (const point of points) {
    const hour = Math.floor(point.at / 60);
    hours.set(hour, { visits: (hours.get(hour)?.visits ?? 0) + point.visits, total: point.total });
  }
  const head = [word('hour'), word('visits'), word('total')].map((name) => element('th', { scope: 'col' }, name));
  const rows = [...hours].map(([hour, { visits, total }]) =>
    element('tr', {}, element('th', { scope: 'row' }, `${hour}–${hour + 1}`), element('td', {}, number(visits)), element('td', {}, number(total))));
  byId('curve-table').replaceChildren(element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
}
