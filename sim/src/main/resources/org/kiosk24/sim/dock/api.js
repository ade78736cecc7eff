// The control API. Its address is what stands before dock/ in this page's own.
const root = new URL('..', location.href);
let quiet;

export function address(path, query = {}) {
  const url = new URL(path, root);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

async function ask(method, path, query, body) {
  const answer = await fetch(address(path, query), { method, body });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error);
  return json;
}

export const get = (path, query) => ask('GET', path, query);

/** Says what went wrong, and goes on. */
export async function post(path, query, body) {
  try {
    return await ask('POST', path, query, body);
  } catch (e) {
    say(e.message);
    return null;
  }
}

export function say(words) {
  const toast = document.getElementById('toast');
  toast.textContent = words;
  toast.classList.add('on');
  clearTimeout(quiet);
  quiet = setTimeout(() => toast.classList.remove('on'), 5000);
}

/** An element with attributes and children; a namespace for SVG is taken from the parent it is for. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children);
  return node;
}
