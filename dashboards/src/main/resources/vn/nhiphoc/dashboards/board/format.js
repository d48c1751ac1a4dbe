import { english, word } from './words.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const locale = () => (english() ? 'en-GB' : 'vi-VN');

export const number = (value) => new Intl.NumberFormat(locale()).format(value);

/** A number, or what stands for nothing known: a word where there is room, else "…". */
export const known = (value) => (value === null || value === undefined ? word('noData') : number(value));
export const percent = (value) =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(value);

const formatted = (options) => (iso) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hourCycle: 'h23', ...options }).format(new Date(iso));

export const clock = formatted({ hour: '2-digit', minute: '2-digit' });
export const clockSeconds = formatted({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
export const day = formatted({ day: '2-digit', month: '2-digit', year: 'numeric' });
export const dayOf = (isoDay) => isoDay.split('-').reverse().join('/');
export const sameDay = (a, b) => day(a) === day(b);

/** Minutes since local midnight. */
export function minuteOfDay(iso) {
  const [hours, minutes] = clock(iso).split(':').map(Number);
  return hours * 60 + minutes;
}

export function duration(seconds) {
  if (seconds < 1) return word('underASecond');
  return seconds < 120
    ? word('seconds', { n: number(Math.round(seconds)) })
    : word('minutes', { n: number(Math.round(seconds / 60)) });
}
