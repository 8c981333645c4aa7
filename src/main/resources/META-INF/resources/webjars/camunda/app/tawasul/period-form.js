// The choice of the period that the figures and ways are of.
import { element } from './elements.js';
import { figures, lastDays, load } from './figures.js';
import words from './words.js';

const text = words.figures;
const DAYS = [7, 30, 90, 365];

export const labelled = (label, field) => element('label', {}, `${label} `, field);

export const option = (choice, label, selected) => element('option', { value: String(choice), textContent: label, selected });

export function periodForm() {
  const known = DAYS.find((days) => JSON.stringify(lastDays(days)) === JSON.stringify({ from: figures.from, until: figures.until }));
  const choice = element('select', {}, ...DAYS.map((days) => option(days, text[`days-${days}`], days === known)),
    option('', text.days, known === undefined));
  const from = element('input', { type: 'date', required: true, value: figures.from });
  const until = element('input', { type: 'date', required: true, value: figures.until });
  const dates = element('span', { hidden: known !== undefined }, labelled(text.from, from), ' ', labelled(text.to, until), ' ',
    element('button', { type: 'submit', className: 'btn btn-default', textContent: text.show }));
  const form = element('form', { className: 'tawasul-period' }, labelled(text.period, choice), ' ', dates);
  const check = () => until.setCustomValidity(from.value && until.value && from.value > until.value ? text['period-wrong'] : '');
  [from, until].forEach((field) => field.addEventListener('input', check));
  choice.addEventListener('change', () => {
    dates.hidden = choice.value !== '';
    if (choice.value) load(lastDays(Number(choice.value)));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    load({ from: from.value, until: until.value });
  });
  return form;
}
