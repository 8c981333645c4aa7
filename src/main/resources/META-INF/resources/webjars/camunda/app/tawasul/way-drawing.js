// A way of cases on the diagram of the lifecycle: its steps with their order and times, the flows between them, and in broken
// lines those on which cases came back to a step. Meanwhile the figures of the steps are not shown.
import { element } from './elements.js';
import { isLifecycle } from './figures.js';
import { center } from './first-zoom.js';
import { ALWAYS, above } from './step-notes.js';
import { watch, ways } from './ways.js';
import words from './words.js';

const text = words.ways;
const WAITS = /UserTask|ReceiveTask|EventBasedGateway/;

const linkOf = ({ businessObject }) => businessObject?.eventDefinitions?.find(({ $type }) => $type === 'bpmn:LinkEventDefinition')?.name;

/** Whether a case may stand at a node: not at an event behind a gateway that waits for several, and not at a link. */
const waits = (node) => WAITS.test(node.type)
  || (node.type === 'bpmn:IntermediateCatchEvent' && !linkOf(node) && !node.incoming.some(({ source }) => source.type === 'bpmn:EventBasedGateway'));

/** Where it goes on behind a node, with what is drawn on the way: along its flows and those of what hangs on its edge and ends it, or where its link leads. */
function nextOf(node, registry) {
  const link = node.type === 'bpmn:IntermediateThrowEvent' && linkOf(node);
  if (link) {
    return registry.filter((one) => one.type === 'bpmn:IntermediateCatchEvent' && !one.labelTarget && linkOf(one) === link)
      .map((target) => ({ target, drawn: [node, target] }));
  }
  const edges = registry.filter((one) => one.host === node && one.businessObject?.cancelActivity !== false);
  return [node, ...edges].flatMap((one) => (one.outgoing ?? []).filter(({ type }) => type === 'bpmn:SequenceFlow'))
    .map((flow) => ({ target: flow.target, drawn: [flow] }));
}

/** The shortest way on the drawing on which nothing else waits, its flows and links; empty if there is none, as for an event of its own. */
function between(from, to, registry) {
  const queue = [[from, []]];
  const seen = new Set();
  while (queue.length) {
    const [node, way] = queue.shift();
    for (const { target, drawn } of nextOf(node, registry)) {
      const longer = [...way, ...drawn];
      if (target === to) return longer;
      if (!seen.has(target) && !waits(target)) {
        seen.add(target);
        queue.push([target, longer]);
      }
    }
  }
  return [];
}

const start = (registry) => registry.filter(({ type, parent }) => type === 'bpmn:StartEvent' && !parent?.type?.includes('SubProcess'))[0];

function marksOf(steps, registry) {
  const marks = new Map();
  const nodes = steps.map(({ step }) => registry.get(step));
  nodes.filter(Boolean).forEach((node) => marks.set(node.id, 'tawasul-way'));
  [start(registry), ...nodes].forEach((node, i) => {
    const next = nodes[i];
    if (!node || !next) return;
    between(node, next, registry).forEach((drawn) => {
      if (!steps[i].again) marks.set(drawn.id, 'tawasul-way');
      else if (!marks.has(drawn.id)) marks.set(drawn.id, 'tawasul-way-back');
    });
  });
  return marks;
}

/** At each step its places in the way, with the time that it took. */
function labels(steps) {
  const places = new Map();
  steps.forEach((step, i) => places.set(step.step, [...(places.get(step.step) ?? []), { ...step, place: i + 1 }]));
  return places;
}

function label(visits) {
  const line = ({ place, again, median }) => element('div', { className: again ? 'tawasul-way-visit tawasul-again' : 'tawasul-way-visit',
    title: `${text.order}: ${place}${again ? ` – ${text.back}` : ''}` },
  element('span', { className: 'tawasul-way-place', textContent: String(place) }), element('span', { textContent: median?.text ?? '–' }));
  return element('div', { className: 'tawasul-way-visits', dir: document.documentElement.dir }, ...visits.map(line));
}

function show(viewer, marked) {
  const overlays = viewer.get('overlays');
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  overlays.remove({ type: 'tawasul-way' });
  marked.forEach((mark, id) => canvas.removeMarker(id, mark));
  marked.clear();
  const steps = ways.drawn?.steps ?? [];
  marksOf(steps, registry).forEach((mark, id) => {
    marked.set(id, mark);
    canvas.addMarker(id, mark);
  });
  labels(steps).forEach((visits, step) => {
    const node = registry.get(step);
    if (node) overlays.add(step, 'tawasul-way', { ...ALWAYS, position: above(node, visits.length), html: label(visits) });
  });
}

let stop = () => {};

export default {
  id: 'tawasulWayDrawing',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 4,
  render(viewer, { processDefinitionId }, scope) {
    stop();
    if (!isLifecycle(processDefinitionId)) return;
    const marked = new Map();
    let shown = ways.drawn;
    stop = watch(() => {
      show(viewer, marked);
      const first = ways.drawn !== shown && viewer.get('elementRegistry').get(ways.drawn?.steps[0]?.step);
      if (first) center(viewer.get('canvas'), first);
      shown = ways.drawn;
    });
    scope.$on('$destroy', stop);
  },
  unmount() {},
};
