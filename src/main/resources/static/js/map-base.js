// The map that pages open: streets where a server of tiles is set, the regions' outlines without one. Nothing of it is
// loaded before.

const once = {};

const load = (tag, attributes) => new Promise((resolve, reject) => {
  const element = Object.assign(document.createElement(tag), attributes);
  element.addEventListener('load', resolve);
  element.addEventListener('error', reject);
  document.head.append(element);
});

// Resolves once window.L is there.
export const library = ({ style, library: script }) => {
  once.library ??= Promise.all([load('link', { rel: 'stylesheet', href: style }), load('script', { src: script })]);
  return once.library;
};

export const regions = (address) => {
  once.regions ??= fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  return once.regions;
};

// An attribution is text, whatever its setting says.
const attribution = ({ attribution: text, attributionLink }) => {
  const element = document.createElement(attributionLink ? 'a' : 'span');
  element.textContent = text;
  if (attributionLink) {
    Object.assign(element, { href: attributionLink, rel: 'noopener', target: '_blank' });
  }
  return element.outerHTML;
};

const CLOSEST_OUTLINE = 10;

// How close one may come: outlines alone show nothing any more beyond.
export const closest = ({ tiles, maxZoom }) => (tiles ? Number(maxZoom) : CLOSEST_OUTLINE);

// Returns whether the map shows streets.
export const streets = (chart, words) => {
  if (!words.tiles) {
    return false;
  }
  L.tileLayer(words.tiles, {
    attribution: attribution(words), maxZoom: Number(words.maxZoom), referrerPolicy: 'origin'
  }).addTo(chart);
  return true;
};
