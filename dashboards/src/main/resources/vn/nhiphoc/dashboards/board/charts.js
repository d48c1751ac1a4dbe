import { svg } from './dom.js';
import { number, timeOf } from './format.js';

const EMS_LEFT = 3.6;
const EMS_PER_DIGIT = 0.58;
const EMS_RIGHT = 0.8;
const EMS_BOTTOM = 1.6;
const EVERY = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360];

/**
 * The space of a chart over some minutes of a day: as large as its holder, with letters of the page's size and room on
 * the left for the largest number of its scales.
 */
export function drawing(holder, { from, to }, most = 0) {
  const em = parseFloat(getComputedStyle(holder).fontSize);
  const width = Math.max(holder.clientWidth, 220);
  const height = Math.max(holder.clientHeight, 110);
  const left = em * Math.max(EMS_LEFT, 1 + EMS_PER_DIGIT * number(niceLimit(most)).length);
  const right = em * EMS_RIGHT;
  const x = (minute) => left + ((minute - from) / (to - from)) * (width - left - right);
  return { em, width, height, left, right, bottom: height - em * EMS_BOTTOM, from, to, x };
}

/** From 0 to the smallest round number that holds the value, or to the value itself. */
export function niceScale(top, bottom, most, exact = false) {
  const limit = exact ? Math.max(1, most) : niceLimit(most);
  return { limit, y: (value) => bottom - (value / limit) * (bottom - top) };
}

/** A line that stays until it rises. */
export const steps = (points, x, y) =>
  points.map((point, i) => `${i ? `H${x(point.at)}` : `M${x(point.at)},${y(0)}`}V${y(point.value)}`).join('');

export function bars(points, minutes, space, scale) {
  const width = Math.max(1, space.x(minutes) - space.x(0) - 1);
  return points.map((point) =>
    svg('rect', { class: 'minute', x: space.x(point.at), width, y: scale.y(point.value), height: scale.y(0) - scale.y(point.value) }));
}

export const scaleLines = (scale, space) =>
  [0, scale.limit / 2, scale.limit]
    .filter((value) => Number.isInteger(value))
    .flatMap((value) => [
      svg('line', { class: 'grid', x1: space.left, x2: space.width - space.right, y1: scale.y(value), y2: scale.y(value) }),
      svg('text', { class: 'tick', x: space.left - 6, y: scale.y(value) + 4, 'text-anchor': 'end' }, number(value)),
    ]);

/** Times below, as many as there is room for. */
export function grid(space) {
  const room = (space.width - space.left - space.right) / (space.em * 3.6);
  const every = EVERY.find((minutes) => (space.to - space.from) / minutes <= room) ?? EVERY[EVERY.length - 1];
  const ticks = [];
  for (let minute = Math.ceil(space.from / every) * every; minute <= space.to; minute += every) {
    const last = space.x(minute) > space.width - space.em * 1.5;
    ticks.push(svg('text', { class: 'tick', x: last ? space.width : space.x(minute), y: space.height - 4, 'text-anchor': last ? 'end' : 'middle' }, timeOf(minute)));
  }
  return ticks;
}

/** 1, 2, 2.5, 4 or 5 times a power of ten. */
function niceLimit(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 2.5, 4, 5, 10].map((factor) => factor * power).find((limit) => limit >= value) ?? 1;
}
