const KEYS = { units: 'unitId', types: 'code', curve: 'minute' };

/**
 * A picture with a change applied. What did not change is the same object as before, so that whoever draws it can tell.
 */
export function merged(before, change) {
  const now = { ...before };
  for (const [field, value] of Object.entries(change)) {
    now[field] = mergedValue(before[field], value, KEYS[field]);
  }
  return now;
}

function mergedValue(before, value, key) {
  if (Array.isArray(before) && value && Array.isArray(value.put)) return mergedList(before, value.put, key);
  const both = isObject(before) && isObject(value);
  return both ? merged(before, value) : value;
}

function mergedList(before, put, key) {
  const places = new Map(before.map((entry, place) => [entry[key], place]));
  const now = [...before];
  for (const entry of put) {
    const place = places.get(entry[key]);
    if (place === undefined) now.push(entry);
    else now[place] = entry;
  }
  return now;
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
