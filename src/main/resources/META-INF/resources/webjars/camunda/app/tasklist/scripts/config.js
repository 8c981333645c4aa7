import { settings } from '../../tawasul/settings.js';

export default { ...settings('tasklist'), shortcuts: {} };
