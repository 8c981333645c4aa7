// Runs before the application starts, in all four of them.
import { language } from './language.js';
import './texts.js';
import './header.js';
import { ready } from './session.js';

const base = document.querySelector('base');
const application = base.getAttribute('app-name');

/**
 * On a browser's first visit the labels arrive later than the views that need them, which then show bare keys for
 * good. So they are laid where the application looks for them before it starts.
 */
async function layLabelsReady() {
  const folder = `${base.getAttribute('app-root')}/app/${application}/locales/`;
  const key = `${folder}_locales_data_${language}_${window.bust}`;
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  if (kept[key]) return;
  const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`);
  if (!answer.ok) return;
  kept[key] = (await answer.text()).replace(/^\uFEFF/, '');
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}

// Without them the application still starts, and looks for the labels itself.
await Promise.all([ready, layLabelsReady().catch(() => {})]);
