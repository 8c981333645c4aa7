// The instance of a case, whichever version of the model it runs on: Cockpit's own lists show one version at a time.
import { latin } from './digits.js';
import words from './words.js';

const INSTANCES = '/camunda/api/engine/engine/default/process-instance';

async function find(field) {
  const number = latin(field.value.trim());
  const answer = await fetch(`${INSTANCES}?businessKey=${encodeURIComponent(number)}`);
  const [instance] = answer.ok && number ? await answer.json() : [];
  field.setCustomValidity(instance ? '' : words.noInstance);
  if (!instance) {
    field.reportValidity();
    return;
  }
  field.value = '';
  location.hash = `#/process-instance/${instance.id}/runtime`;
}

function form() {
  const item = document.createElement('li');
  item.className = 'tawasul-find';
  const search = item.appendChild(document.createElement('form'));
  search.setAttribute('role', 'search');
  const field = search.appendChild(document.createElement('input'));
  Object.assign(field, { type: 'search', inputMode: 'numeric', placeholder: words.caseNumber.replace(/:$/, ''), size: 12 });
  field.setAttribute('aria-label', words.findInstance);
  field.addEventListener('input', () => field.setCustomValidity(''));
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    find(field).catch(() => {});
  });
  return item;
}

new MutationObserver(() => document.querySelectorAll('.app-menu > ul').forEach((menu) => {
  if (!menu.querySelector('.tawasul-find')) menu.prepend(form());
})).observe(document.documentElement, { childList: true, subtree: true });
