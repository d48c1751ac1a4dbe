import { askedFor, putMoment } from './address.js';
import { byId, element, text } from './dom.js';
import { dayOf, isoDay, minuteOfDay, timeOf } from './format.js';
import { onLanguage, word } from './words.js';

/** How many minutes a step of playing shows, and how long it stands. */
const SPEEDS = { 60: { minutes: 1, ms: 1_000 }, 600: { minutes: 5, ms: 500 } };
const LAST_MINUTE = 24 * 60 - 1;
const HOUR = 60;

/**
 * Shows past moments and plays a past day at 60 or 600 times its pace. `page.show` draws the moment of the address.
 * Answers what is to be told of each picture.
 */
export function startReplay(page) {
  const box = byId('replay');
  const opener = byId('replay-open');
  const day = element('select', { id: 'replay-day' });
  const time = element('input', { id: 'replay-time', type: 'range', min: 0, max: LAST_MINUTE, step: 1 });
  const shown = element('output', { for: 'replay-time', class: 'clock' });
  const play = element('button', { type: 'button', id: 'replay-play' });
  const speeds = Object.keys(SPEEDS).map((speed) => element('input', { type: 'radio', name: 'speed', value: speed }));
  const speedLegend = element('legend', { class: 'unseen' });
  const now = element('button', { type: 'button', id: 'replay-now' });
  const dayLabel = element('label', { class: 'field', for: 'replay-day' });
  const timeLabel = element('label', { class: 'unseen', for: 'replay-time' });
  const keys = element('p', { class: 'beside keys' });
  speeds[0].checked = true;
  box.append(dayLabel, day, timeLabel, time, shown, play,
    element('fieldset', { class: 'choice' }, speedLegend, ...speeds.map((input) => element('label', {}, input, element('span', {}, `${input.value}×`)))),
    now, keys);

  let timer = 0;
  let playing = false;
  let drawn = 0;

  onLanguage(() => {
    text(opener, word('replay'));
    text(dayLabel, word('replayDay'));
    text(timeLabel, word('replayTime'));
    text(speedLegend, word('speed'));
    text(now, word('backToNow'));
    text(keys, word('replayKeys'));
    name();
  });

  function name() {
    text(play, word(playing ? 'pause' : 'play'));
    play.setAttribute('aria-pressed', String(playing));
    const clock = timeOf(Number(time.value));
    text(shown, clock);
    time.setAttribute('aria-valuetext', clock);
  }

  function go() {
    name();
    putMoment(`${day.value}T${timeOf(Number(time.value))}:00+07:00`);
    return page.show();
  }

  function move(minutes) {
    time.value = Math.min(LAST_MINUTE, Math.max(0, Number(time.value) + minutes));
    return go();
  }

  function setPlaying(on) {
    playing = on;
    clearTimeout(timer);
    name();
    if (on) step();
  }

  /** The next step waits for the picture of the last one, however slow that was. */
  async function step() {
    const began = performance.now();
    const { minutes, ms } = SPEEDS[speeds.find((input) => input.checked).value];
    if (Number(time.value) >= LAST_MINUTE) {
      setPlaying(false);
      return;
    }
    await move(minutes);
    drawn += 1;
    box.dataset.steps = drawn;
    if (playing) timer = setTimeout(step, Math.max(0, ms - (performance.now() - began)));
  }

  function backToNow() {
    setPlaying(false);
    putMoment(null);
    box.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
    page.show();
  }

  opener.addEventListener('click', () => {
    if (!box.hidden) {
      backToNow();
      return;
    }
    open();
    play.focus();
    go();
  });

  function open() {
    box.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
  }

  play.addEventListener('click', () => setPlaying(!playing));
  now.addEventListener('click', backToNow);
  time.addEventListener('input', name);
  time.addEventListener('change', go);
  day.addEventListener('change', go);
  box.addEventListener('keydown', (event) => {
    const within = event.target.tagName;
    if (event.key === 'Escape') backToNow();
    else if (event.key === ' ' && within !== 'BUTTON' && within !== 'SELECT') setPlaying(!playing);
    else if (event.key === 'PageDown') move(HOUR);
    else if (event.key === 'PageUp') move(-HOUR);
    else if (within === 'BUTTON' && event.key === 'ArrowRight') move(1);
    else if (within === 'BUTTON' && event.key === 'ArrowLeft') move(-1);
    else return;
    event.preventDefault();
  });

  if (askedFor('at')) open();
  return (snapshot) => drawDays(snapshot, day, time, name);
}

/** The days of the campaign that have begun; the slider stands at the picture's time, unless somebody holds it. */
function drawDays({ campaign, at, live, day: shownDay }, day, time, name) {
  if (!campaign) return;
  const today = isoDay(new Date().toISOString());
  const last = live || campaign.endsOn < today ? (campaign.endsOn < shownDay ? campaign.endsOn : live ? shownDay : campaign.endsOn) : today;
  const days = [];
  for (let d = campaign.startsOn; d <= last; d = isoDay(new Date(`${d}T12:00:00+07:00`).getTime() + 86_400_000)) days.push(d);
  if (!days.includes(shownDay)) days.push(shownDay);
  if (days.join() !== [...day.options].map((option) => option.value).join()) {
    day.replaceChildren(...days.map((d) => element('option', { value: d }, dayOf(d))));
  }
  if (document.activeElement !== day) day.value = shownDay;
  if (document.activeElement !== time) time.value = Math.min(LAST_MINUTE, minuteOfDay(at));
  name();
}
