// Draws tables side by side as Modeler shows them, once somebody opens them, and marks in them what the same tables in
// words mark.
(() => {
  const text = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok || answer.redirected) {
      throw new Error(String(answer.status));
    }
    return answer.text();
  };

  // The library tells of an end by a call.
  const done = (start) => new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });

  const draw = async (box, { decision, when, and, then, notes }) => {
    const words = { When: when, And: and, Then: then, Annotations: notes };
    const translate = { translate: ['value', (template) => words[template] ?? ''] };
    const viewer = new window.DmnJS({ container: box, decisionTable: { additionalModules: [translate] } });
    const source = await text(box.dataset.source);
    await done((told) => viewer.importXML(source, { open: false }, told));
    const table = viewer.getViews().find(({ type, element }) => type === 'decisionTable' && element.id === decision);
    await done((told) => viewer.open(table, told));
  };

  // The first cell of a drawn row is its number, as in words; the library leaves its heading empty.
  const mark = (box, written) => {
    const drawn = box.querySelectorAll('tbody tr');
    box.querySelector('.index-column').textContent = written.querySelector('thead th').textContent;
    written.querySelectorAll('tbody tr').forEach((row, index) => {
      const cells = drawn[index].children;
      drawn[index].classList.add(...row.classList);
      [...row.children].forEach((cell, at) => cells[at].classList.toggle('drawing-cell-CHANGED', cell.querySelector('mark') !== null));
    });
  };

  document.querySelectorAll('[data-table-drawing]').forEach((part) => part.addEventListener('toggle', async () => {
    const written = part.parentElement.querySelector('[data-table-whole]');
    try {
      await Promise.all([...part.querySelectorAll('.drawing-modeler')].map(async (box) => {
        await draw(box, part.dataset);
        mark(box, written.querySelector(`[data-side=${box.dataset.side}]`));
      }));
      part.dataset.drawn = 'true';
    } catch {
      part.querySelector('.drawing-pair').replaceChildren(part.dataset.failed);
      part.dataset.drawn = 'failed';
    }
  }, { once: true }));
})();
