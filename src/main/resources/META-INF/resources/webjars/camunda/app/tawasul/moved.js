// A task may leave while somebody writes in its form: the time ran out, or a colleague was quicker. They are told where
// they look, with the reason, and what they wrote stays on the screen to be copied.
import { cardOf, learn } from './cards.js';
import words from './words.js';

let known = '';

const openTask = () => new URLSearchParams(location.hash.split('?')[1]).get('task') ?? '';

/** Once it has gone, nobody can ask any more which case it belongs to. */
function knowTheOpenTask() {
  if (openTask() === known) return;
  known = openTask();
  if (known) learn(known).catch(() => {});
}

async function reason(number) {
  const answer = await fetch(`/desk/cases/${number}/whereabouts`, { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).text : '';
}

async function tell(task) {
  if (task.querySelector('.tawasul-moved')) return;
  const notice = document.createElement('div');
  notice.className = 'tawasul-moved';
  notice.role = 'alert';
  notice.append(Object.assign(document.createElement('strong'), { textContent: words.moved }));
  task.prepend(notice);
  const card = cardOf(openTask());
  if (!card) return;
  notice.append(` ${await reason(card.number).catch(() => '')} `,
    Object.assign(document.createElement('a'), { href: card.link, textContent: words.openCase }));
}

new MutationObserver(() => {
  knowTheOpenTask();
  document.querySelectorAll('.task-card.task-removed').forEach(tell);
})
  .observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
