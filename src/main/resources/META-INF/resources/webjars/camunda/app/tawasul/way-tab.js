// The ways of closed cases as a table, with the choice of the one that is drawn, and where cases came back.
import { showCases } from './case-dialog.js';
import { element, number, table } from './elements.js';
import { figures, isLifecycle } from './figures.js';
import { periodForm } from './period-form.js';
import { draw, follow, watch, ways } from './ways.js';
import words from './words.js';

const text = words.ways;
const time = (span) => span?.text ?? '–';

function steps(way) {
  if (!way.steps.length) return text['no-steps'];
  return element('ol', { className: 'tawasul-way-steps' }, ...way.steps.map(({ name, median, again }) => element('li', { className: again ? 'tawasul-again' : '' },
    name, ' ', element('small', { textContent: `(${text.median}: ${time(median)})` }))));
}

function toggle(way) {
  const shown = ways.drawn?.id === way.id;
  const button = element('button', { type: 'button', className: shown ? 'btn btn-primary' : 'btn btn-default', textContent: shown ? text.hide : text.draw });
  button.setAttribute('aria-pressed', String(shown));
  button.setAttribute('aria-label', `${shown ? text.hide : text.draw} – ${text.way} ${way.rank}`);
  button.dataset.way = way.id;
  button.addEventListener('click', () => {
    draw(shown ? null : way);
    // The table has been made anew.
    document.querySelector(`[data-way="${way.id}"]`)?.focus();
  });
  return button;
}

function count(way) {
  if (!ways.lists) return number(way.cases);
  const button = element('button', { type: 'button', className: 'btn btn-link', textContent: number(way.cases) });
  button.setAttribute('aria-label', `${text.way} ${way.rank}: ${number(way.cases)}`);
  button.addEventListener('click', () => showCases({ name: `${text.way} ${way.rank}`, way: way.id }, 'way', { from: figures.from, until: figures.until }));
  return button;
}

const percent = (share) => element('bdi', { dir: 'ltr', textContent: `${share}%` });

const row = (way) => [String(way.rank), steps(way), way.outcome, count(way), percent(way.share), time(way.median), time(way.ninetieth), toggle(way)];

/** How often cases came back, with the list of these cases. */
function back(amount, step, name, cameFrom = '') {
  if (!ways.lists) return number(amount);
  const button = element('button', { type: 'button', className: 'btn btn-link', textContent: number(amount) });
  button.setAttribute('aria-label', `${name}: ${number(amount)}`);
  button.addEventListener('click', () => showCases({ name, step, cameFrom }, 'returned', { from: figures.from, until: figures.until }));
  return button;
}

function source(to, { step, name, repeated, times, direct }) {
  const from = repeated ? text.repeated : name;
  return element('li', {}, `${from}: `, back(times, to.step, `${to.name} – ${from}`, step), direct ? ` (${text.direct}: ${number(direct)})` : undefined);
}

const returned = (to) => [to.name, back(to.cases, to.step, to.name), percent(to.share), number(to.times),
  element('ul', { className: 'tawasul-way-sources' }, ...to.sources.map((from) => source(to, from)))];

function shown() {
  if (!ways.loaded) return [element('p', { role: 'status' })];
  if (ways.failed) return [element('p', { role: 'alert', textContent: words.figures['failed-load'] })];
  const few = element('p', { className: 'tawasul-note', textContent: words.figures.few });
  if (!ways.most.length) return [ways.cases ? few : element('p', { role: 'status', textContent: text.nothing })];
  return [
    table(text.most, ['#', text.way, text.outcome, text.cases, text.share, words.figures.median, words.figures.ninetieth, text.drawn], ways.most.map(row)),
    ways.returns.length ? table(text.returns, [words.figures.step, text['returned-cases'], text.share, text.times, text['came-from']], ways.returns.map(returned)) : '',
    ways.lists ? '' : few,
  ];
}

export default {
  id: 'tawasulWays',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 9.4,
  properties: { label: text.tab },
  render(node, { processDefinitionId }, scope) {
    if (!isLifecycle(processDefinitionId)) {
      node.append(element('p', { textContent: words.figures['other-model'] }));
      return;
    }
    const place = element('div', {});
    const desk = element('a', { textContent: text.desk });
    const show = () => {
      place.replaceChildren(...shown());
      desk.href = `/desk/indicators/ways?from=${figures.from}&until=${figures.until}`;
    };
    node.append(element('div', { className: 'tawasul-figures' }, element('div', { className: 'tawasul-choices' }, periodForm()),
      element('p', { className: 'tawasul-note', textContent: text.note }), place,
      element('p', {}, desk)));
    const stops = [follow(), watch(show)];
    scope.$on('$destroy', () => {
      stops.forEach((stop) => stop());
      // Only here can it be taken off the drawing.
      draw(null);
    });
  },
  unmount() {},
};
