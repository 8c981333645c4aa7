// A pin over the regions' outlines, without tiles from elsewhere. The two number fields are what counts: the map
// reads and writes them, so whoever cannot use it loses nothing.
(() => {
  const map = document.getElementById('map');
  const words = map.dataset;
  const latitude = document.getElementById('place.latitude');
  const longitude = document.getElementById('place.longitude');
  const region = document.getElementById('region');
  const status = document.getElementById('map-status');
  const KINGDOM = [[16, 34.4], [32.4, 55.8]];
  const outlines = {};
  let chart;
  let pin;

  const icon = () => {
    const icon = L.divIcon({ className: 'map-pin', iconSize: [32, 42], iconAnchor: [16, 41] });
    icon.createIcon = () => {
      const element = L.DivIcon.prototype.createIcon.call(icon);
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', '0 0 32 42');
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', 'M16 1C7.700 1 1 7.700 1 16c0 10.500 15 25 15 25s15-14.500 15-25C31 7.700 24.300 1 16 1zm0 20a5.500 5.500 0 1 1 0-11 5.500 5.500 0 0 1 0 11z');
      path.setAttribute('fill', 'currentColor');
      path.setAttribute('stroke', '#fff');
      path.setAttribute('stroke-width', '1.500');
      svg.append(path);
      element.append(svg);
      return element;
    };
    return icon;
  };

  const typed = () => {
    const read = (field) => (field.value.trim() === '' ? NaN : Number(field.value));
    const at = [read(latitude), read(longitude)];
    return at.every(Number.isFinite) && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180 ? at : null;
  };

  const draw = (at) => {
    pin?.remove();
    pin = null;
    if (at) {
      pin = L.marker(at, { icon: icon(), draggable: true, autoPan: true, alt: words.pin, title: words.pin }).addTo(chart);
      pin.on('dragend', () => put(pin.getLatLng().wrap()));
    }
  };

  // Even and odd crossings of a line to the east.
  const inside = ([lat, lng], ring) => ring.reduce((within, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    const crosses = (y > lat) !== (nextY > lat) && lng < ((nextX - x) * (lat - y)) / (nextY - y) + x;
    return crosses ? !within : within;
  }, false);

  const regionOf = (at) => Object.keys(outlines).find((code) => outlines[code].some((ring) => inside(at, ring)));

  const put = (where) => {
    const at = [where.lat, where.lng];
    latitude.value = at[0].toFixed(5);
    longitude.value = at[1].toFixed(5);
    if (region.value === '') {
      region.value = regionOf(at) ?? '';
    }
    draw(at);
    status.textContent = words.set;
  };

  const clear = () => {
    latitude.value = '';
    longitude.value = '';
    draw(null);
    status.textContent = words.gone;
  };

  const locate = () => {
    status.textContent = words.finding;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const at = L.latLng(coords.latitude, coords.longitude);
      put(at);
      chart.setView(at, 8);
    }, () => { status.textContent = words.denied; }, { enableHighAccuracy: true, timeout: 15000 });
  };

  const look = (code) => {
    if (outlines[code]) {
      chart.fitBounds(outlines[code].flat().map(([lng, lat]) => [lat, lng]), { padding: [10, 10] });
    }
  };

  const outline = (regions) => {
    const style = { color: '#0f5f56', weight: 1.5, fillColor: '#faf8f4', fillOpacity: 1 };
    const name = ({ id }, area) => area.bindTooltip(region.querySelector(`option[value=${id}]`).text,
      { permanent: true, direction: 'center', className: 'map-name', opacity: 1 });
    L.geoJSON(regions, { style, interactive: false, onEachFeature: name }).addTo(chart).bringToBack();
    regions.features.forEach(({ id, geometry }) => {
      const areas = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      outlines[id] = areas.map((area) => area[0]);
    });
    if (!typed()) {
      look(region.value);
    }
  };

  const open = () => {
    if (chart) {
      return;
    }
    chart = L.map(map, { minZoom: 3, maxZoom: 15, zoomSnap: 0.25, zoomDelta: 1, zoomControl: false });
    chart.attributionControl.setPrefix(false).addAttribution(words.source);
    L.control.zoom({ zoomInTitle: words.nearer, zoomOutTitle: words.farther }).addTo(chart);
    chart.fitBounds(KINGDOM);
    chart.on('click', ({ latlng }) => put(latlng.wrap()));
    fetch(words.regions).then((answer) => answer.json()).then(outline);
    const at = typed();
    if (at) {
      draw(at);
      chart.setView(at, 8);
    }
  };

  const place = document.getElementById('place');
  place.addEventListener('toggle', () => place.open && open());
  if (place.open) {
    open();
  }
  region.addEventListener('change', () => chart && !typed() && look(region.value));
  [latitude, longitude].forEach((field) => field.addEventListener('change', () => chart && draw(typed())));
  document.getElementById('map-middle').addEventListener('click', () => put(chart.getCenter().wrap()));
  document.getElementById('map-none').addEventListener('click', clear);
  const here = document.getElementById('map-here');
  here.addEventListener('click', locate);
  here.hidden = !('geolocation' in navigator && window.isSecureContext);
})();
