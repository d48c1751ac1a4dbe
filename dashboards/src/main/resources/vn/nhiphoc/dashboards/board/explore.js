import { look } from './connection.js';
import { byId, text } from './dom.js';
import { drawChart } from './explore-chart.js';
import { apiAddress, fillForm, readAddress, readForm, writeAddress } from './explore-form.js';
import { drawRows, standing } from './explore-rows.js';
import { dayOf } from './format.js';
import { takeKeyFromAddress } from './key.js';
import { drawStatus } from './status.js';
import { startTheme } from './theme.js';
import { label, onLanguage, startLanguage, word } from './words.js';

/** More rows than these are for a file, not for a page. */
const MOST = 3_000;

const page = { state: 'connecting', status: null, snapshot: null, freshness: null, heardAt: 0, away: null };
let choices = null;
let asked = null;
let answer = null;
let reading = 0;

function hear(news) {
  page.state = news.state;
  page.status = news.status ?? null;
  drawStatus(page);
}

/** The name of what a row stands for. */
const names = {
  unit: (id) => (choices.units[id] ? label(choices.units[id]) : group(id)),
  type: (code) => code.split('+').map((one) => label(choices.types.find((type) => type.code === one)?.name) || one).join(' + ') || word('allTypes'),
  day: (day) => dayOf(day),
  hour: (hour) => `${dayOf(hour.slice(0, 10))} ${hour.slice(11, 16)}`,
  audience: (code) => word(code || 'unknownAudience'),
};

function group(id) {
  const first = id.match(/^g-\d+-\d+-([^+]+)/);
  return first && choices.units[first[1]] ? word('groupOf', { name: label(choices.units[first[1]]) }) : id;
}

async function read() {
  const mine = ++reading;
  const stopped = () => mine !== reading;
  writeAddress(asked);
  for (const format of ['csv', 'parquet', 'json']) byId(`take-${format}`).href = apiAddress(asked, { format });
  text('meaning', asked.mode === 'years' ? word(`explain_${asked.view}`) : word('explainTotals'));
  const rows = await look(apiAddress(asked, { limit: MOST + 1 }), '', hear, stopped);
  if (!rows) return;
  answer = rows;
  page.snapshot = { live: true };
  draw();
  const sql = await fetch(apiAddress(asked, { format: 'sql' })).catch(() => null);
  if (!stopped()) text('sql', sql?.ok ? await sql.text() : word('searchAway'));
}

function draw() {
  drawStatus(page);
  if (!answer) return;
  const cut = answer.rows.length > MOST;
  const shown = { ...answer, rows: answer.rows.slice(0, MOST) };
  text('standing', standing(shown, cut));
  drawRows(shown, asked, names);
  drawChart(shown, asked, names);
}

function changed() {
  asked = readForm(choices);
  read();
}

startTheme();
startLanguage(() => {
  if (choices) fillForm(choices, asked);
  draw();
});
onLanguage(() => drawStatus(page));
byId('asked').addEventListener('submit', (event) => event.preventDefault());
byId('asked').addEventListener('change', changed);
byId('copy-sql').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(byId('sql').textContent);
    text('copied', word('copied'));
  } catch {
    text('copied', word('copyFailed'));
  }
});
addEventListener('resize', draw);
await takeKeyFromAddress();
choices = await look('/api/v1/live/choices', '', hear);
asked = readAddress(choices);
byId('board').hidden = false;
fillForm(choices, asked);
if (asked.campaign) read();
else text('standing', word('noData'));
