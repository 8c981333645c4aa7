import '../../tawasul/start.js';
import '../../tawasul/rights-class.js';
import '../../tawasul/rtl-panes.js';
import '../../tawasul/find-instance.js';
import { instanceZoom, modelZoom } from '../../tawasul/first-zoom.js';
import { casePage, timelineTab } from '../../tawasul/case-tabs.js';
import badges from '../../tawasul/figure-badges.js';
import figureTab from '../../tawasul/figure-tab.js';
import wayDrawing from '../../tawasul/way-drawing.js';
import wayTab from '../../tawasul/way-tab.js';
import overview from '../../tawasul/overview.js';

export default [modelZoom, instanceZoom, badges, wayDrawing, figureTab, wayTab, timelineTab, casePage, overview];
