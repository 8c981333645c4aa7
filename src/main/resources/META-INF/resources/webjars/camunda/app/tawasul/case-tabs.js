// The timeline of a case in Cockpit: a tab of its process, and a page of its own, which closed cases have too.
import { showTimeline } from './case-timeline.js';
import { element, read } from './elements.js';
import words from './words.js';

const INSTANCES = '/camunda/api/engine/engine/default/process-instance';
const text = words.figures;

export const timelineTab = {
  id: 'tawasulTimeline',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 15,
  properties: { label: text.timeline },
  async render(node, { processInstanceId }) {
    const place = node.appendChild(element('div', { className: 'tawasul-figures' }));
    const { businessKey } = await read(`${INSTANCES}/${processInstanceId}`).catch(() => ({}));
    if (/^\d+$/.test(businessKey ?? '')) await showTimeline(place, businessKey);
    else place.append(element('p', { textContent: words.noCase }));
  },
  unmount() {},
};

async function process(number) {
  const [running] = await read(INSTANCES, { businessKey: number });
  return running
    ? element('a', { href: `#/process-instance/${running.id}/runtime`, textContent: text.running })
    : element('span', { textContent: text.closed });
}

export const casePage = {
  id: 'tawasulCasePage',
  pluginPoint: 'cockpit.route',
  priority: 0,
  properties: { path: '/case/:number' },
  async render(node) {
    const number = /#\/case\/(\d+)/.exec(location.hash)?.[1];
    const place = element('div', {});
    const way = element('p', {});
    node.append(element('main', { className: 'tawasul-page tawasul-figures' }, way, place));
    await showTimeline(place, number);
    way.append(await process(number).catch(() => ''));
  },
  unmount() {},
};
