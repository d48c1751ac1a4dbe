export const byId = (id) => document.getElementById(id);

/** Sets text only where it differs, so that nothing is redrawn or read aloud again in vain. */
export function text(element, value) {
  const node = typeof element === 'string' ? byId(element) : element;
  if (node.textContent !== value) node.textContent = value;
}

/** An element with attributes and children (elements or text). */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** An SVG element. */
export function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
