// Says in the reader's language what the applications say in English only: the fixed words of forms, of the
// header's menu, of Cockpit's tables, names that the engine keeps in Arabic, and what the engine's interface puts before a refusal.
import { language } from './language.js';
import { inPlural } from './plurals.js';
import { inWords } from './values.js';
import words from './words.js';

const WHERE = '.fjs-container, .flatpickr-calendar, .task-filter, .app-switch, .notifications, .task-form-container, .alert, '
  + 'h2.task, h4.task, .process-definition, .ctn-main, .cockpit-section-dashboard, .tjs-container, .three-cols-layout-columns.repository, .navigation';
const WRITTEN = '.fjs-container, .tawasul-card, .tawasul-case, textarea, [contenteditable]';
const GONE = /No matching task with id /;
const REFUSED = /^(Cannot \w+ task(?: form)? [\w-]+: )+/;

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const dictionary = words.fixed.map(([english, ours]) =>
  [new RegExp(`^${english.split('\uFFFC').map(escape).join('(.+)')}$`), ours.replace('\uFFFC', '$1')]);

function ours(text) {
  if (GONE.test(text)) return words.gone;
  const told = text.trim().replace(REFUSED, '');
  const entry = dictionary.find(([english]) => english.test(told));
  return entry ? told.replace(entry[0], entry[1]) : told;
}

function ourText(text, element) {
  // A diagram's labels are drawn to fit, line by line.
  if (element.closest('svg')) return text;
  if (Object.hasOwn(words.names, text)) return words.names[text];
  const known = element.closest(WHERE) ? ours(text) : text;
  if (element.closest(WRITTEN)) return known;
  const meant = inWords(known);
  return language === 'ar' ? inPlural(meant) : meant;
}

/** A table is shown as its owner wrote it; what a duration in it means stands beside it. */
function explain(text, element) {
  if (!element.closest('.dmn-decision-table-container, .dmn-decision-table')) return;
  const quoted = /^"(.+)"$/.exec(text)?.[1] ?? '';
  const meant = inWords(quoted);
  if (meant === quoted) delete element.dataset.meaning;
  else element.dataset.meaning = language === 'ar' ? inPlural(meant) : meant;
}

function translateText(node) {
  const text = node.data.trim();
  if (!text || !node.parentElement) return;
  explain(text, node.parentElement);
  const said = ourText(text, node.parentElement);
  if (said !== text) node.data = node.data.replace(text, () => said);
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
