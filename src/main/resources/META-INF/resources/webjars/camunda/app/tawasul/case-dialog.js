// The list of cases behind a number, over the page; more of it as long as there are any.
import { element, read, table, words as written } from './elements.js';
import words from './words.js';

const text = words.figures;

function cases({ step, way, cameFrom }, figure, period) {
  if (figure === 'returned') return { address: '/desk/steps/returns/cases', parameters: { step, cameFrom, ...period } };
  if (figure === 'way') return { address: '/desk/steps/ways/cases', parameters: { way, ...period } };
  return figure === 'passed' ? { address: '/desk/steps/passed', parameters: { step, ...period } }
    : { address: '/desk/steps/open', parameters: { step, late: figure === 'late' } };
}

/** Whether the figure is of what is over. */
const isOver = (figure) => ['passed', 'way', 'returned'].includes(figure);

function row(found, figure, close) {
  const link = element('a', { href: found.page, textContent: found.number });
  const inCockpit = element('a', { href: `#/case/${found.number}`, textContent: text.timeline });
  inCockpit.setAttribute('aria-label', `${text.timeline} ${found.number}`);
  inCockpit.addEventListener('click', close);
  const late = found.late ? element('span', { className: 'tawasul-late-mark', textContent: text.late }) : undefined;
  return [link, written(found.subject), element('span', {}, written(found.unit)), element('span', {}, found.status, ' ', late),
    found.since, ...(isOver(figure) ? [found.until] : []), found.took, inCockpit];
}

const heads = (figure) => [text.case, text.subject, text.unit, text.status, text.since,
  ...(isOver(figure) ? [text.until] : []), text.took, text.timeline];

const figureName = (figure) => ({ way: words.ways.cases, returned: words.ways['returned-cases'], open: text['open-now'] })[figure] ?? text[figure];

/** Shows the cases that a figure of a step counts, those that took a way, or came back to a step. */
export async function showCases(what, figure, period) {
  const { address, parameters } = cases(what, figure, period);
  const title = `${what.name} – ${figureName(figure)}`;
  const dialog = element('dialog', { className: 'tawasul-dialog' });
  dialog.setAttribute('aria-label', title);
  const close = element('button', { type: 'button', className: 'btn btn-default', textContent: text.close });
  const more = element('button', { type: 'button', className: 'btn btn-primary', textContent: text.more, hidden: true });
  const list = table(title, heads(figure), []);
  const state = element('p', { role: 'status' });
  dialog.append(element('div', { className: 'tawasul-dialog-list' }, list), state, element('div', { className: 'tawasul-buttons' }, more, close));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  const add = async () => {
    more.disabled = true;
    try {
      const page = await read(address, parameters);
      list.tBodies[0].append(...table('', [], page.cases.map((found) => row(found, figure, () => dialog.close()))).tBodies[0].rows);
      state.textContent = list.tBodies[0].rows.length ? '' : text.none;
      more.hidden = page.next === null;
      parameters.after = page.next;
    } catch {
      state.textContent = text['failed-load'];
    }
    more.disabled = false;
  };
  more.addEventListener('click', add);
  document.body.append(dialog);
  dialog.showModal();
  await add();
}
