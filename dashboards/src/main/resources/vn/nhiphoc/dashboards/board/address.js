const KEPT = ['campaign', 'at', 'unit'];

/** What the address asks for, or null. */
export const askedFor = (name) => new URLSearchParams(location.search).get(name);

/** The part of the address that a picture is asked for with, such as ?unit=hn-00004; empty when it asks for nothing. */
export function query(changes = {}) {
  const kept = new URLSearchParams();
  for (const name of KEPT) {
    const value = name in changes ? changes[name] : askedFor(name);
    if (value) kept.set(name, value);
  }
  return kept.size ? `?${kept}` : '';
}

/** The address of a unit's page, of the same campaign and moment. */
export const unitAddress = (unitId) => `/unit${query({ unit: unitId })}`;

/** The address of the wall. */
export const wallAddress = () => `/${query({ unit: null })}`;

export const reportAddress = () => `/report${query()}`;

/** Puts a moment into the address without leaving the page; null takes it out. */
export function putMoment(at) {
  const path = location.pathname;
  history.replaceState(null, '', `${path}${query({ at })}`);
}
