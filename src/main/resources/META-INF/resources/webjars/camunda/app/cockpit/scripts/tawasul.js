import '../../tawasul/start.js';
import '../../tawasul/rights-class.js';
import '../../tawasul/rtl-panes.js';
import '../../tawasul/find-instance.js';
import { instanceZoom, modelZoom } from '../../tawasul/first-zoom.js';

export default [modelZoom, instanceZoom];
