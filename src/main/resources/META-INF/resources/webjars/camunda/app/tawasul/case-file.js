// A tab beside the form with the case itself: facts, files, place, comments, timeline. Files and comments are added there.
import { showFrame } from './case-frame.js';
import words from './words.js';

export default {
  id: 'tawasulCase',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: words.caseFile },
  render: (node, { taskId }) => showFrame(node, taskId, '/panel', words.caseFile),
  unmount() {},
};
