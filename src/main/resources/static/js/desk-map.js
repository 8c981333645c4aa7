// Draws where a case is: the regions, the case's own one filled, and the point where it is known.
(() => {
  const box = document.getElementById('case-map');
  if (!box || !window.L) {
    return;
  }
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const map = L.map(box, { zoomSnap: 0.25, scrollWheelZoom: false, attributionControl: false, zoomControl: false, fadeAnimation: false, zoomAnimation: false });
  const { region, latitude, longitude, zoomIn, zoomOut } = box.dataset;
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  const point = latitude && longitude ? [Number(latitude), Number(longitude)] : null;
  const look = (feature) => ({
    weight: 1,
    color: colour('--green-700'),
    fillColor: feature.id === region ? colour('--green-600') : colour('--sand-300'),
    fillOpacity: feature.id === region ? 0.45 : 0.35,
  });
  map.setView(point || [24, 45], point ? 7 : 4);
  if (point) {
    L.circleMarker(point, { radius: 8, weight: 3, color: '#fff', fillColor: colour('--red-700'), fillOpacity: 1 }).addTo(map);
  }
  fetch(box.dataset.regions)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then((regions) => {
      const drawn = L.geoJSON(regions, { style: look, interactive: false }).addTo(map);
      drawn.bringToBack();
      const own = drawn.getLayers().find((layer) => layer.feature.id === region);
      if (own) {
        const bounds = own.getBounds();
        map.fitBounds(point ? bounds.extend(point) : bounds, { padding: [8, 8] });
      } else if (!point) {
        map.fitBounds(drawn.getBounds());
      }
    })
    .catch(() => {
      // A point on nothing says nothing; the place stands in words above.
      box.hidden = true;
    });
})();
