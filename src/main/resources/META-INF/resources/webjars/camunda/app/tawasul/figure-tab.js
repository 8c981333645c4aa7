// The figures of all steps as a table, which the keyboard and a screen reader can use, and the choice of period and colour.
import { showCases } from './case-dialog.js';
import { element, number, table } from './elements.js';
import { colourBy, figures, isLifecycle, value, watch } from './figures.js';
import { labelled, option, periodForm } from './period-form.js';
import words from './words.js';

const text = words.figures;
const HEATS = ['open', 'late', 'passed', 'median', 'ninetieth'];

function heatForm() {
  const choice = element('select', {}, ...HEATS.map((heat) => option(heat, text[`heat-${heat}`], heat === figures.heat)));
  choice.addEventListener('change', () => colourBy(choice.value));
  return labelled(text.colour, choice);
}

function count(step, figure) {
  if (!step[figure] || !figures.lists) return number(step[figure]);
  const button = element('button', { type: 'button', className: 'btn btn-link', textContent: number(step[figure]) });
  button.setAttribute('aria-label', `${step.name}: ${text[figure === 'open' ? 'open-now' : figure]} ${number(step[figure])}`);
  button.addEventListener('click', () => showCases(step, figure, { from: figures.from, until: figures.until }));
  return button;
}

const row = (step) => [step.name, count(step, 'open'), count(step, 'late'), count(step, 'passed'),
  value(step, 'median').text || '–', value(step, 'ninetieth').text || '–'];

function shown() {
  if (!figures.loaded) return element('p', { role: 'status' });
  if (figures.failed) return element('p', { role: 'alert', textContent: text['failed-load'] });
  if (!figures.steps.length) return element('p', { role: 'status', textContent: text.nothing });
  return element('div', {}, table(text.tab, [text.step, text['open-now'], text.late, text.passed, text.median, text.ninetieth], figures.steps.map(row)),
    element('p', { className: 'tawasul-note', textContent: figures.lists ? text.exact : text.few }));
}

export default {
  id: 'tawasulFigures',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 9.5,
  properties: { label: text.tab },
  render(node, { processDefinitionId }, scope) {
    if (!isLifecycle(processDefinitionId)) {
      node.append(element('p', { textContent: text['other-model'] }));
      return;
    }
    const place = element('div', {});
    node.append(element('div', { className: 'tawasul-figures' },
      element('div', { className: 'tawasul-choices' }, periodForm(), heatForm()), place,
      element('p', { className: 'tawasul-note', textContent: text.versions })));
    scope.$on('$destroy', watch(() => place.replaceChildren(shown())));
  },
  unmount() {},
};
