// Says in the reader's language what the applications say in English only: the fixed words of forms, of the
// header's menu, and what the engine's interface puts before a refusal.
import words from './words.js';

const WHERE = '.fjs-container, .flatpickr-calendar, .task-filter, .app-switch, .notifications, .task-form-container, .alert, '
  + 'h2.task, h4.task, .process-definition';
const REFUSED = /^(Cannot \w+ task(?: form)? [\w-]+: )+/;

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const dictionary = words.fixed.map(([english, ours]) =>
  [new RegExp(`^${english.split('\uFFFC').map(escape).join('(.+)')}$`), ours.replace('\uFFFC', '$1')]);

function ours(text) {
  const told = text.trim().replace(REFUSED, '');
  const entry = dictionary.find(([english]) => english.test(told));
  return entry ? told.replace(entry[0], entry[1]) : told;
}

function translateText(node) {
  if (!node.data.trim() || !node.parentElement?.closest(WHERE)) return;
  const text = ours(node.data);
  if (text !== node.data.trim()) node.data = node.data.replace(node.data.trim(), text);
}

function translateElement(element) {
  for (const attribute of ['placeholder', 'aria-label', 'title']) {
    const value = element.getAttribute(attribute);
    if (value && element.closest(WHERE) && ours(value) !== value) element.setAttribute(attribute, ours(value));
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  translateElement(node);
  node.childNodes.forEach(translate);
}

new MutationObserver((changes) => changes.forEach((change) => {
  if (change.type === 'childList') change.addedNodes.forEach(translate);
  else translate(change.target);
})).observe(document.documentElement,
  { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['placeholder'] });
