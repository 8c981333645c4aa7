// Keeps the list of the operations room as it is on the server. A line (server-sent events) says which revision is there;
// whenever the list has another one, it is fetched whole. So nothing can be missed: not while the line was broken, not
// while the browser slept. Other scripts hear of the list by the events operations:list and operations:new.
(() => {
  const room = document.getElementById('operations');
  if (!room || !window.EventSource) {
    return;
  }
  const words = room.dataset;
  const list = document.getElementById('operations-list');
  const state = document.getElementById('operations-line');
  const ended = document.getElementById('operations-ended');
  const news = document.getElementById('operations-news');
  const SILENCE = 40_000; // the server says something every 15 seconds, and every 35 at the longest
  const PATIENCE = 15_000; // a network that is silently dead never answers
  const REFRESH = 60_000; // what is left of a deadline changes without anybody doing anything
  const FLICKER = 4_000; // a line that is back by then was hardly broken
  const COUNTED_IN_HOURS = 100;
  const HOUR = 3_600_000;
  const fresh = new Set();
  const content = () => document.getElementById('operations-cases');
  let line;
  let heard = Date.now();
  let ahead = 0;
  let trouble;
  let loading;
  let again = false;
  let over = false;

  const rows = () => [...list.querySelectorAll('[data-number]')];
  const revision = () => content()?.dataset.revision;
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`operations:${name}`, { detail }));

  const say = (what) => {
    if (state.dataset.state !== what) {
      state.dataset.state = what;
      state.textContent = words[what];
    }
  };

  const doubt = () => {
    trouble ??= setTimeout(() => say('broken'), FLICKER);
  };

  const hear = () => {
    heard = Date.now();
    clearTimeout(trouble);
    trouble = undefined;
    say('live');
  };

  const end = () => {
    over = true;
    line?.close();
    clearTimeout(trouble);
    state.hidden = true;
    ended.hidden = false;
  };

  // Days are in the plural of the language; hours and minutes are digits.
  const days = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  // By the server's clock: those of screens on walls are often wrong.
  const setClock = () => {
    ahead = Number(content()?.dataset.now || Date.now()) - Date.now();
  };
  const age = () => rows().forEach((row) => {
    const clock = row.querySelector('[data-since]');
    const passed = Math.max(0, Date.now() + ahead - Number(clock.dataset.since));
    const hours = Math.floor(passed / HOUR);
    clock.textContent = hours >= COUNTED_IN_HOURS ? days.format(Math.floor(hours / 24))
      : `${hours}:${String(Math.floor(passed / 60_000) % 60).padStart(2, '0')}`;
  });

  const mark = () => rows().forEach((row) => row.classList.toggle('operations-fresh', fresh.has(row.dataset.number)));

  const show = (html) => {
    const next = new DOMParser().parseFromString(html, 'text/html').getElementById('operations-cases');
    if (!next) {
      throw new Error('no list');
    }
    const known = new Set(rows().map((row) => row.dataset.number));
    // An older one that comes in from behind the end of a full list is not new.
    const oldest = content()?.dataset.more === 'true' ? Math.min(...[...known].map(Number)) : 0;
    const focused = document.activeElement?.closest('#operations-list [data-number]')?.dataset.number;
    const inside = list.contains(document.activeElement);
    list.replaceChildren(document.adoptNode(next));
    if (inside) {
      (list.querySelector(`[data-number="${focused}"] a`) ?? list).focus({ preventScroll: true });
    }
    setClock();
    const arrived = rows().filter((row) => !known.has(row.dataset.number) && Number(row.dataset.number) > oldest);
    arrived.forEach((row) => fresh.add(row.dataset.number));
    mark();
    age();
    if (arrived.length > 0) {
      news.textContent = words.arrived.replace('{0}', arrived.map((row) => row.querySelector('a').textContent.trim()).join(' · '));
      tell('new', arrived.map((row) => row.dataset.number));
    }
    tell('list');
  };

  // Whoever asks while the list is on its way gets it once more afterwards: something may have changed meanwhile.
  const load = () => {
    if (loading) {
      again = true;
      return loading;
    }
    loading = (async () => {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), PATIENCE);
      try {
        const answer = await fetch(words.list, { redirect: 'manual', cache: 'no-store', signal: limit.signal });
        if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) {
          end();
        } else if (answer.ok) {
          show(await answer.text());
          hear();
        } else {
          doubt();
        }
      } catch {
        doubt();
      } finally {
        clearTimeout(timer);
        loading = undefined;
        if (again && !over) {
          again = false;
          load();
        }
      }
    })();
    return loading;
  };

  const open = () => {
    line?.close();
    line = new EventSource(words.events);
    line.addEventListener('revision', ({ data }) => {
      if (data === revision()) {
        hear();
      } else {
        load();
      }
    });
    line.addEventListener('beat', hear);
    line.addEventListener('error', () => {
      doubt();
      if (line.readyState === EventSource.CLOSED) {
        // Refused rather than broken: the list says why.
        setTimeout(wake, 2_000 + Math.random() * 2_000);
      }
    });
  };

  const wake = async () => {
    if (over) {
      return;
    }
    heard = Date.now();
    await load();
    if (!over) {
      open();
    }
  };

  // A clock that was put back is no sign of life.
  const check = (patience) => {
    if (!over && Math.abs(Date.now() - heard) > patience) {
      doubt();
      wake();
    }
  };

  document.addEventListener('operations:seen', ({ detail }) => {
    fresh.delete(detail);
    mark();
  });
  document.addEventListener('operations:done', load);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && check(SILENCE / 2));
  window.addEventListener('online', () => !over && wake());
  window.addEventListener('pageshow', ({ persisted }) => persisted && wake());
  window.addEventListener('pagehide', () => line?.close());
  setInterval(() => check(SILENCE), 5_000);
  setInterval(age, 15_000);
  setInterval(() => !over && load(), REFRESH);
  setClock();
  age();
  open();
})();
