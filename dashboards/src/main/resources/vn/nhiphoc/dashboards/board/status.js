import { byId, text } from './dom.js';
import { clockSeconds, day, duration, sameDay } from './format.js';
import { word } from './words.js';

const LATE_SECONDS = 10;
const USUAL_SILENCE_SECONDS = 6;

/** The connection in a word, and up to when the figures hold. */
export function drawStatus(page) {
  const silence = page.heardAt ? (performance.now() - page.heardAt) / 1_000 : 0;
  const delay = page.freshness ? page.freshness.delaySeconds + (silence > USUAL_SILENCE_SECONDS ? silence : 0) : null;
  const [state, words] = connection(page, delay);
  const line = byId('connection');
  line.dataset.state = state;
  text(line, words);
  document.body.classList.toggle('stale', Boolean(page.snapshot) && (state === 'lost' || state === 'late'));
  const fresh = byId('freshness');
  if (fresh) text(fresh, freshness(page, delay));
}

function connection(page, delay) {
  if (page.state === 'refused') {
    if (page.status === 404) return ['lost', word('notFound')];
    if (page.status === 400) return ['lost', word('badMoment')];
    return ['connecting', word('askKey')];
  }
  if (page.state === 'lost' && page.snapshot) return ['lost', word('lostKeeping')];
  if (page.state !== 'open') return [page.state, word(page.state)];
  if (page.away) return ['lost', word('away')];
  if (!page.snapshot) return ['connecting', word('connecting')];
  if (!page.snapshot.live) return ['past', pastMoment(page.snapshot)];
  if (delay !== null && delay > LATE_SECONDS) return ['late', word('late')];
  return ['live', word('live')];
}

function pastMoment(snapshot) {
  const over = snapshot.campaign && snapshot.at.startsWith(`${snapshot.campaign.endsOn}T23:59:59.999`);
  return over ? word('over') : word('past', { t: moment(snapshot.at) });
}

function freshness(page, delay) {
  if (!page.freshness) return page.snapshot ? word('neverWritten') : '';
  const asOf = word('asOf', { t: moment(page.freshness.figuresAsOf) });
  return page.snapshot && !page.snapshot.live ? asOf : `${asOf} · ${word('delay', { d: duration(delay) })}`;
}

function moment(iso) {
  return sameDay(iso, new Date().toISOString()) ? clockSeconds(iso) : `${clockSeconds(iso)} ${day(iso)}`;
}
