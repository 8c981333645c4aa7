// Whoever has completed one step of a case is offered its next one, which may stand anywhere in the list.
import { cardOf } from './cards.js';
import words from './words.js';

const TASKS = '/camunda/api/engine/engine/default/task';

let last = '';
let left = '';

const parameters = () => new URLSearchParams(location.hash.split('?')[1]);

async function following(task, number) {
  const answer = await fetch(`${TASKS}?processInstanceBusinessKey=${number}`, { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).find(({ id }) => id !== task) : undefined;
}

async function offer(task) {
  const card = cardOf(task);
  const next = card && await following(task, card.number);
  const nothingOpen = document.querySelector('.task-details .no-task');
  if (!next || !nothingOpen || parameters().get('task')) return;
  const address = parameters();
  address.set('task', next.id);
  const line = Object.assign(document.createElement('p'), { className: 'tawasul-next', role: 'status' });
  line.append(`${words.next} ${card.number}: `,
    Object.assign(document.createElement('a'), { href: `#/?${address}`, textContent: next.name }));
  nothingOpen.before(line);
}

new MutationObserver(() => {
  const open = parameters().get('task') ?? '';
  if (open) {
    last = open;
    document.querySelector('.tawasul-next')?.remove();
  } else if (last) {
    [left, last] = [last, ''];
  }
  if (left && document.querySelector('.task-details .no-task')) {
    offer(left).catch(() => {});
    left = '';
  }
}).observe(document.documentElement, { subtree: true, childList: true });
