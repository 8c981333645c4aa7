// Shows how far something is that takes a while, such as a report, until it is finished. What is marked as a part is
// replaced by itself as long as it is under way, so that whoever is about to use a control keeps it.
(() => {
  const pause = 2000;
  const section = document.getElementById('progress');
  const said = document.getElementById('progress-said');

  const replaceParts = (fresh) => {
    const parts = [...section.querySelectorAll('[data-part]')];
    if (!fresh.dataset.unfinished || parts.length === 0) {
      return false;
    }
    parts.forEach((part) => {
      const next = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
      if (next) {
        part.replaceChildren(...next.childNodes);
      }
    });
    return true;
  };

  const replaceAll = (fresh) => {
    const inside = section.contains(document.activeElement);
    const onControl = inside && document.activeElement.closest('form');
    section.replaceChildren(...fresh.childNodes);
    section.toggleAttribute('data-unfinished', false);
    if (fresh.dataset.unfinished) {
      section.dataset.unfinished = 'yes';
    }
    if (onControl) {
      // Not what has taken the place of the control, where that does something else.
      (section.querySelector('h2[tabindex]') ?? section.querySelector('button, a.btn'))?.focus();
    }
  };

  // Read out once for each text, not with each look.
  const say = (text) => {
    if (said && text && said.textContent !== text) {
      said.textContent = text;
    }
  };

  const ask = async () => {
    if (!section || !section.dataset.unfinished) {
      return;
    }
    try {
      const address = section.dataset.address ?? location.pathname;
      const answer = await fetch(address, { headers: { Accept: 'text/html' } });
      if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.getElementById('progress');
        if (fresh) {
          if (!replaceParts(fresh)) {
            replaceAll(fresh);
          }
          say(fresh.dataset.said);
          document.title = page.title;
        }
      }
    } catch {
      // The line is gone for a moment: ask again.
    }
    setTimeout(ask, pause);
  };
  setTimeout(ask, pause);
})();
