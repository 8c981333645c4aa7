// Beside the fields that reach the reporter: prepared answers, which are put in at the cursor, and the message as it will
// be read. Both come from the desk as parts of pages.
import { cardOf, learn } from './cards.js';

// By the ids that the fields of our forms end with.
const FIELDS = { resolution: 'RESOLUTION', question: 'QUESTION', referTo: 'REFERRAL', unit: 'REFERRAL' };
const VARIABLES = '/camunda/api/engine/engine/default/task/';
const parts = new Map();

const openTask = () => new URLSearchParams(location.hash.split('?')[1]).get('task') ?? '';

function part(html, selector) {
  return new DOMParser().parseFromString(html, 'text/html').querySelector(selector);
}

async function load(task) {
  if (!cardOf(task)) await learn(task);
  const link = cardOf(task)?.link ?? '';
  if (!/^\/desk\/cases\/\d+$/.test(link)) return null;
  const answer = await fetch(`${link}/panel/writing`, { headers: { Accept: 'text/html' } });
  const help = answer.ok && !answer.redirected ? part(await answer.text(), '[data-writing]') : null;
  return help?.querySelector('form') ? help : null;
}

function helpFor(task) {
  if (!parts.has(task)) {
    parts.clear();
    parts.set(task, load(task).catch(() => null));
  }
  return parts.get(task);
}

/** Nothing that stands there is replaced, and the browser's own undo takes it out again. */
function insert(field, text) {
  field.focus();
  field.setSelectionRange(field.selectionEnd, field.selectionEnd);
  const before = field.value.slice(0, field.selectionEnd);
  const all = (before && !before.endsWith('\n') ? '\n' : '') + text;
  if (document.execCommand('insertText', false, all)) return;
  field.setRangeText(all, field.selectionEnd, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The code of the unit whose name a list shows: the form's options are variables of the task. */
async function chosen(box, task) {
  const shown = box.querySelector('.fjs-select-display')?.textContent.trim() || box.querySelector('input')?.value.trim();
  if (!shown) return '';
  const answer = await fetch(`${VARIABLES}${task}/form-variables?deserializeValues=false`, { headers: { Accept: 'application/json' } });
  const options = Object.values(await answer.json()).filter(({ type }) => type === 'Json').flatMap(({ value }) => JSON.parse(value));
  return options.find((option) => option?.label === shown)?.value ?? '';
}

async function look(box, key, form, task) {
  const text = box.querySelector('textarea')?.value ?? await chosen(box, task);
  const body = new URLSearchParams({ cause: FIELDS[key], text, _csrf: form.elements.namedItem('_csrf').value });
  const answer = await fetch(form.getAttribute('action'), { method: 'POST', body, headers: { Accept: 'text/html' } });
  return part(await answer.text(), '[data-message]');
}

function helpBox(box, key, help, task) {
  const form = help.querySelector('form');
  const own = document.createElement('div');
  own.className = 'tawasul-writing';
  const field = box.querySelector('textarea');
  if (key === 'resolution' && field) own.append(...help.querySelector('[data-answers]').cloneNode(true).children);
  const button = own.appendChild(form.querySelector('button').cloneNode(true));
  const status = own.appendChild(document.createElement('div'));
  status.setAttribute('role', 'status');
  const { inserted, closed, failed } = form.dataset;
  own.addEventListener('click', async ({ target }) => {
    const answer = target.closest('[data-insert]');
    if (answer) {
      const open = !field.disabled && !field.readOnly;
      if (open) insert(field, answer.dataset.text);
      status.textContent = open ? inserted : closed;
    } else if (target.closest('button') === button) {
      const message = await look(box, key, form, task).catch(() => null);
      status.replaceChildren(message ?? failed);
    }
  });
  // Enter in a form presses its first button; these are none of Tasklist's.
  own.addEventListener('keydown', (event) => event.stopPropagation());
  // What was looked at is not what would be sent any more.
  box.addEventListener('input', () => status.replaceChildren());
  return own;
}

async function complete(box, key) {
  const task = openTask();
  box.dataset.writing = key;
  const help = await helpFor(task);
  if (help && box.isConnected) box.append(helpBox(box, key, help, task));
}

new MutationObserver(() => Object.keys(FIELDS).forEach((key) => {
  document.querySelectorAll(`.fjs-container [id$="-Field_${key}"], .fjs-container [id*="-Field_${key}-"]`).forEach((input) => {
    const box = input.closest('.fjs-form-field');
    if (box && box.dataset.writing !== key) complete(box, key);
  });
})).observe(document.documentElement, { childList: true, subtree: true });
