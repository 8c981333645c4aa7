// Makes elements of a page from what an address of ours has answered. Texts stay texts.

/** An element with properties and children; children that are nothing are left out. */
export function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  Object.entries(properties).forEach(([key, value]) => {
    if (key.includes('-')) node.setAttribute(key, value);
    else if (value !== undefined) node[key] = value;
  });
  node.append(...children.filter((child) => child !== undefined && child !== ''));
  return node;
}

/** Words that come from people: in whichever direction they are. */
export const words = (text, name = 'bdi') => element(name, { textContent: text });

/** A table with its head; rows are lists of cells, the first of which names the row. */
export function table(caption, heads, rows) {
  const cell = (content, index) => (index === 0 ? element('th', { scope: 'row' }, content) : element('td', {}, content));
  return element('table', { className: 'tawasul-table' },
    element('caption', { textContent: caption }),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col', textContent: head })))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))));
}

/** What an address of ours answers, for whoever may see it. */
export async function read(address, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  const answer = await fetch(query ? `${address}?${query}` : address, { headers: { Accept: 'application/json' }, redirect: 'error' });
  if (!answer.ok) throw Object.assign(new Error(address), { status: answer.status });
  return answer.json();
}

/** Numbers in Latin digits, as everywhere with us. */
export const number = (value) => new Intl.NumberFormat('en').format(value);
