import { askForKey } from './key.js';

const SILENCE_MS = 20_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Keeps a stream of snapshots open, for ever: when it breaks or falls silent it is opened again. `tell` hears
 * {state: 'connecting' | 'open' | 'lost' | 'refused', …}, {snapshot}, {freshness} and {away}.
 */
export function watch(query, tell) {
  let wait = FIRST_WAIT_MS;
  let source;
  let watchdog;

  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, SILENCE_MS);
  };

  const on = (name, act) =>
    source.addEventListener(name, (event) => {
      heard();
      act(JSON.parse(event.data));
    });

  function open() {
    source = new EventSource(`/api/v1/live/stream${query}`);
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      heard();
      tell({ state: 'open' });
    };
    source.onerror = lost;
    on('snapshot', (snapshot) => tell({ snapshot }));
    on('freshness', (freshness) => tell({ freshness }));
    on('delay', (away) => tell({ away }));
    on('heartbeat', () => {});
    heard();
  }

  async function lost() {
    clearTimeout(watchdog);
    source.close();
    const status = await statusOf(query);
    if (status === 401 || status === 403) {
      tell({ state: 'refused', status });
      await askForKey();
      tell({ state: 'connecting' });
      wait = 0;
    } else if (status === 400 || status === 404) {
      tell({ state: 'refused', status });
      wait = LONGEST_WAIT_MS;
    } else {
      tell({ state: 'lost' });
    }
    setTimeout(open, wait);
    wait = Math.min(Math.max(wait, FIRST_WAIT_MS) * 2, LONGEST_WAIT_MS);
  }

  tell({ state: 'connecting' });
  open();
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
