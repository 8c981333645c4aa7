// The name of a body as a combobox (WAI-ARIA 1.2, list autocomplete with manual selection): the directory suggests
// while it is typed. What is chosen also enters kind, unit and, where nothing is entered yet, region and place. Any other
// name stays.
(() => {
  const group = document.getElementById('facility');
  const name = document.getElementById('facility.name');
  const kind = document.getElementById('facility.kind');
  const university = document.getElementById('facility.unit');
  const code = document.getElementById('facility.code');
  const region = document.getElementById('region');
  const place = ['latitude', 'longitude', 'address'].map((part) => document.getElementById(`place.${part}`));
  const status = document.getElementById('facility-status');
  const kindField = document.getElementById('facility-kind');
  const words = group.dataset;
  const PAUSE = 200;
  const SHORTEST = 2;

  const list = document.createElement('ul');
  list.id = 'facility-list';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.list);
  name.after(list);
  name.parentElement.classList.add('suggested');
  Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off'
  }).forEach(([attribute, value]) => name.setAttribute(attribute, value));

  let found = [];
  let active = -1;
  let timer;
  let asking;

  const mark = (place) => {
    active = place;
    [...list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === place));
      if (index === place) item.scrollIntoView({ block: 'nearest' });
    });
    if (place < 0) name.removeAttribute('aria-activedescendant');
    else name.setAttribute('aria-activedescendant', list.children[place].id);
  };

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    name.setAttribute('aria-expanded', 'false');
    mark(-1);
  };

  const told = (text) => { status.textContent = text; };

  const isUniversity = () => kind.value === 'UNIVERSITY';

  // The kind of a body is asked for only where the directory does not know it.
  const arrange = () => {
    kindField.hidden = code.value !== '' || university.value !== '' || (name.value.trim() === '' && kind.value === '');
  };

  // Where the body is, unless the reporter has said where it happened.
  const enterPlace = (at) => {
    if (!at || place.some((field) => field && field.value.trim() !== '')) return;
    [at.latitude, at.longitude, at.address].forEach((value, index) => {
      if (place[index]) place[index].value = value ?? '';
    });
  };

  const choose = (index) => {
    const chosen = found[index];
    name.value = chosen.name;
    kind.value = chosen.kind;
    code.value = isUniversity() ? '' : chosen.code;
    university.value = isUniversity() ? chosen.code : '';
    if (region.value === '' && chosen.region) region.value = chosen.region;
    enterPlace(chosen.place);
    close();
    arrange();
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    told(words.chosen.replace('{name}', chosen.name));
  };

  const item = (suggestion, index) => {
    const line = document.createElement('li');
    line.id = `facility-option-${index}`;
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    const about = document.createElement('small');
    about.textContent = suggestion.about;
    line.append(suggestion.name, about);
    // The press would take the focus from the field, and the list with it.
    line.addEventListener('pointerdown', (event) => event.preventDefault());
    line.addEventListener('click', () => choose(index));
    return line;
  };

  const show = (suggestions) => {
    found = suggestions;
    list.replaceChildren(...found.map(item));
    mark(-1);
    list.hidden = found.length === 0;
    name.setAttribute('aria-expanded', String(found.length > 0));
    told(found.length === 0 ? words.none : words.some.replace('{count}', found.length));
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const query = new URLSearchParams({ q: name.value, kind: kind.value, region: region.value });
    try {
      const answer = await fetch(`${words.search}?${query}`, { signal: asking.signal });
      if (answer.ok && document.activeElement === name) show(await answer.json());
    } catch {
      // A name can be typed without suggestions.
    }
  };

  const suggest = () => {
    clearTimeout(timer);
    if (name.value.trim().length < SHORTEST) close();
    else timer = setTimeout(ask, PAUSE);
  };

  name.addEventListener('input', () => {
    // Another name is another body: what was chosen before does not hold any more.
    if (code.value !== '' || found.some((one) => one.code === university.value)) university.value = '';
    code.value = '';
    arrange();
    suggest();
  });
  window.addEventListener('pageshow', arrange);

  kind.addEventListener('change', (event) => { if (event.isTrusted) code.value = ''; });
  name.addEventListener('blur', close);

  const step = (by) => {
    if (list.hidden) suggest();
    else mark((active + by + found.length + (active < 0 && by < 0 ? 1 : 0)) % found.length);
  };

  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => (active < 0 ? false : choose(active)),
    Escape: () => (list.hidden ? false : close())
  };

  name.addEventListener('keydown', (event) => {
    const act = event.altKey || event.ctrlKey || event.metaKey || event.isComposing ? undefined : keys[event.key];
    if (act && act() !== false) event.preventDefault();
  });
})();
