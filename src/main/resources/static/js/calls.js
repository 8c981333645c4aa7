// A call: keys for what is done most, what is typed is kept with the call, its length, and what colleagues do for the
// same caller.
(() => {
  // By the place of the key: Arabic keyboards have other digits there. An access key would need Shift in some browsers.
  document.addEventListener('keydown', (event) => {
    const digit = /^Digit([0-9])$/.exec(event.code);
    const target = digit && event.altKey && !event.ctrlKey && !event.metaKey
      && document.querySelector(`[data-key="${digit[1]}"]`);
    if (target) {
      event.preventDefault();
      target.focus();
      if (target.matches('a, button')) {
        target.click();
      }
    }
  });

  const form = document.querySelector('form[data-keep]');
  const status = document.getElementById(`${form?.id}-kept`);

  // The first thing that is asked, unless the page has something to say before.
  if (form?.id === 'report' && !document.querySelector('[autofocus]')) {
    form.querySelector('input[name=type]:checked')?.focus();
  }

  if (form) {
    let timer;
    let sent = false;
    const keep = () => {
      clearTimeout(timer);
      const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
      fetch(form.dataset.keep, { method: 'POST', body: new URLSearchParams(fields), keepalive: true, redirect: 'manual' })
        .then((answer) => { status.textContent = answer.status === 204 ? form.dataset.kept : form.dataset.notKept; })
        .catch(() => { status.textContent = form.dataset.notKept; });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 1500);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', () => { sent = true; clearTimeout(timer); });
    window.addEventListener('pagehide', () => {
      if (timer && !sent) {
        keep();
      }
    });
  }

  const length = document.getElementById('length');
  if (length) {
    const [minutes, seconds] = length.textContent.split(':').map(Number);
    const begun = Date.now() - (minutes * 60 + seconds) * 1000;
    setInterval(() => {
      const now = Math.floor((Date.now() - begun) / 1000);
      length.textContent = `${Math.floor(now / 60)}:${String(now % 60).padStart(2, '0')}`;
    }, 1000);
  }

  const colleagues = document.getElementById('colleagues');
  const look = async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(colleagues.dataset.from, { redirect: 'manual' });
      if (answer.ok) {
        const text = (await answer.text()).trim();
        const fresh = new DOMParser().parseFromString(text, 'text/html').body;
        if (fresh.textContent.trim() !== colleagues.textContent.trim()) {
          colleagues.replaceChildren(...fresh.children);
        }
      }
    } catch {
      // The next look may find the line again.
    }
  };
  if (colleagues) {
    setInterval(look, 10000);
  }
})();
