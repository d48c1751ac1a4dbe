import { askedFor, unitAddress } from './address.js';
import { byId, element, text } from './dom.js';
import { dayOf } from './format.js';
import { label, onLanguage, word } from './words.js';

const PAUSE_MS = 150;

/** A field that finds units by name, with or without accents, by old names and by codes; arrow keys choose. */
export function startSearch() {
  const holder = byId('search');
  const input = element('input', {
    id: 'search-field', type: 'text', inputmode: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', maxlength: '100',
    'aria-expanded': 'false', 'aria-controls': 'search-list', 'aria-autocomplete': 'list',
  });
  const list = element('ul', { id: 'search-list', role: 'listbox', hidden: '' });
  const said = element('p', { id: 'search-said', class: 'unseen', role: 'status' });
  holder.replaceChildren(input, list, said);
  onLanguage(() => {
    input.setAttribute('aria-label', word('search'));
    input.placeholder = word('searchExample');
    list.setAttribute('aria-label', word('searchFound'));
  });

  let chosen = -1;
  let timer = 0;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    chosen = -1;
  };

  function choose(place) {
    const options = [...list.querySelectorAll('[role="option"]')];
    if (!options.length) return;
    chosen = (place + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    input.setAttribute('aria-activedescendant', options[chosen].id);
    options[chosen].scrollIntoView({ block: 'nearest' });
  }

  async function find() {
    const number = ++asked;
    const typed = input.value.trim();
    if (!typed) {
      close();
      text(said, '');
      return;
    }
    const asking = new URLSearchParams({ q: typed });
    if (askedFor('campaign')) asking.set('campaign', askedFor('campaign'));
    let found;
    try {
      const answer = await fetch(`/api/v1/live/units?${asking}`, { signal: AbortSignal.timeout(5_000) });
      found = answer.ok ? await answer.json() : null;
    } catch {
      found = null;
    }
    if (number !== asked) return;
    list.replaceChildren(...(found ?? []).map(option));
    text(said, found === null ? word('searchAway') : found.length ? word('searchCount', { n: found.length }) : word('searchNone'));
    if (!found?.length) list.append(element('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', id: 'found-none' }, said.textContent));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    chosen = -1;
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!list.hidden) choose(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === 'Enter') {
      const options = list.querySelectorAll('[data-unit]');
      const option = options[Math.max(0, chosen)];
      if (!list.hidden && option) location.href = unitAddress(option.dataset.unit);
    } else if (event.key === 'Escape') {
      close();
    }
  });
  input.addEventListener('blur', () => setTimeout(close, 200));
  list.addEventListener('pointerdown', (event) => {
    const option = event.target.closest('[data-unit]');
    if (option) location.href = unitAddress(option.dataset.unit);
  });
}

function option(unit, place) {
  const was = unit.was.map((old) => word('searchWas', { name: old.name, code: old.code ? ` (${old.code})` : '', day: dayOf(old.until) }));
  const about = [unit.code, label(unit.above), ...was.slice(0, 2)].filter(Boolean).join(' · ');
  return element('li', { role: 'option', id: `found-${place}`, 'aria-selected': 'false', 'data-unit': unit.unitId },
    element('b', {}, label(unit.name)), element('small', {}, about));
}
