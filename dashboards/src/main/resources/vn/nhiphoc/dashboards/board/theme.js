import { byId, text } from './dom.js';
import { onLanguage, word } from './words.js';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);

/** Light or dark: as the device says, until somebody chooses. */
export function startTheme() {
  const stored = read();
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;
  byId('theme').addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('nhiphoc.theme', root.dataset.theme);
    } catch {
      // Without storage the choice lasts until the page is left.
    }
    name();
  });
  dark.addEventListener('change', name);
  onLanguage(name);
}

function name() {
  text('theme', word(isDark() ? 'lightTheme' : 'darkTheme'));
}

function read() {
  try {
    return localStorage.getItem('nhiphoc.theme');
  } catch {
    return null;
  }
}
