// A diagram that is shown for the first time can be read: an instance at the step where it stands, a model at its
// beginning. Cockpit fits all of it into the pane, in which letters are two pixels high.
const SCALE = 0.75;
const MARGIN = 60;
const seen = new Set();

function show(canvas, x, y) {
  const { outer } = canvas.viewbox();
  canvas.viewbox({ x, y, width: outer.width / SCALE, height: outer.height / SCALE });
}

/** Puts an element into the middle of the pane. */
export function center(canvas, element) {
  const { outer } = canvas.viewbox();
  show(canvas, element.x + element.width / 2 - outer.width / SCALE / 2, element.y + element.height / 2 - outer.height / SCALE / 2);
}

function leaves(node) {
  const children = [...(node.childActivityInstances ?? []), ...(node.childTransitionInstances ?? [])];
  return children.length ? children.flatMap(leaves) : [node.activityId];
}

/** Where an instance stands; the start of the drawing if nobody can tell. */
async function activeStep(instance) {
  const answer = await fetch(`/camunda/api/engine/engine/default/process-instance/${instance}/activity-instances`);
  return answer.ok ? leaves(await answer.json())[0] : undefined;
}

function first(id, look) {
  if (!id || seen.has(id)) return;
  seen.add(id);
  // After Cockpit has fitted it.
  setTimeout(look, 50);
}

const start = (registry) => registry.filter((element) => element.type === 'bpmn:StartEvent' && !element.parent?.type?.includes('SubProcess'))[0];

export const modelZoom = {
  id: 'tawasulModelZoom',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 10,
  render(viewer, { processDefinitionId }) {
    first(processDefinitionId, () => {
      const canvas = viewer.get('canvas');
      const from = start(viewer.get('elementRegistry'));
      if (from) show(canvas, from.x - MARGIN, from.y + from.height / 2 - canvas.viewbox().outer.height / SCALE / 2);
    });
  },
  unmount() {},
};

export const instanceZoom = {
  id: 'tawasulInstanceZoom',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  priority: 10,
  render(viewer, { processInstanceId }) {
    first(processInstanceId, async () => {
      const registry = viewer.get('elementRegistry');
      const element = registry.get(await activeStep(processInstanceId)) ?? start(registry);
      if (element) center(viewer.get('canvas'), element);
    });
  },
  unmount() {},
};
