// What happened to a case, open or closed, and the steps that it went through.
import { element, read, table, words as written } from './elements.js';
import words from './words.js';

const text = words.figures;

function event({ at, text: says, unit, actor }) {
  const who = [unit, actor].filter(Boolean).join(' – ');
  return element('li', {}, element('span', { className: 'tawasul-at', textContent: at }), ' ', written(says), ' ',
    who ? element('span', { className: 'tawasul-who' }, written(who)) : undefined);
}

function head({ number, subject, status, page }) {
  return element('header', {}, element('h3', {}, `${words.caseNumber} `, written(number)), written(subject, 'p'),
    element('p', {}, `${text.status}: ${status} · `, element('a', { href: page, textContent: words.openCase })));
}

const steps = (passed) => table(text.steps, [text.step, text.since, text.until, text.took],
  passed.map(({ name, since, until, took }) => [name, since, until || text.still, took]));

/** Fills a place with the timeline of a case. */
export async function showTimeline(place, number) {
  const address = `/desk/cases/${number}/history`;
  try {
    const history = await read(address);
    const list = element('ol', { className: 'tawasul-timeline' }, ...history.events.map(event));
    const older = element('button', { type: 'button', className: 'btn btn-default', textContent: text.older, hidden: history.older === null });
    let before = history.older;
    older.addEventListener('click', async () => {
      older.disabled = true;
      try {
        const page = await read(address, { before });
        list.prepend(...page.events.map(event));
        before = page.older;
        older.hidden = before === null;
      } catch {
        older.after(element('p', { role: 'alert', textContent: text['failed-load'] }));
      }
      older.disabled = false;
    });
    place.replaceChildren(element('div', { className: 'tawasul-case-history' }, head(history),
      history.steps.length ? steps(history.steps) : undefined,
      element('section', {}, element('h4', { textContent: text.events }), older, list)));
  } catch (ex) {
    place.replaceChildren(element('p', { role: 'alert', textContent: ex.status === 404 ? text['not-seen'] : text['failed-load'] }));
  }
}
