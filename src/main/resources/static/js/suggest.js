// Suggests values for a field while it is typed, by the browser's own list: an element with data-suggest holds the field,
// the address answers with [{value, label}]. Whatever is typed stays as good.
(() => {
  const PAUSE = 200;
  const SHORTEST = 2;

  document.querySelectorAll('[data-suggest]').forEach((group) => {
    const field = group.querySelector('input');
    const list = document.createElement('datalist');
    list.id = `${field.id}-list`;
    field.after(list);
    field.setAttribute('list', list.id);
    let timer;

    const ask = async () => {
      try {
        const answer = await fetch(`${group.dataset.suggest}?${new URLSearchParams({ q: field.value })}`);
        if (!answer.ok) return;
        list.replaceChildren(...(await answer.json()).map(({ value, label }) => {
          const option = document.createElement('option');
          option.value = value;
          option.label = label;
          return option;
        }));
      } catch {
        // The field works without suggestions.
      }
    };

    field.addEventListener('input', () => {
      clearTimeout(timer);
      if (field.value.trim().length >= SHORTEST) timer = setTimeout(ask, PAUSE);
    });
  });
})();
