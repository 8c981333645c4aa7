// Where Cockpit's diagrams say something about a step: over it, left or right of the middle, where its own events are.
const LINE = 24;
const ABOVE = 14;
const BESIDE_EVENTS = 46;

/** However small the drawing is, notes are shown; below a certain size they keep theirs. */
export const ALWAYS = { show: { minZoom: 0.1 }, scale: { min: 0.8 } };

/** Two figures end in front of the events as well. */
export const AT_CORNER = { top: -ABOVE, left: -34 };

/** The place of a note of some lines: it grows upwards. */
export const above = (node, lines = 1) => ({ top: -ABOVE - (lines - 1) * LINE, left: node.width - BESIDE_EVENTS });
