import { drawFigures } from './figures.js';
import { drawTiles, drawFilter } from './tiles.js';
import { drawCurve, drawOpeningCurve } from './charts.js';
import { drawStatus } from './status.js';
import { takeKeyFromAddress } from './key.js';
import { watch } from './connection.js';
import { byId } from './dom.js';
import { english, setLanguage, storedLanguage } from './words.js';

const page = { state: 'connecting', status: null, snapshot: null, freshness: null, heardAt: 0, away: null };

function draw() {
  drawStatus(page);
  if (!page.snapshot) return;
  byId('board').hidden = false;
  drawFigures(page.snapshot);
  drawCurve(page.snapshot);
  drawOpeningCurve(page.snapshot);
  drawTiles(page.snapshot);
}

function hear(news) {
  if (news.state) {
    page.state = news.state;
    page.status = news.status ?? null;
    drawStatus(page);
  }
  if (news.snapshot) {
    page.snapshot = news.snapshot;
    page.freshness = news.snapshot.freshness;
    page.away = null;
  }
  if (news.freshness) {
    page.freshness = news.freshness;
    page.away = null;
  }
  if (news.away) page.away = news.away;
  if (news.snapshot || news.freshness || news.away) {
    page.heardAt = performance.now();
    if (news.snapshot) requestAnimationFrame(draw);
    else drawStatus(page);
  }
}

function switchLanguage() {
  setLanguage(english() ? 'vi' : 'en');
  nameLanguageButton();
  drawFilter(draw);
  draw();
}

function nameLanguageButton() {
  const button = byId('language');
  button.lang = english() ? 'vi' : 'en';
  button.textContent = english() ? 'Tiếng Việt' : 'English';
}

function query() {
  const asked = new URLSearchParams(location.search);
  const kept = new URLSearchParams();
  for (const name of ['campaign', 'at', 'unit']) {
    if (asked.get(name)) kept.set(name, asked.get(name));
  }
  return kept.size ? `?${kept}` : '';
}

setLanguage(storedLanguage());
nameLanguageButton();
drawFilter(draw);
byId('language').addEventListener('click', switchLanguage);
addEventListener('resize', draw);
setInterval(() => drawStatus(page), 1_000);
await takeKeyFromAddress();
watch(query(), hear);
