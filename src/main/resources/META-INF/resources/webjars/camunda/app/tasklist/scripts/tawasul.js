import '../../tawasul/start.js';
import '../../tawasul/order.js';
import '../../tawasul/find-case.js';
import '../../tawasul/moved.js';
import '../../tawasul/next.js';
import '../../tawasul/notices.js';
import '../../tawasul/keep-typed.js';
import '../../tawasul/writing.js';
import '../../tawasul/accessible.js';
import '../../tawasul/columns.js';
import card from '../../tawasul/cards.js';
import caseFile from '../../tawasul/case-file.js';
import caseHistory from '../../tawasul/case-history.js';
import opened from '../../tawasul/opened.js';

export default [card, caseFile, caseHistory, opened];
