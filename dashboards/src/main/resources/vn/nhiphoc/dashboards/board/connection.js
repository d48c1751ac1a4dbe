import { askForKey } from './key.js';
import { merged } from './merge.js';

const SILENCE_MS = 20_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Keeps a stream of pictures open until it is stopped: when it breaks or falls silent it is opened again. `tell` hears
 * {state: 'connecting' | 'open' | 'lost' | 'refused', …}, {snapshot}, {freshness} and {away}. Returns what stops it.
 */
export function watch(query, tell) {
  let wait = FIRST_WAIT_MS;
  let source;
  let watchdog;
  let snapshot = null;
  let stopped = false;

  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, SILENCE_MS);
  };

  const on = (name, act) =>
    source.addEventListener(name, (event) => {
      if (stopped) return;
      heard();
      act(JSON.parse(event.data));
    });

  function open() {
    if (stopped) return;
    const asked = new URLSearchParams(query);
    asked.set('changes', 'true');
    source = new EventSource(`/api/v1/live/stream?${asked}`);
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      heard();
      tell({ state: 'open' });
    };
    source.onerror = lost;
    on('snapshot', show);
    on('change', ({ since, change }) => (snapshot?.at === since ? show(merged(snapshot, change)) : lost()));
    on('freshness', (freshness) => tell({ freshness }));
    on('delay', (away) => tell({ away }));
    on('heartbeat', () => {});
    heard();
  }

  function show(picture) {
    snapshot = picture;
    tell({ snapshot });
  }

  async function lost() {
    clearTimeout(watchdog);
    source.close();
    if (stopped) return;
    const status = await statusOf(query);
    wait = await waitAfter(status, wait, tell);
    setTimeout(open, wait);
    wait = Math.min(Math.max(wait, FIRST_WAIT_MS) * 2, LONGEST_WAIT_MS);
  }

  tell({ state: 'connecting' });
  open();
  return () => {
    stopped = true;
    clearTimeout(watchdog);
    source?.close();
  };
}

/** Asks for one picture until there is an answer. `tell` hears the same as of a stream. Null when it was stopped. */
export async function look(path, query, tell, stopped = () => false) {
  for (let wait = FIRST_WAIT_MS; !stopped(); wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    let status = 0;
    try {
      const answer = await fetch(`${path}${query}`, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
      status = answer.status;
      if (answer.ok) {
        const body = await answer.json();
        if (stopped()) return null;
        tell({ state: 'open' });
        return body;
      }
    } catch {
      // The server is away.
    }
    if (stopped()) return null;
    wait = await waitAfter(status, wait, tell);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}

/** Says why nothing came, asks for a key where one is missing, and answers how long to wait. */
async function waitAfter(status, wait, tell) {
  if (status === 401 || status === 403) {
    tell({ state: 'refused', status });
    await askForKey();
    tell({ state: 'connecting' });
    return 0;
  }
  if (status === 400 || status === 404) {
    tell({ state: 'refused', status });
    return LONGEST_WAIT_MS;
  }
  tell({ state: 'lost' });
  return wait;
}

/** An event source does not say why it failed; a plain request does. 0 when the server is away. */
async function statusOf(query) {
  try {
    const answer = await fetch(`/api/v1/live${query}`, { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    return answer.status;
  } catch {
    return 0;
  }
}
