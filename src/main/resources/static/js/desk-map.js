// Draws where a case is, once somebody opens the map: streets or the regions, the case's own one filled, and the point
// where it is known, which stays in the middle however one zooms.
(() => {
  const panel = document.getElementById('case-map-panel');
  const box = document.getElementById('case-map');
  if (!panel || !box) {
    return;
  }
  const words = box.dataset;
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const point = words.latitude && words.longitude ? [Number(words.latitude), Number(words.longitude)] : null;
  let opened = false;

  const style = ({ id }) => ({
    weight: 1,
    color: colour('--green-700'),
    fillColor: id === words.region ? colour('--green-600') : colour('--sand-300'),
    fillOpacity: id === words.region ? 0.45 : 0.35,
  });

  const draw = async (base) => {
    const map = L.map(box, {
      zoomSnap: 0.25, maxZoom: base.closest(words), scrollWheelZoom: false, doubleClickZoom: point ? 'center' : true,
      touchZoom: point ? 'center' : true, zoomControl: false, fadeAnimation: false, zoomAnimation: false
    });
    map.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    const streets = base.streets(map, words);
    const drawn = L.geoJSON(await base.regions(words.regions), { style, interactive: false });
    const own = drawn.getLayers().find((layer) => layer.feature.id === words.region);
    const bounds = (own ?? drawn).getBounds();
    if (point) {
      // Around the point: zooming keeps it where it is.
      map.setView(point, streets ? 15 : Math.max(4, map.getBoundsZoom(bounds) - 1));
      L.circleMarker(point, { radius: 8, weight: 3, color: '#fff', fillColor: colour('--red-700'), fillOpacity: 1 }).addTo(map);
    } else {
      map.fitBounds(bounds, { padding: [8, 8] });
    }
    if (!streets) {
      map.attributionControl.addAttribution(words.source);
      drawn.addTo(map).bringToBack();
    }
  };

  const open = async () => {
    if (!panel.open || opened) {
      return;
    }
    opened = true;
    try {
      const base = await import(words.base);
      await base.library(words);
      await draw(base);
    } catch {
      // A point on nothing says nothing; the place stands in words above.
      panel.hidden = true;
    }
  };

  // Who prints the case gets the map with it, opened before or not.
  document.addEventListener('click', async (event) => {
    if (opened || !event.target.closest('[data-print]')) {
      return;
    }
    event.stopImmediatePropagation();
    panel.open = true;
    await open();
    window.print();
  }, true);
  panel.addEventListener('toggle', open);
  open();
})();
