import { askedFor, query } from './address.js';
import { look, watch } from './connection.js';
import { byId } from './dom.js';
import { takeKeyFromAddress } from './key.js';
import { startSearch } from './search.js';
import { drawStatus } from './status.js';
import { startTheme } from './theme.js';
import { startLanguage } from './words.js';

/**
 * A page that shows pictures of the live board: the newest ones, or the one of a past moment. `draw` is called with a
 * picture whenever there is a new one, or the language or the width has changed. Answers {show}, which goes to a moment
 * (null is now) and resolves when its picture is drawn.
 */
export async function startPage(draw) {
  const page = { state: 'connecting', status: null, snapshot: null, freshness: null, heardAt: 0, away: null };
  let stop = () => {};
  let frame = 0;

  function redraw() {
    drawStatus(page);
    if (!page.snapshot) return;
    byId('board').hidden = false;
    draw(page.snapshot);
  }

  function soon() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(redraw);
  }

  function hear(news) {
    if (news.state) {
      page.state = news.state;
      page.status = news.status ?? null;
    }
    if (news.snapshot) page.snapshot = news.snapshot;
    if (news.snapshot || news.freshness) {
      page.freshness = news.snapshot?.freshness ?? news.freshness ?? null;
      page.away = null;
    }
    if (news.away) page.away = news.away;
    if (news.snapshot || news.freshness || news.away) page.heardAt = performance.now();
    if (news.snapshot) soon();
    else drawStatus(page);
  }

  async function show() {
    stop();
    if (!askedFor('at')) {
      stop = watch(query(), hear);
      return;
    }
    let over = false;
    stop = () => (over = true);
    const snapshot = await look('/api/v1/live', query(), hear, () => over);
    if (snapshot) hear({ snapshot });
  }

  startTheme();
  startLanguage(() => soon());
  startSearch();
  addEventListener('resize', soon);
  setInterval(() => drawStatus(page), 1_000);
  await takeKeyFromAddress();
  show();
  return { show };
}
