// Opens incidents beside the list, and takes the keys of the room: only while something of it has the focus, and never
// while one types. A call is noted a moment after its key, so that a wrong key can be taken back. What was written about
// an incident stays with it until it is sent, also while another one is open.
(() => {
  const room = document.getElementById('operations');
  if (!room || !window.EventSource) {
    return;
  }
  const words = room.dataset;
  const acts = words.acts === 'true';
  const list = document.getElementById('operations-list');
  const panel = document.getElementById('operations-open');
  const note = document.getElementById('operations-note');
  const GRACE = 4_000;
  const PATIENCE = 20_000; // whoever waits longer is told that it failed; sent again, it counts once
  const notes = new Map();
  let opened;
  let pending;
  let awake;

  const links = () => [...list.querySelectorAll('.operations-link')];
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`operations:${name}`, { detail }));
  const say = (text) => {
    note.textContent = text;
  };

  const choose = () => list.querySelectorAll('[data-number]').forEach((row) => {
    row.classList.toggle('operations-chosen', row.dataset.number === opened);
    const link = row.querySelector('.operations-link');
    if (row.dataset.number === opened) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  });

  const read = (html) => {
    const next = new DOMParser().parseFromString(html, 'text/html').getElementById('operations-case');
    if (!next) {
      throw new Error('no incident');
    }
    return next;
  };

  // Of the incident that is open.
  const remember = () => {
    const field = panel.querySelector('textarea');
    if (field?.value.trim()) {
      notes.set(opened, field.value);
    } else if (field) {
      notes.delete(opened);
    }
  };

  const written = () => {
    remember();
    return notes.size > 0;
  };

  const show = (next) => {
    const { number } = next.dataset;
    const field = next.querySelector('textarea');
    if (notes.has(number)) {
      if (field) {
        field.value = notes.get(number);
      } else {
        // It can be noted no more: let it be read at least.
        const text = document.createElement('blockquote');
        Object.assign(text, { className: 'as-written', dir: 'auto', textContent: notes.get(number) });
        next.querySelector('h1').after(text);
        notes.delete(number);
      }
    }
    const title = next.querySelector('h1');
    const heading = document.createElement('h2');
    heading.className = title.className;
    heading.append(...title.childNodes);
    title.replaceWith(heading);
    panel.replaceChildren(document.adoptNode(next));
    panel.hidden = false;
  };

  const close = () => {
    const number = opened;
    remember();
    opened = undefined;
    panel.hidden = true;
    panel.replaceChildren();
    choose();
    (list.querySelector(`[data-number="${number}"] .operations-link`) ?? list).focus();
    tell('opened', undefined);
  };

  const ask = async (address, options = {}) => {
    const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE), ...options });
    if (answer.status === 404) {
      say(words.gone);
      tell('done');
      return null;
    }
    if (new URL(answer.url).pathname.startsWith('/login')) {
      tell('done');
      return null;
    }
    // A form at fault comes back with what is wrong.
    if (!answer.ok && ![400, 409].includes(answer.status)) {
      throw new Error(answer.status);
    }
    return answer.text();
  };

  const token = () => document.querySelector('[name=_csrf]').value;

  const open = async (link) => {
    const number = link.closest('[data-number]').dataset.number;
    try {
      if (acts) {
        await ask(`${link.href}/looks`, { method: 'POST', body: new URLSearchParams({ _csrf: token() }) });
      }
      const html = await ask(link.href);
      if (html === null) {
        return;
      }
      const next = read(html);
      remember();
      opened = number;
      show(next);
      choose();
      panel.focus();
      say('');
      tell('opened', number);
      tell('seen', number);
      tell('done');
    } catch {
      say(words.failed);
    }
  };

  const send = async (form, submitter) => {
    const data = new FormData(form);
    if (submitter?.name) {
      data.append(submitter.name, submitter.value);
    }
    const { number } = form.closest('[data-number]').dataset;
    try {
      const html = await ask(form.action, { method: 'POST', body: new URLSearchParams(data), keepalive: true });
      // Another incident may have been opened meanwhile.
      if (html === null) {
        return false;
      }
      const next = read(html);
      const done = !next.querySelector('[role=alert]');
      remember();
      // What was typed meanwhile is another note.
      if (done && data.has('note') && notes.get(number) === data.get('note')) {
        notes.delete(number);
      }
      if (number === opened) {
        show(next);
        panel.querySelector('[autofocus]')?.focus();
      } else if (!done) {
        say(words.failed);
      }
      tell('done');
      return done;
    } catch {
      say(words.failed);
      tell('done');
      return false;
    }
  };

  const cancel = () => {
    clearTimeout(pending?.timer);
    pending = undefined;
    say('');
  };

  // What waits is for the incident that was open when the key was pressed.
  const carryOut = async () => {
    const { form, button, name } = pending;
    const { number } = form.closest('[data-number]').dataset;
    clearTimeout(pending.timer);
    pending = undefined;
    if (await send(form, button)) {
      // The incident says so itself while it is open.
      say(number === opened ? '' : words.noted.replace('{0}', name));
    }
  };

  const contact = async (key) => {
    const button = panel.querySelector(`button[data-key="${key}"]`);
    if (!button) {
      return;
    }
    if (pending) {
      await carryOut();
      contact(key);
      return;
    }
    const name = button.querySelector('span').textContent;
    say(words.noting.replace('{0}', name));
    pending = { form: button.form, button, name, timer: setTimeout(carryOut, GRACE) };
  };

  const move = (step) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  };

  const full = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen().catch(() => {}));

  // A screen on a wall must not go dark. The lock ends whenever the page is not seen. The browser's own full screen (F11,
  // a kiosk) has no element.
  const ownFull = matchMedia('(display-mode: fullscreen)');
  const onWall = () => (Boolean(document.fullscreenElement) || ownFull.matches) && document.visibilityState === 'visible';

  const keep = (lock) => {
    const former = awake;
    awake = lock;
    former?.release().catch(() => {});
  };

  const stayAwake = () => {
    if (onWall()) {
      // Full screen may have ended by the time that the lock is there.
      navigator.wakeLock?.request('screen').then((lock) => {
        keep(lock);
        if (!onWall()) {
          keep(undefined);
        }
      }, () => {});
    } else {
      keep(undefined);
    }
  };

  const typing = ({ target }) => target.closest('input, textarea, select');

  const press = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || (typing(event) && event.code !== 'Escape')) {
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-8])$/.exec(event.code);
    if (digit && acts && opened) {
      contact(digit[1]);
    } else if (event.code === 'ArrowDown' && list.contains(event.target)) {
      move(1);
    } else if (event.code === 'ArrowUp' && list.contains(event.target)) {
      move(-1);
    } else if (event.code === 'Escape' && pending) {
      cancel();
    } else if (event.code === 'Escape' && typing(event)) {
      (panel.contains(event.target) ? panel : list).focus();
    } else if (event.code === 'Escape' && opened) {
      close();
    } else if (event.code === 'KeyF') {
      full();
    } else if (event.code === 'KeyS') {
      document.getElementById('operations-sound').click();
    } else {
      return;
    }
    event.preventDefault();
  };

  list.addEventListener('click', (event) => {
    const link = event.target.closest('.operations-link');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link);
    }
  });
  panel.addEventListener('submit', (event) => {
    if (event.target.matches('[data-in-room]')) {
      event.preventDefault();
      if (pending) {
        cancel();
      }
      send(event.target, event.submitter);
    }
  });
  room.addEventListener('keydown', press);
  document.addEventListener('operations:list', choose);
  document.addEventListener('operations:choose', ({ detail }) => {
    const link = list.querySelector(`[data-number="${detail}"] .operations-link`);
    link?.focus();
    link?.click();
  });
  document.getElementById('operations-full').addEventListener('click', full);
  document.addEventListener('fullscreenchange', stayAwake);
  document.addEventListener('visibilitychange', stayAwake);
  ownFull.addEventListener('change', stayAwake);
  stayAwake();
  document.getElementById('operations-full').hidden = !document.fullscreenEnabled;
  window.addEventListener('beforeunload', (event) => {
    if (pending) {
      carryOut();
    }
    if (written()) {
      event.preventDefault();
    }
  });
})();
