import '../../tawasul/start.js';
import '../../tawasul/order.js';
import '../../tawasul/find-case.js';
import '../../tawasul/moved.js';
import '../../tawasul/next.js';
import '../../tawasul/notices.js';
import card from '../../tawasul/cards.js';
import caseLink from '../../tawasul/case-link.js';
import opened from '../../tawasul/opened.js';

export default [card, caseLink, opened];
