// A page of the desk about a case in a tab of Tasklist: as high as it is, so that only the tab is scrolled. What somebody
// types there is laid aside like the forms of Tasklist, under a name that is forgotten with theirs: see session.js.
import { cardOf, learn } from './cards.js';
import words from './words.js';

const DRAFT = 'camunda-form-panel:';
const FIELD = 'textarea[name=text]';

function paragraph(text, name = '') {
  return Object.assign(document.createElement('p'), { textContent: text, className: name });
}

function tell(node, text, link) {
  node.replaceChildren(paragraph(text));
  if (link) node.append(Object.assign(document.createElement('a'), { href: link, className: 'btn btn-default', textContent: words.openCase }));
}

/** Only what leads elsewhere: the frame's own places and older entries stay in it. */
function leadOutside(page, own) {
  page.querySelectorAll('a[href]:not([download])').forEach((link) => {
    if (link.getAttribute('href').startsWith('#') || new URL(link.href).pathname === own) return;
    Object.assign(link, { target: '_blank', rel: 'noopener' });
  });
}

function keepTyped(page, task) {
  const field = page.querySelector(FIELD);
  const key = DRAFT + task;
  if (page.querySelector('[data-saved]')) localStorage.removeItem(key);
  if (!field) return;
  const keep = () => (field.value ? localStorage.setItem(key, field.value) : localStorage.removeItem(key));
  if (field.value) keep();
  else field.value = localStorage.getItem(key) ?? '';
  field.addEventListener('input', keep);
}

function fit(frame, page) {
  const height = () => { frame.style.height = `${page.documentElement.getBoundingClientRect().height}px`; };
  new frame.contentWindow.ResizeObserver(height).observe(page.documentElement);
  height();
}

function loaded(frame, node, task, link, sent) {
  const page = frame.contentDocument;
  if (page?.querySelector('[data-case]')) {
    fit(frame, page);
    leadOutside(page, frame.contentWindow.location.pathname);
    keepTyped(page, task);
    page.addEventListener('submit', () => sent(true));
    sent(false);
    return true;
  }
  return false;
}

/** Why the frame stays empty: the desk leads to its sign-in, has no such page for the reader, or cannot be reached. */
async function reasonFor(address) {
  const answer = await fetch(address, { method: 'HEAD', redirect: 'manual', headers: { Accept: 'text/html' } }).catch(() => null);
  if (answer?.type === 'opaqueredirect') return 'signed-out';
  return [403, 404].includes(answer?.status) ? 'gone' : 'failed';
}

/** The task and what was typed in its form stay as they are. */
function offerAgain(node, again) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-default', textContent: words.figures.again });
  const reason = paragraph(words.caseFailed);
  reason.setAttribute('role', 'alert');
  button.addEventListener('click', again);
  node.replaceChildren(reason, button);
}

/** Shows what the desk has at the end of the case's own address. */
export async function showFrame(node, task, place, title) {
  if (!cardOf(task)) await learn(task).catch(() => {});
  const card = cardOf(task);
  if (!card) {
    tell(node, words.noCase);
    return;
  }
  if (!/^\/desk\/cases\/\d+$/.test(card.link)) {
    node.append(paragraph(`${words.caseNumber} ${card.number}`, 'tawasul-case'));
    node.append(Object.assign(paragraph(card.subject), { dir: 'auto' }));
    node.append(Object.assign(document.createElement('a'), { href: card.link, className: 'btn btn-default', textContent: words.openCase }));
    return;
  }
  const frame = document.createElement('iframe');
  Object.assign(frame, { className: 'tawasul-frame', title: `${title} ${card.number}` });
  let unanswered = false;
  frame.addEventListener('load', async () => {
    if (loaded(frame, node, task, card.link, (now) => { unanswered = now; })) return;
    const reason = await reasonFor(card.link + place);
    if (!frame.isConnected) return;
    if (reason === 'failed') offerAgain(node, () => node.replaceChildren(frame));
    else if (reason === 'gone') tell(node, words.caseGone, card.link);
    // The sign-in is shown in no frame. A form that was sent waits behind it; otherwise one comes back to the task.
    else if (unanswered) location.assign(`/login${location.hash}`);
    else location.reload();
  });
  frame.src = card.link + place;
  node.append(frame);
}
