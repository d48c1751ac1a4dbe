import { english, word } from './words.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const locale = () => (english() ? 'en-GB' : 'vi-VN');

export const number = (value) => new Intl.NumberFormat(locale()).format(value);

/** A number, or the words for nothing known. */
export const known = (value) => (value === null || value === undefined ? word('noData') : number(value));

export const percent = (value) =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(value);

/** How much more or less than before, such as +12 %; a word where there was nothing before. */
export const change = (now, before) =>
  before
    ? new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format((now - before) / before)
    : '…';

const formatted = (options) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hourCycle: 'h23', ...options });
  return (iso) => format.format(new Date(iso));
};

export const clock = formatted({ hour: '2-digit', minute: '2-digit' });
export const clockSeconds = formatted({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
export const day = formatted({ day: '2-digit', month: '2-digit', year: 'numeric' });
export const dayOf = (isoDay) => isoDay.split('-').reverse().join('/');
export const sameDay = (a, b) => day(a) === day(b);

/** A day such as 2025-10-01 of a moment, in the city. */
export const isoDay = (iso) => day(iso).split('/').reverse().join('-');

/** A time such as 08:05 of minutes since midnight. */
export const timeOf = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes since midnight of a time such as 08:05. */
export function minutesOf(time) {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes since local midnight. */
export const minuteOfDay = (iso) => minutesOf(clock(iso));

export function duration(seconds) {
  if (seconds < 1) return word('underASecond');
  return seconds < 120
    ? word('seconds', { n: number(Math.round(seconds)) })
    : word('minutes', { n: number(Math.round(seconds / 60)) });
}
