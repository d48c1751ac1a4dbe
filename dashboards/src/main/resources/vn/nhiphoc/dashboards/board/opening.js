import { bars, drawing, grid, niceScale, scaleLines, steps } from './charts.js';
import { byId, element, svg } from './dom.js';
import { known, minuteOfDay, number, timeOf } from './format.js';
import { heads } from './lists.js';
import { word } from './words.js';

const SHORTEST_MINUTES = 20;

/** How many units opened in each minute, and how many had opened by its end. */
export function drawOpeningCurve({ opening }) {
  const holder = byId('opening-curve');
  const table = byId('opening-table');
  if (!opening.curve.length) {
    holder.replaceChildren(element('p', { class: 'unknown' }, word(opening.units === null ? 'noData' : 'tileNoWord')));
    table.replaceChildren();
    return;
  }
  const points = opening.curve.map((point, i) => ({
    at: minuteOfDay(point.minute),
    value: point.opened,
    here: point.opened - (i ? opening.curve[i - 1].opened : 0),
  }));
  const from = points[0].at - 1;
  const to = Math.max(points[points.length - 1].at + 2, from + SHORTEST_MINUTES);
  const space = drawing(holder, { from, to });
  const all = niceScale(space.em, space.bottom, opening.units, true);
  const each = niceScale(space.em, space.bottom, Math.max(...points.map((point) => point.here)) * 2);
  const summary = `${word('opened')}: ${known(opening.opened)} ${word('openedOf', { n: number(opening.units) })}`;
  const path = steps(points, space.x, all.y);
  holder.replaceChildren(
    svg('svg', { viewBox: `0 0 ${space.width} ${space.height}`, role: 'img', 'aria-label': summary },
      ...grid(space),
      ...scaleLines(all, space),
      ...bars(points.map(({ at, here }) => ({ at, value: here })), 1, space, each),
      svg('path', { class: 'line', d: `${path}H${space.x(to)}` }),
    ),
  );
  const rows = points.map(({ at, here, value }) =>
    element('tr', {}, element('th', { scope: 'row' }, timeOf(at)), element('td', {}, number(here)), element('td', {}, number(value))));
  table.replaceChildren(heads(word('minute'), word('openedThen'), word('openedTotal')), element('tbody', {}, ...rows));
}
