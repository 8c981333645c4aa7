// Where the urgent incidents are: their points on streets or the regions' outlines, regions with incidents darker. What
// it shows stands in the list, too, by whose links it is used without a mouse.
(() => {
  const box = document.getElementById('operations-map');
  if (!box) {
    return;
  }
  const words = box.dataset;
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  let map;
  let outlines;
  let points;
  let opened;

  const rows = () => [...document.querySelectorAll('#operations-list [data-number]')];

  const style = ({ id }) => {
    const here = rows().some((row) => row.dataset.region === id);
    return { weight: 1, color: colour('--green-700'), fillColor: colour(here ? '--gold' : '--sand-300'), fillOpacity: here ? 0.45 : 0.35 };
  };

  const put = () => {
    if (!map) {
      return;
    }
    outlines?.setStyle((feature) => style(feature));
    points.clearLayers();
    rows().filter((row) => row.dataset.latitude).forEach((row) => {
      const chosen = row.dataset.number === opened;
      L.circleMarker([Number(row.dataset.latitude), Number(row.dataset.longitude)], {
        radius: chosen ? 12 : 8, weight: 3, color: '#fff', fillColor: colour(chosen ? '--green-900' : '--red-700'), fillOpacity: 1
      }).addTo(points).on('click', () => document.dispatchEvent(new CustomEvent('operations:choose', { detail: row.dataset.number })));
    });
  };

  const draw = async (base) => {
    map = L.map(box, { zoomSnap: 0.25, maxZoom: base.closest(words), scrollWheelZoom: false, zoomControl: false, fadeAnimation: false, zoomAnimation: false });
    map.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    const streets = base.streets(map, words);
    const drawn = L.geoJSON(await base.regions(words.regions), { style, interactive: false });
    map.fitBounds(drawn.getBounds(), { padding: [4, 4] });
    if (!streets) {
      outlines = drawn.addTo(map);
      map.attributionControl.addAttribution(words.source);
    }
    points = L.layerGroup().addTo(map);
    put();
    new ResizeObserver(() => map.invalidateSize()).observe(box);
  };

  document.addEventListener('operations:list', put);
  document.addEventListener('operations:opened', ({ detail }) => {
    opened = detail;
    put();
  });
  (async () => {
    try {
      const base = await import(words.base);
      await base.library(words);
      await draw(base);
    } catch {
      // The places stand in the list.
      map = undefined;
      box.hidden = true;
    }
  })();
})();
