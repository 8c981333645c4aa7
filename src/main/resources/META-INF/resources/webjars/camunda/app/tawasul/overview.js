// Cockpit's first page: open cases by status, those past their date, those at the Minister, and steps that failed.
import { showCases } from './case-dialog.js';
import { element, number, read, table, words as written } from './elements.js';
import words from './words.js';

const text = words.figures;

const count = ({ number: cases, list }) => (list ? element('a', { href: list, textContent: number(cases) }) : element('span', { textContent: number(cases) }));

function card(title, cases, mark) {
  return element('li', { className: mark }, element('span', { className: 'tawasul-card-title', textContent: title }), count(cases));
}

/** Those of the open cases that no drawing shows, with their list. */
function atNoStep({ name, open, late, lists }) {
  const counted = (figure, cases) => {
    if (!lists) return element('span', { textContent: number(cases) });
    const button = element('button', { type: 'button', className: 'btn btn-link', textContent: number(cases) });
    button.addEventListener('click', () => showCases({ name, step: '' }, figure));
    return button;
  };
  return element('p', { className: 'tawasul-no-step' }, `${name}: `, counted('open', open), late ? ` – ${text.late}: ` : undefined, late ? counted('late', late) : undefined);
}

function cases({ open, late, minister, statuses, atNoStep: unplaced, lists }) {
  return [
    element('ul', { className: 'tawasul-cards' }, card(text.open, open), card(text.late, late, late.number ? 'tawasul-warns' : ''),
      card(text.minister, minister)),
    ...(unplaced.open ? [atNoStep(unplaced)] : []),
    table(text['by-status'], [text.status, text.open, text.late], statuses.map(({ name, open: all, late: some }) => [name, count(all), count(some)])),
    ...(lists ? [] : [element('p', { className: 'tawasul-note', textContent: text.few })]),
  ];
}

const failedStep = ({ step, caseNumber, tried, reason, detail, page: desk }) => element('li', {}, written(step),
  caseNumber ? element('span', {}, ` – ${words.caseNumber} `, desk ? element('a', { href: desk, textContent: caseNumber }) : written(caseNumber)) : undefined,
  tried ? ` – ${text.tried}: ${tried}` : undefined,
  reason ? element('div', { className: 'tawasul-reason' }, `${text.reason}: ${reason}`,
    detail ? element('details', {}, element('summary', { textContent: text.detail }), written(detail)) : undefined) : undefined);

/** A button that makes the list of failed steps longer, as long as there are more. */
function moreOf(list, first) {
  let next = first;
  const more = element('button', { type: 'button', className: 'btn btn-default', textContent: text.more, hidden: next === null });
  const state = element('p', { role: 'status' });
  more.addEventListener('click', async () => {
    more.disabled = true;
    try {
      const page = await read('/desk/failed-steps', { from: next });
      list.append(...page.steps.map(failedStep));
      next = page.next;
      more.hidden = next === null;
      state.textContent = '';
    } catch {
      state.textContent = text['failed-load'];
    }
    more.disabled = false;
  });
  return [state, more];
}

function failed({ number: all, steps, next, page }) {
  const list = element('ul', {}, ...steps.map(failedStep));
  return element('section', { className: all ? 'tawasul-failed tawasul-warns' : 'tawasul-failed' },
    element('h3', { textContent: `${text.failed}: ${number(all)}` }),
    ...(all ? [list, ...moreOf(list, next)] : [element('p', { textContent: text['no-failed'] })]),
    page && all ? element('a', { href: page, className: 'btn btn-default', textContent: text.repair }) : undefined);
}

export default {
  id: 'tawasulOverview',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  properties: { label: text.title },
  async render(node) {
    const place = node.appendChild(element('div', { className: 'tawasul-overview tawasul-figures' }));
    try {
      const [overview, jobs] = await Promise.all([read('/desk/steps/overview'), read('/desk/failed-steps')]);
      place.append(element('h2', { textContent: text.title }), ...cases(overview), failed(jobs));
    } catch {
      place.append(element('p', { role: 'alert', textContent: text['failed-load'] }));
    }
  },
  unmount() {},
};
