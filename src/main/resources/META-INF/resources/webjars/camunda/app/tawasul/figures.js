// The figures of the lifecycle's steps for the period that the reader has chosen: the diagram and its tab show the same.
import { read } from './elements.js';
import { lifecycles, zone } from './lifecycle.js';

const listeners = new Set();

/** Whether figures are kept of a model: of the cases' lifecycle, whichever version. */
export const isLifecycle = (definition) => lifecycles.includes(definition.split(':')[0]);

const day = (ago) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(Date.now() - ago * 86400000);

/** The days from so many days ago until today, where the ministry is. */
export const lastDays = (count) => ({ from: day(count - 1), until: day(0) });

export const figures = { ...lastDays(30), heat: 'median', lists: false, steps: [], failed: false, loaded: false };

const tell = () => listeners.forEach((listener) => listener());

/** Calls a listener now and whenever the figures change; the answer stops that. */
export function watch(listener) {
  listeners.add(listener);
  listener();
  return () => listeners.delete(listener);
}

/** Reads the figures of a period anew. */
export async function load(period = { from: figures.from, until: figures.until }) {
  Object.assign(figures, period);
  try {
    const answer = await read('/desk/steps', period);
    // The reader may have chosen another period meanwhile.
    if (figures.from !== period.from || figures.until !== period.until) return;
    Object.assign(figures, answer, { failed: false, loaded: true });
  } catch {
    if (figures.from !== period.from || figures.until !== period.until) return;
    Object.assign(figures, { steps: [], failed: true, loaded: true });
  }
  tell();
}

/** Colours the steps by another figure. */
export function colourBy(heat) {
  figures.heat = heat;
  tell();
}

/** A figure of a step as it is compared, and as it is read. */
export function value(step, heat) {
  const figure = step[heat];
  if (figure === null) return { amount: 0, text: '' };
  return typeof figure === 'object' ? { amount: figure.seconds, text: figure.text } : { amount: figure, text: String(figure) };
}
