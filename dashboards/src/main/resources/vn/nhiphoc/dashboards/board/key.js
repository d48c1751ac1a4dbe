import { byId, text } from './dom.js';
import { word } from './words.js';

/** Hands a key to the server, which keeps it in a cookie that scripts cannot read. True when it was taken. */
async function handIn(key) {
  const answer = await fetch('/api/v1/session', {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
  });
  return answer.ok;
}

/** Takes the key out of an address such as /#key=…, so that it stays neither in the address nor in the history. */
export async function takeKeyFromAddress() {
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (!key) return;
  history.replaceState(null, '', location.pathname + location.search);
  try {
    await handIn(key);
  } catch {
    // The server is away; the connection will tell.
  }
}

/** Shows the form and waits until a key was taken. */
export function askForKey() {
  const form = byId('key-form');
  const input = byId('key');
  form.hidden = false;
  input.focus();
  return new Promise((resolve) => {
    form.onsubmit = async (event) => {
      event.preventDefault();
      text('key-answer', '');
      try {
        if (await handIn(input.value.trim())) {
          input.value = '';
          form.hidden = true;
          resolve();
        } else {
          text('key-answer', word('badKey'));
          input.select();
        }
      } catch {
        text('key-answer', word('lost'));
      }
    };
  });
}
