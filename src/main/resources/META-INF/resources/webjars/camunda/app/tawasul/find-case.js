// A number typed over the list finds the case of that number, without a choice among all that a task can be searched by.
import { latin } from './digits.js';

const FIELD = '.tasks-list [cam-widget-search] .main-field';

function find(number) {
  const [path, query = ''] = location.hash.split('?');
  const parameters = new URLSearchParams(query);
  const others = JSON.parse(parameters.get('searchQuery') || '[]').filter((part) => part.type !== 'processInstanceBusinessKey');
  parameters.set('searchQuery', JSON.stringify([...others,
    { type: 'processInstanceBusinessKey', operator: 'eq', value: number, name: '' }]));
  location.hash = `${path}?${parameters}`;
}

addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.matches?.(FIELD)) return;
  const number = latin(event.target.value.trim());
  if (!/^\d+$/.test(number)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  event.target.value = '';
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
  // Closes the list of criteria.
  document.body.click();
  event.target.blur();
  find(number);
}, true);
