import { query, unitAddress } from './address.js';
import { byId, element, text } from './dom.js';
import { clock, known, number } from './format.js';
import { isLate, isSilent } from './state.js';
import { label, word } from './words.js';

const LATEST = 8;
const NAMES = 12;

/** In a narrow cell "…" stands for no data; whoever listens hears the words. */
export function cell(value) {
  if (value !== null && value !== undefined) return element('td', {}, number(value));
  return element('td', { title: word('noData') }, element('span', { role: 'img', 'aria-label': word('noData') }, '…'));
}

export const heads = (...names) =>
  element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name))));

/** A line for each type, with a bar for its part of the largest. */
export function drawTypes({ types, live }) {
  const most = Math.max(1, ...types.map((type) => type.visitsWeek ?? type.visitsToday ?? 0));
  const rows = types.map((type) => {
    const bar = element('i', { 'aria-hidden': 'true' });
    bar.style.width = `${(100 * (type.visitsWeek ?? type.visitsToday ?? 0)) / most}%`;
    return element('tr', {},
      element('th', { scope: 'row' }, label(type.name), element('span', { class: 'meter' }, bar)),
      cell(type.on), cell(type.visitsToday), cell(type.visitsWeek));
  });
  byId('types').replaceChildren(
    heads(word('type'), word('onShort'), word(live ? 'today' : 'thatDay'), word('soFar')),
    element('tbody', {}, ...rows),
  );
}

/** The units that opened last, the newest first. */
export function drawLatest({ opening }) {
  const list = byId('latest');
  const before = new Set([...list.children].map((item) => item.dataset.unit));
  const items = opening.latest.slice(0, LATEST).map((unit) =>
    element('li', { 'data-unit': unit.unitId, class: before.size && !before.has(unit.unitId) ? 'new' : '' },
      element('time', { datetime: unit.openedAt }, clock(unit.openedAt)),
      element('a', { href: unitAddress(unit.unitId) }, label(unit.name)),
      unit.joint ? element('em', {}, word('joint')) : ''));
  list.replaceChildren(...(items.length ? items : [nothing(word('noData'))]));
}

export function drawNewest({ activities }) {
  const items = activities.newest.slice(0, LATEST).map((activity) =>
    element('li', {},
      element('time', { datetime: activity.openedAt }, clock(activity.openedAt)),
      element('span', {}, activity.title,
        element('small', {}, element('a', { href: unitAddress(activity.unitId) }, label(activity.unitName))))));
  byId('newest').replaceChildren(...(items.length ? items : [nothing(word(activities.on === null ? 'noData' : 'nothingOn'))]));
}

/** The units where nothing has begun on the day, those that are late first, and the list of those without word. */
export function drawSilent({ units, opening }) {
  const silent = units.filter(isSilent);
  const late = silent.filter(isLate);
  const all = [...late, ...silent.filter((unit) => !isLate(unit))];
  text('silent-words', !units.length ? word('noData') : all.length ? word('silentToday', { n: number(all.length), late: number(late.length) }) : word('silentNone'));
  const names = all.slice(0, NAMES).map((unit) =>
    element('li', { class: isLate(unit) ? 'late' : '' },
      element('a', { href: unitAddress(unit.unitId) }, label(unit.name)),
      isLate(unit) ? element('em', {}, word('tileLate', { n: number(unit.lateToday) })) : ''));
  if (all.length > NAMES) names.push(element('li', { class: 'unknown' }, word('more', { n: number(all.length - NAMES) })));
  byId('silent').replaceChildren(...names);
  text('no-word-words', opening.noWord === null ? known(null) : opening.noWord ? word('noWordCount', { n: number(opening.noWord) }) : word('allOpened'));
}

/** Sends the list of units without word around: copied, as text, as CSV. */
export function startNoWord() {
  const address = (format) => {
    const asked = new URLSearchParams(query());
    asked.set('format', format);
    asked.set('lang', document.documentElement.lang);
    return `/api/v1/live/no-word?${asked}`;
  };
  for (const format of ['text', 'csv']) {
    const link = byId(`no-word-${format}`);
    link.href = address(format);
    link.addEventListener('click', () => (link.href = address(format)));
  }
  byId('no-word-copy').addEventListener('click', async () => {
    try {
      const answer = await fetch(address('text'));
      await navigator.clipboard.writeText(await answer.text());
      text('no-word-copied', word('copied'));
    } catch {
      text('no-word-copied', word('copyFailed'));
    }
  });
}

const nothing = (words) => element('li', { class: 'unknown' }, words);
