// Shows how far something is that takes a while, such as a report, until it is finished.
(() => {
  const pause = 2000;
  const ask = async () => {
    const section = document.getElementById('progress');
    if (!section || !section.dataset.unfinished) {
      return;
    }
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
      if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.getElementById('progress');
        if (fresh) {
          const focused = section.contains(document.activeElement) && document.activeElement.closest('form');
          section.replaceChildren(...fresh.childNodes);
          section.toggleAttribute('data-unfinished', false);
          if (fresh.dataset.unfinished) {
            section.dataset.unfinished = 'yes';
          }
          document.title = page.title;
          if (focused) {
            section.querySelector('button, a.btn')?.focus();
          }
        }
      }
    } catch {
      // The line is gone for a moment: ask again.
    }
    setTimeout(ask, pause);
  };
  setTimeout(ask, pause);
})();
