// The point of a place, from the device or from the map. The two number fields are what counts: the map reads and
// writes them, so whoever cannot use it loses nothing. The map is loaded when it is opened.
(() => {
  const map = document.getElementById('map');
  const words = map.dataset;
  const latitude = document.getElementById('place.latitude');
  const longitude = document.getElementById('place.longitude');
  const region = document.getElementById('region');
  const status = document.getElementById('map-status');
  const place = document.getElementById('place');
  let chart;

  const tell = (text) => { status.textContent = text; };

  const number = (field) => {
    const text = field.value.trim().replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 0xf).replace(/[٫,]/, '.');
    return text === '' ? NaN : Number(text);
  };

  const typed = () => {
    const at = [number(latitude), number(longitude)];
    return at.every(Number.isFinite) && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180 ? at : null;
  };

  // Even and odd crossings of a line to the east.
  const inside = ([lat, lng], ring) => ring.reduce((within, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    const crosses = (y > lat) !== (nextY > lat) && lng < ((nextX - x) * (lat - y)) / (nextY - y) + x;
    return crosses ? !within : within;
  }, false);

  const rings = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates).map((area) => area[0]);

  const chooseRegion = async (at) => {
    if (region.value !== '') {
      return;
    }
    const base = await import(words.base);
    const found = (await base.regions(words.regions)).features
      .find(({ geometry }) => rings(geometry).some((ring) => inside(at, ring)));
    region.value = found?.id ?? '';
  };

  const put = (at) => {
    latitude.value = at[0].toFixed(5);
    longitude.value = at[1].toFixed(5);
    chart?.draw(at);
    tell(words.set);
    return chooseRegion(at).catch(() => {});
  };

  const clear = () => {
    latitude.value = '';
    longitude.value = '';
    chart?.draw(null);
    tell(words.gone);
  };

  const locate = () => {
    tell(words.finding);
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const at = [coords.latitude, coords.longitude];
      put(at);
      chart?.show(at);
    }, () => tell(words.denied), { enableHighAccuracy: true, timeout: 15000 });
  };

  const open = async () => {
    if (chart) {
      return;
    }
    try {
      const [base, { draw }] = await Promise.all([import(words.base), import(words.script)]);
      await base.library(words);
      chart ??= draw(map, base, { region, put, typed });
    } catch {
      tell(words.failed);
    }
  };

  place.addEventListener('toggle', () => place.open && open());
  if (place.open) {
    open();
  }
  region.addEventListener('change', () => !typed() && chart?.look(region.value));
  [latitude, longitude].forEach((field) => field.addEventListener('change', () => chart?.draw(typed())));
  document.getElementById('map-middle').addEventListener('click', () => chart && put(chart.middle()));
  document.getElementById('map-none').addEventListener('click', clear);
  const here = document.getElementById('map-here');
  here.addEventListener('click', locate);
  here.hidden = !('geolocation' in navigator && window.isSecureContext);
})();
