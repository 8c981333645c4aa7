import '../../tawasul/start.js';
import '../../tawasul/order.js';
import card from '../../tawasul/cards.js';
import caseLink from '../../tawasul/case-link.js';

export default [card, caseLink];
