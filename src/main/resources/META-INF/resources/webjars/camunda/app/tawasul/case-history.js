// Tasklist's own history is the engine's log of what users did, which is not kept at our level of history. In its place
// stands what has happened to the case. The page leaves Tasklist's tab out: see WebappPageFilter.
import { showFrame } from './case-frame.js';
import words from './words.js';

export default {
  id: 'tawasulHistory',
  pluginPoint: 'tasklist.task.detail',
  priority: 800,
  properties: { label: words.caseHistory },
  render: (node, { taskId }) => showFrame(node, taskId, '/panel/timeline', words.caseHistory),
  unmount() {},
};
