import { settings } from '../../tawasul/settings.js';

export default {
  ...settings('cockpit'),
  // The case's status hangs on listeners: nobody skips them by a tick.
  skipCustomListeners: { default: false, hidden: true },
  skipIoMappings: { default: false, hidden: true },
  cascade: { default: false },
  previewHtml: false,
};
