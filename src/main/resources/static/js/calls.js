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

  // What is kept goes one after the other, and the form itself last: an older text that arrives later would be back.
  if (form) {
    const PAUSE = 1500;
    const PATIENCE = 10_000;
    const HURRY = 3_000; // somebody waits for the page
    let timer;
    let going; // what is being kept
    let cut;
    let sent = false;
    let waiting = false;

    const stop = () => {
      clearTimeout(timer);
      timer = undefined;
    };

    const keep = () => {
      const line = new AbortController();
      const end = setTimeout(() => line.abort(), PATIENCE);
      const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
      cut = () => line.abort();
      going = fetch(form.dataset.keep, {
        method: 'POST', body: new URLSearchParams(fields), keepalive: true, redirect: 'manual', signal: line.signal,
      })
        .then((answer) => { status.textContent = answer.status === 204 ? form.dataset.kept : form.dataset.notKept; })
        .catch(() => { status.textContent = form.dataset.notKept; })
        .finally(() => {
          clearTimeout(end);
          going = undefined;
        });
    };

    const later = () => {
      stop();
      if (!sent) {
        timer = setTimeout(() => {
          stop();
          if (going) {
            later();
          } else {
            keep();
          }
        }, PAUSE);
      }
    };

    form.addEventListener('input', later);
    form.addEventListener('change', later);
    // Before the page's other scripts, which take the form for sent.
    document.addEventListener('submit', (event) => {
      if (event.target !== form) {
        return;
      }
      stop();
      sent = true;
      if (!going) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!waiting) {
        waiting = true;
        setTimeout(cut, HURRY);
        going.then(() => {
          waiting = false;
          form.requestSubmit(event.submitter);
        });
      }
    }, true);
    window.addEventListener('pagehide', () => {
      if (timer && !sent) {
        stop();
        cut?.();
        keep();
      }
    });
    window.addEventListener('pageshow', () => { sent = false; });
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
