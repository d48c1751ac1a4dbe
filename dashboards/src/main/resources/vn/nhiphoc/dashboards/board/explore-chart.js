import { byId, element, svg, text } from './dom.js';
import { nameOf } from './explore-rows.js';
import { number, percent } from './format.js';
import { word } from './words.js';

const MOST_BARS = 24;
const LINE_EMS = 2.9;
const LONGEST_NAME = 46;

/** A bar for each row, the largest first, days and hours in their order; beside it that of the other year. */
export function drawChart({ rows }, asked, names) {
  const years = asked.mode === 'years';
  const bars = rows
    .map((row) => ({
      name: nameOf(row, asked, names),
      now: years ? row.current : row[asked.measure],
      before: years ? row.baseline : null,
      guessed: years && row.baseline !== null ? row.estimated_share : 0,
    }))
    .filter((bar) => bar.now !== null && bar.now !== undefined ? true : bar.before !== null);
  const inOrder = asked.by.some((by) => by === 'day' || by === 'hour');
  if (!inOrder) bars.sort((a, b) => (b.now ?? b.before) - (a.now ?? a.before));
  const shown = bars.slice(0, MOST_BARS);
  text('chart-legend', legend(years, asked, bars.length, shown));
  const holder = byId('chart');
  holder.replaceChildren(shown.length ? picture(holder, shown) : element('p', { class: 'unknown' }, word('noData')));
}

function legend(years, asked, all, shown) {
  const measure = word(`measure_${asked.measure}`);
  const words = years ? [`${measure}: ${word('legendYears')}`] : [measure];
  if (shown.some((bar) => bar.guessed)) words.push(word('legendEstimated'));
  if (all > shown.length) words.push(word('legendSome', { n: number(shown.length), all: number(all) }));
  return words.join(' · ');
}

function picture(holder, bars) {
  const em = parseFloat(getComputedStyle(holder).fontSize);
  const width = Math.max(220, holder.clientWidth);
  const line = em * LINE_EMS;
  const height = bars.length * line + em;
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.now ?? 0, bar.before ?? 0)));
  const room = width - em * 6.5;
  const drawn = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': said(bars) },
    svg('defs', {}, svg('pattern', { id: 'estimated', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('line', { class: 'hatch', x1: 0, y1: 0, x2: 0, y2: 6 }))));
  bars.forEach((bar, place) => {
    const top = place * line;
    const length = (value) => (Math.max(0, value) / most) * room;
    drawn.append(svg('text', { class: 'what', x: 0, y: top + em }, shortened(bar.name, width / (em * 0.55))));
    if (bar.now !== null && bar.now !== undefined) {
      drawn.append(svg('rect', { class: 'bar-now', x: 0, y: top + em * 1.25, width: length(bar.now), height: em * 0.55 }));
    }
    if (bar.before !== null) {
      const y = top + em * 1.9;
      drawn.append(svg('rect', { class: 'bar-before', x: 0.5, y, width: Math.max(0, length(bar.before) - 1), height: em * 0.45 }));
      if (bar.guessed) drawn.append(svg('rect', { fill: 'url(#estimated)', x: length(bar.before) * (1 - bar.guessed), y, width: length(bar.before) * bar.guessed, height: em * 0.45 }));
    }
    const end = Math.max(length(bar.now ?? 0), length(bar.before ?? 0));
    drawn.append(svg('text', { class: 'value', x: end + 4, y: top + em * (bar.before === null ? 1.85 : 2.1) }, value(bar)));
  });
  return drawn;
}

const value = (bar) => {
  const now = bar.now === null || bar.now === undefined ? '…' : number(Math.round(bar.now));
  return bar.before === null ? now : `${now} / ${number(Math.round(bar.before))}`;
};

const said = (bars) =>
  bars.map((bar) => `${bar.name}: ${value(bar)}${bar.guessed ? ` (${word('estimatedPart')} ${percent(bar.guessed)})` : ''}`).join('; ');

const shortened = (name, room) => {
  const most = Math.min(LONGEST_NAME, Math.floor(room));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
};
