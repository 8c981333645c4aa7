import '../../tawasul/start.js';

export default [];
