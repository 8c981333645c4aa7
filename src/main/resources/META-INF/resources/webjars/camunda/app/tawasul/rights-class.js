// Marks the page of a reader who may look and not change; the style sheets hide the buttons that would be refused.
import { mayChangeProcesses } from './rights.js';

document.documentElement.classList.toggle('tawasul-read-only', !mayChangeProcesses);
