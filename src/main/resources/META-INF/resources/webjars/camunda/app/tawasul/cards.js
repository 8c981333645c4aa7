// On each card of the list: which case it is, how important, what about. All cards of a page ask together. The list is
// drawn anew every few seconds; until the answer is there a card says what it said before.
const waiting = new Map();
const known = new Map();

/** What the card of a task said, also when the task has gone since. */
export const cardOf = (task) => known.get(task);

/** Asks for the card of a task that the list may not show. */
export async function learn(task) {
  const answer = await fetch(`/camunda/app/tawasul/cards.json?task=${encodeURIComponent(task)}`);
  const card = answer.ok ? (await answer.json())[task] : undefined;
  if (card) known.set(task, card);
}

async function ask() {
  const asked = new Map(waiting);
  waiting.clear();
  const answer = await fetch(`/camunda/app/tawasul/cards.json?task=${[...asked.keys()].join('&task=')}`);
  if (!answer.ok) return;
  const cards = await answer.json();
  asked.forEach((nodes, task) => {
    if (cards[task]) known.set(task, cards[task]);
    nodes.forEach((node) => show(node, cards[task]));
  });
}

function show(node, card) {
  node.replaceChildren();
  if (!card) return;
  node.className = 'tawasul-card';
  const add = (name, text) => {
    const part = node.appendChild(document.createElement('span'));
    part.className = `tawasul-card-${name}`;
    part.textContent = text;
    part.dir = 'auto';
  };
  add('number', card.number);
  add(`importance tawasul-${card.importance.toLowerCase()}`, card.importanceName);
  add('subject', card.subject);
  const assignee = node.closest('li.task')?.querySelector('.assignee');
  if (assignee && card.assignee) assignee.textContent = card.assignee;
}

export default {
  id: 'tawasulCard',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render(node, { taskId }) {
    show(node, known.get(taskId));
    if (!waiting.size) setTimeout(() => ask().catch(() => {}), 20);
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
  },
  unmount() {},
};
