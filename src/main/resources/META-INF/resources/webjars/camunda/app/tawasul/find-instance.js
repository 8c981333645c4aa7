// The instance of a case, whichever version of the model it runs on: Cockpit's own lists show one version at a time. Of a
// closed case, its timeline.
import { latin } from './digits.js';
import words from './words.js';

const INSTANCES = '/camunda/api/engine/engine/default/process-instance';

/** Where the case is shown: its process while it runs, else its timeline. */
async function place(number) {
  const answer = await fetch(`${INSTANCES}?businessKey=${encodeURIComponent(number)}`);
  const [instance] = answer.ok ? await answer.json() : [];
  if (instance) return `#/process-instance/${instance.id}/runtime`;
  const history = /^\d+$/.test(number) && await fetch(`/desk/cases/${number}/history`, { headers: { Accept: 'application/json' } });
  return history && history.ok ? `#/case/${number}` : '';
}

async function find(field) {
  const number = latin(field.value.trim());
  const found = number && await place(number);
  field.setCustomValidity(found ? '' : words.noInstance);
  if (!found) {
    field.reportValidity();
    return;
  }
  field.value = '';
  location.hash = found;
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
