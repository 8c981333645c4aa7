// The map on which reporters put a pin.

const KINGDOM = [[16, 34.4], [32.4, 55.8]];
const NEAR = 14;
const NEAR_OUTLINE = 8;
const PIN = 'M16 1C7.7 1 1 7.7 1 16c0 10.5 15 25 15 25s15-14.5 15-25C31 7.7 24.3 1 16 1zm0 20a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11z';

const svg = (name, attributes) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
};

const icon = () => {
  const pin = L.divIcon({ className: 'map-pin', iconSize: [32, 42], iconAnchor: [16, 41] });
  pin.createIcon = () => {
    const element = L.DivIcon.prototype.createIcon.call(pin);
    const picture = svg('svg', { viewBox: '0 0 32 42' });
    picture.append(svg('path', { d: PIN, fill: 'currentColor', stroke: '#fff', 'stroke-width': '1.5' }));
    element.append(picture);
    return element;
  };
  return pin;
};

export const draw = (element, base, { region, put, typed }) => {
  const words = element.dataset;
  const bounds = {};
  const chart = L.map(element, {
    minZoom: 3, maxZoom: base.closest(words), zoomSnap: 0.25, zoomDelta: 1, zoomControl: false
  });
  let pin;

  // The regions' names have room from here on.
  const NAMES_FROM = 4.75;
  chart.on('zoomend', () => element.classList.toggle('map-far', chart.getZoom() < NAMES_FROM));

  const drawPin = (at) => {
    pin?.remove();
    pin = null;
    if (at) {
      pin = L.marker(at, { icon: icon(), draggable: true, autoPan: true, alt: words.pin, title: words.pin }).addTo(chart);
      pin.on('dragend', () => set(pin.getLatLng()));
    }
  };

  const set = (where) => {
    const { lat, lng } = where.wrap();
    put([lat, lng]);
  };

  const look = (code) => bounds[code] && chart.fitBounds(bounds[code], { padding: [10, 10] });

  chart.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: words.nearer, zoomOutTitle: words.farther }).addTo(chart);
  chart.fitBounds(KINGDOM);
  chart.on('click', ({ latlng }) => set(latlng));
  const streets = base.streets(chart, words);
  const show = (at) => chart.setView(at, streets ? NEAR : NEAR_OUTLINE);

  base.regions(words.regions).then((regions) => {
    const name = ({ id }, area) => {
      bounds[id] = area.getBounds();
      if (!streets) {
        area.bindTooltip(region.querySelector(`option[value=${id}]`).text,
          { permanent: true, direction: 'center', className: 'map-name', opacity: 1 });
      }
    };
    const style = { color: '#0f5f56', weight: 1.5, fillColor: '#faf8f4', fillOpacity: 1 };
    const outlines = L.geoJSON(regions, { style, interactive: false, onEachFeature: name });
    if (!streets) {
      chart.attributionControl.addAttribution(words.source);
      outlines.addTo(chart).bringToBack();
    }
    if (!typed()) {
      look(region.value);
    }
  }).catch(() => {});

  const at = typed();
  if (at) {
    drawPin(at);
    show(at);
  }
  const middle = () => {
    const { lat, lng } = chart.getCenter().wrap();
    return [lat, lng];
  };
  return { draw: drawPin, look, show, middle };
};
