import { byId, element } from './dom.js';
import { dayOf, number, percent } from './format.js';
import { cell, heads } from './lists.js';
import { word } from './words.js';

const SHOWN = 500;
const MEASURES = ['visits', 'people', 'person_activities', 'activities_opened', 'activities_planned', 'check_ins', 'learning_minutes'];

/** What a row is called: by everything that it is broken down by. */
export const nameOf = (row, asked, names) =>
  asked.by.map((by) => (by === 'day' && asked.mode === 'years' ? comparedDay(row) : names[by](row[by]))).join(' · ') || word('inAll');

const comparedDay = (row) => (row.campaign_day === null ? word('wholeWeek') : word('day', { n: row.campaign_day }));

/** How many rows there are, and from which moment of the log. */
export function standing({ rows, position, computedAt }, cut) {
  const when = computedAt ? word('computedAt', { t: `${computedAt.slice(11, 19)} ${dayOf(computedAt.slice(0, 10))}` }) : '';
  const shown = Math.min(rows.length, SHOWN);
  const some = cut || rows.length > SHOWN ? word('rowsCut', { n: number(shown) }) : word('rowsAll', { n: number(rows.length) });
  return [some, word('atPosition', { n: number(position) }), when].filter(Boolean).join(' · ');
}

export function drawRows({ rows }, asked, names) {
  const years = asked.mode === 'years';
  const measures = years ? [] : MEASURES.filter((measure) => rows.length && measure in rows[0]);
  const head = years
    ? ['now', 'then', 'change', 'changePercent', 'unitsBehind', 'estimatedPart', 'why'].map((name) => word(name))
    : measures.map((measure) => word(`measure_${measure}`));
  const body = rows.slice(0, SHOWN).map((row) =>
    element('tr', {}, element('th', { scope: 'row' }, nameOf(row, asked, names), scope(row, years), phase(row, asked)),
      ...(years ? compared(row) : measures.map((measure) => cell(row[measure])))));
  byId('rows').replaceChildren(heads(word('what'), ...head), element('tbody', {}, ...body));
}

const scope = (row, years) => (years && row.scope === 'subtree' ? element('small', {}, ` ${word('withBelowShort')}`) : '');
const phase = (row, asked) => (asked.mode === 'totals' && asked.phase === 'all_phases' ? element('small', {}, ` ${word(`phase_${row.phase}`)}`) : '');

function compared(row) {
  const rounded = (value) => (value === null ? null : Math.round(value * 10) / 10);
  return [
    cell(rounded(row.current)),
    cell(rounded(row.baseline)),
    cell(rounded(row.change)),
    row.change_percent === null ? cell(null) : element('td', {}, percent(row.change_percent / 100)),
    element('td', {}, `${number(row.units_current)} / ${number(row.units_baseline)}`),
    element('td', {}, row.estimated_share ? percent(row.estimated_share) : '–'),
    element('td', { class: 'words' }, row.reason ? word(`reason_${row.reason}`) : ''),
  ];
}
