// The most frequent ways that closed cases took in the period that the reader has chosen for the figures, and the one that is
// drawn: the tab and the diagram show the same.
import { read } from './elements.js';
import { figures, watch as watchFigures } from './figures.js';

const listeners = new Set();

export const ways = { period: '', cases: 0, most: [], returns: [], lists: false, failed: false, loaded: false, drawn: null };

const tell = () => listeners.forEach((listener) => listener());

/** Calls a listener now and whenever the ways change; the answer stops that. */
export function watch(listener) {
  listeners.add(listener);
  listener();
  return () => listeners.delete(listener);
}

async function load() {
  const { from, until } = figures;
  const period = `${from} ${until}`;
  if (ways.period === period && !ways.failed) return;
  ways.period = period;
  const answer = await read('/desk/steps/ways', { from, until }).catch(() => null);
  // The reader may have chosen another period meanwhile.
  if (ways.period !== period) return;
  Object.assign(ways, { cases: 0, most: [], returns: [], lists: false }, answer, { failed: !answer, loaded: true });
  ways.drawn = ways.most.find(({ id }) => id === ways.drawn?.id) ?? null;
  tell();
}

/** Reads them anew and keeps to the period of the figures as long as somebody looks; the answer stops that. */
export function follow() {
  ways.period = '';
  return watchFigures(load);
}

/** Draws a way, or none. */
export function draw(way) {
  ways.drawn = way;
  tell();
}
