// A tab beside the form that leads to the whole case.
import words from './words.js';

export default {
  id: 'tawasulCase',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: words.caseFile },
  async render(node, { taskId }) {
    const answer = await fetch(`/camunda/app/tawasul/cards.json?task=${taskId}`);
    const card = answer.ok ? (await answer.json())[taskId] : undefined;
    const line = node.appendChild(document.createElement('p'));
    if (!card) {
      line.textContent = words.noCase;
      return;
    }
    line.className = 'tawasul-case';
    line.append(`${words.caseNumber} `, Object.assign(document.createElement('bdi'), { textContent: card.number }));
    const subject = node.appendChild(document.createElement('p'));
    Object.assign(subject, { textContent: card.subject, dir: 'auto' });
    const link = node.appendChild(document.createElement('a'));
    Object.assign(link, { href: card.link, className: 'btn btn-default', textContent: words.openCase });
  },
  unmount() {},
};
