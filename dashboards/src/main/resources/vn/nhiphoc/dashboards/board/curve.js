import { bars, drawing, grid, niceScale, scaleLines, steps } from './charts.js';
import { byId, element, svg, text } from './dom.js';
import { change, clock, dayOf, known, minuteOfDay, minutesOf, number } from './format.js';
import { heads } from './lists.js';
import { word } from './words.js';

const BUCKET_MINUTES = 10;
let align = 'byDate';

/** A choice of the day of the year before. */
export function drawAlign(changed) {
  const fieldset = byId('align');
  const legend = fieldset.querySelector('legend');
  fieldset.replaceChildren(legend, ...['byDate', 'byWeekday'].map((name) => {
    const input = element('input', { type: 'radio', name: 'align', value: name });
    input.checked = name === align;
    input.addEventListener('change', () => {
      align = name;
      changed();
    });
    return element('label', {}, input, element('span', {}, word(name)));
  }));
}

/** The running total of the day above, beside that of the year before; the visits of every ten minutes below. */
export function drawCurve({ curve, at, lastYear, visits }) {
  const before = lastYear?.[align] ?? null;
  byId('align').hidden = !lastYear;
  text('before-words', beforeWords(lastYear, before, visits.today));
  const holder = byId('curve');
  if (!curve.length) {
    holder.replaceChildren(element('p', { class: 'unknown' }, word('noData')));
    byId('curve-table').replaceChildren();
    return;
  }
  const points = curve.map((point) => ({ at: minuteOfDay(point.minute), value: point.total, visits: point.visits }));
  const earlier = (before?.curve ?? []).map((point) => ({ at: minutesOf(point.time), value: point.total }));
  const most = Math.max(...points.map((point) => point.value), ...earlier.map((point) => point.value));
  const space = drawing(holder, span([...points, ...earlier]), most);
  const em = space.em;
  const split = space.height * 0.6;
  const upper = niceScale(em * 2.2, split, most);
  const buckets = bucketed(points);
  const lower = niceScale(split + em * 2.4, space.bottom, Math.max(...buckets.map((bucket) => bucket.value)));
  const last = points[points.length - 1];
  const until = Math.min(space.to, Math.max(last.at, minuteOfDay(at)));
  const path = steps(points, space.x, upper.y);
  const summary = `${word('curve')}: ${known(last.value)} (${clock(curve[curve.length - 1].minute)}). ${byId('before-words').textContent}`;
  holder.replaceChildren(
    svg('svg', { viewBox: `0 0 ${space.width} ${space.height}`, role: 'img', 'aria-label': summary },
      ...grid(space),
      svg('text', { class: 'caption', x: space.left, y: em }, word('total')),
      ...scaleLines(upper, space),
      svg('path', { class: 'area', d: `${path}H${space.x(until)}V${upper.y(0)}Z` }),
      ...(earlier.length ? [svg('path', { class: 'line before', d: steps(earlier, space.x, upper.y) })] : []),
      svg('path', { class: 'line', d: `${path}H${space.x(until)}` }),
      ...names(space, upper, earlier, lastYear, last, until),
      svg('text', { class: 'caption', x: space.left, y: split + em * 1.6 }, word('perMinute', { n: BUCKET_MINUTES })),
      ...scaleLines(lower, space),
      ...bars(buckets, BUCKET_MINUTES, space, lower),
    ),
  );
  drawTable(points);
}

/** The lines are named where they end, so that nobody needs their colours. */
function names(space, upper, earlier, lastYear, last, until) {
  const end = earlier[earlier.length - 1];
  const x = space.x(until);
  const left = x > space.width * 0.6;
  const own = svg('text', { class: 'name', x: left ? x - 6 : x + 6, y: upper.y(last.value) + (left ? -6 : space.em * 0.4), 'text-anchor': left ? 'end' : 'start' }, word('lineNow'));
  if (!end) return [own];
  const other = svg('text', { class: 'name before', x: Math.min(space.x(end.at), space.width - space.right), y: upper.y(end.value) - 6, 'text-anchor': 'end' }, word('lineBefore', { year: lastYear.year }));
  const close = Math.abs(upper.y(last.value) - upper.y(end.value)) < space.em * 1.4 && space.x(end.at) - x < space.em * 8;
  return close ? [other] : [own, other];
}

/** What the year before knows, in words: also where it has no line. */
function beforeWords(lastYear, before, now) {
  if (!lastYear) return word('beforeNoYear');
  if (!before) return word('beforeNoDay', { year: lastYear.year });
  const day = dayOf(before.day);
  if (before.soFar !== null) return word('beforeThen', { day, n: number(before.soFar), change: now === null ? '…' : change(now, before.soFar) });
  return before.whole === null ? word('beforeNoData', { day }) : word('beforeNoMinutes', { day, n: number(before.whole) });
}

function span(points) {
  const times = points.map((point) => point.at);
  return {
    from: Math.min(7 * 60, Math.floor(Math.min(...times) / 60) * 60),
    to: Math.max(18 * 60, Math.ceil((Math.max(...times) + 1) / 60) * 60),
  };
}

function bucketed(points) {
  const sums = new Map();
  for (const point of points) {
    const at = Math.floor(point.at / BUCKET_MINUTES) * BUCKET_MINUTES;
    sums.set(at, (sums.get(at) ?? 0) + point.visits);
  }
  return [...sums].map(([at, value]) => ({ at, value: Math.max(0, value) }));
}

function drawTable(points) {
  const hours = new Map();
  for (const point of points) {
    const hour = Math.floor(point.at / 60);
    hours.set(hour, { visits: (hours.get(hour)?.visits ?? 0) + point.visits, total: point.value });
  }
  const rows = [...hours].map(([hour, { visits, total }]) =>
    element('tr', {}, element('th', { scope: 'row' }, `${hour}–${hour + 1}`), element('td', {}, number(visits)), element('td', {}, number(total))));
  byId('curve-table').replaceChildren(heads(word('hour'), word('visits'), word('total')), element('tbody', {}, ...rows));
}
