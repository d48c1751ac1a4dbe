import { EXPLORE_WORDS } from './vocabulary-explore.js';
import { REPORT_WORDS } from './vocabulary-report.js';
import { WORDS } from './vocabulary.js';

const ALL = { ...EXPLORE_WORDS, ...WORDS, ...REPORT_WORDS };
const root = document.documentElement;
const listeners = [];

export const english = () => root.dataset.lang === 'en';

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

/** A word in the language of the page; what stands in braces has a value put in. */
export const word = (name, values = {}) => filled(ALL[name][english() ? 1 : 0], values);

/** The same in English beside Vietnamese, where the page is Vietnamese; else empty. */
export const beside = (name, values = {}) => (english() ? '' : filled(ALL[name][1], values));

/** A name of the data in the language of the page; what has no English name keeps its Vietnamese one. */
export const label = (name) => (name ? (english() && name.en) || name.vi : '');

/** Fills every element that names its word; headings carry the English beside. */
function fillWords() {
  for (const element of document.querySelectorAll('[data-word]')) {
    const name = element.dataset.word;
    element.textContent = word(name);
    const other = beside(name);
    if (other && /^H[23]$/.test(element.tagName)) {
      const small = document.createElement('small');
      small.lang = 'en';
      small.textContent = other;
      element.append(' ', small);
    }
  }
}

/** Calls back at once, and whenever the language has changed. */
export function onLanguage(listener) {
  listeners.push(listener);
  listener();
}

/** Begins in the language that was chosen last, and lets the button switch it. */
export function startLanguage(changed) {
  set(askedLanguage() ?? stored());
  document.getElementById('language').addEventListener('click', () => {
    set(english() ? 'vi' : 'en');
    changed();
  });
}

/** Switches between Vietnamese (with English beside) and English, and remembers it. */
function set(language) {
  root.dataset.lang = language;
  root.lang = language;
  try {
    localStorage.setItem('nhiphoc.language', language);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
  fillWords();
  const button = document.getElementById('language');
  button.lang = english() ? 'vi' : 'en';
  button.textContent = english() ? 'Tiếng Việt' : 'English';
  for (const listener of listeners) listener();
}

/** A link may name the language: ?lang=en. */
function askedLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  return asked === 'vi' || asked === 'en' ? asked : null;
}

function stored() {
  try {
    return localStorage.getItem('nhiphoc.language') === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}
