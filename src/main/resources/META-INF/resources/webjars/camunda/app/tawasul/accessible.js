// Names and landmarks that Tasklist's own page lacks, for those who hear it or work by keyboard.
import words from './words.js';

const SIGNS = ['home', 'plus', 'link', 'floppy-disk', 'resize-full', 'resize-small', 'menu-up', 'menu-down'];

function nameOf(control) {
  if (control.dataset.region && control.classList.contains('region-toggle')) return words.controls[control.dataset.region];
  const sign = SIGNS.find((one) => control.matches(`.glyphicon-${one}`) || control.querySelector(`.glyphicon-${one}`));
  const tooltip = control.closest('[uib-tooltip]') ?? control.querySelector('[uib-tooltip]');
  return tooltip?.getAttribute('uib-tooltip') || control.title || words.controls[sign]
    || (control.classList.contains('dropdown-toggle') ? words.controls.menu : '');
}

/** A link that leads nowhere and acts on a click: it is a button, by keyboard too. */
function reachable(link) {
  link.setAttribute('role', 'button');
  link.tabIndex = 0;
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
}

const LANDMARKS = { '[cam-widget-header]': 'banner', '.page-wrap': 'main' };

function complete() {
  Object.entries(LANDMARKS).forEach(([selector, role]) => document.querySelector(`${selector}:not([role])`)?.setAttribute('role', role));
  document.querySelectorAll(':is(.page-wrap, [cam-widget-header]) :is(button, a):not([aria-label])').forEach((control) => {
    const name = control.innerText.trim() ? '' : nameOf(control);
    if (!name) return;
    control.setAttribute('aria-label', name);
    if (control.matches('a:not([href])')) reachable(control);
  });
  document.querySelectorAll('[cam-widget-search] input[aria-expanded]:not([role])').forEach((field) => field.setAttribute('role', 'combobox'));
  document.querySelectorAll('h4.process-definition:not([aria-level])').forEach((line) => line.setAttribute('aria-level', '3'));
}

let asked = false;
new MutationObserver(() => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    complete();
  });
}).observe(document.documentElement, { childList: true, subtree: true });
