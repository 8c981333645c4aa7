// On the diagram of the lifecycle: how many cases stand at each step and how many of them are late, and the step's colour by
// how long it took, or what else the reader has chosen.
import { showCases } from './case-dialog.js';
import { element, number, words as written } from './elements.js';
import { figures, isLifecycle, load, value, watch } from './figures.js';
import { center } from './first-zoom.js';
import { ALWAYS, AT_CORNER, above } from './step-notes.js';
import { watch as watchWays, ways } from './ways.js';
import words from './words.js';

const LEVELS = 5;
const text = words.figures;

function badge(step, figure) {
  const says = `${step.name}: ${text[figure === 'open' ? 'open-now' : figure]} ${number(step[figure])}`;
  const node = element(figures.lists ? 'button' : 'span', { className: `tawasul-badge tawasul-badge-${figure}`, textContent: number(step[figure]), title: figures.lists ? says : `${says}. ${text.few}` });
  node.setAttribute('aria-label', says);
  if (figures.lists) {
    node.type = 'button';
    node.addEventListener('click', (event) => {
      event.stopPropagation();
      showCases(step, figure, { from: figures.from, until: figures.until });
    });
  }
  return node;
}

const badges = (step) => ['open', 'late'].filter((figure) => step[figure] > 0).map((figure) => badge(step, figure));

/** Where open cases stand that the drawing has no place for: with these, its figures are those of all open cases. */
function drawBeside(viewer, steps) {
  const diagram = viewer.get('canvas').getContainer();
  diagram.querySelector('.tawasul-beside')?.remove();
  if (!steps.length) return;
  diagram.append(element('div', { className: 'tawasul-beside', dir: document.documentElement.dir }, element('span', { textContent: text.beside }),
    ...steps.map((step) => element('div', {}, element('span', {}, written(step.name)), element('span', { className: 'tawasul-badges' }, ...badges(step))))));
}

function draw(viewer, marked) {
  const overlays = viewer.get('overlays');
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  overlays.remove({ type: 'tawasul-figures' });
  const most = Math.max(1, ...figures.steps.map((step) => value(step, figures.heat).amount));
  marked.forEach((mark, step) => canvas.removeMarker(step, mark));
  marked.clear();
  // A way is drawn alone.
  drawBeside(viewer, ways.drawn ? [] : figures.steps.filter((step) => step.open > 0 && !registry.get(step.step)));
  if (ways.drawn) return;
  figures.steps.filter((step) => registry.get(step.step)).forEach((step) => {
    const { amount, text: heat } = value(step, figures.heat);
    if (amount > 0) {
      marked.set(step.step, `tawasul-heat-${Math.max(1, Math.ceil((amount / most) * LEVELS))}`);
      canvas.addMarker(step.step, marked.get(step.step));
    }
    overlays.add(step.step, 'tawasul-figures',
      { ...ALWAYS, position: AT_CORNER, html: element('div', { className: 'tawasul-badges', dir: document.documentElement.dir }, ...badges(step)) });
    if (heat && !['open', 'late'].includes(figures.heat)) {
      const says = `${text[`heat-${figures.heat}`]}: ${heat}`;
      overlays.add(step.step, 'tawasul-figures', { ...ALWAYS, position: above(registry.get(step.step)),
        html: element('div', { className: 'tawasul-heat', dir: document.documentElement.dir, title: says, textContent: heat }) });
    }
  });
}

let stop = () => {};

const seen = new Set();

/** A diagram that is shown for the first time shows where most cases stand. */
function first(viewer, definition) {
  const [busiest] = figures.steps.map(({ step }) => viewer.get('elementRegistry').get(step)).filter(Boolean);
  if (!busiest || seen.has(definition)) return;
  seen.add(definition);
  // After the drawing has been brought to a size in which it can be read.
  setTimeout(() => center(viewer.get('canvas'), busiest), 100);
}

export default {
  id: 'tawasulFigureBadges',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 5,
  render(viewer, { processDefinitionId }, scope) {
    stop();
    if (!isLifecycle(processDefinitionId)) return;
    const marked = new Map();
    const stops = [watch, watchWays].map((listen) => listen(() => draw(viewer, marked)));
    stop = () => stops.forEach((one) => one());
    scope.$on('$destroy', stop);
    load().then(() => first(viewer, processDefinitionId));
  },
  unmount() {},
};
