// Says what category a report is likely to be, by the words that describe it. Choosing stays with whoever writes; without
// script the review says it.
(() => {
  const hint = document.getElementById('likely-category');
  const form = hint?.closest('form');
  const words = form?.elements.namedItem('description');
  if (!words) return;
  const PAUSE = 1500;
  const SHORTEST = 15;
  const choices = [...form.querySelectorAll('input[name="category"]')];
  const isIncident = () => form.querySelector('input[name="type"]:checked')?.value === 'INCIDENT';
  const chosen = () => choices.find((choice) => choice.checked);
  const nameOf = (choice) => choice.closest('label').querySelector('.choice-name').textContent;
  const say = (text, ...values) => values.reduce((said, value) => said.replace('%s', value), text);
  let asked = '';
  let likely;
  let timer;

  const show = () => {
    const choice = likely && choices.find((each) => each.value === likely.category);
    if (!choice || choice.checked || !isIncident()) {
      hint.replaceChildren();
      return;
    }
    const line = document.createElement('p');
    line.textContent = chosen() ? say(hint.dataset.instead, likely.name, nameOf(chosen())) : say(hint.dataset.words, likely.name);
    const take = document.createElement('button');
    take.type = 'button';
    take.className = 'btn btn-outline-primary';
    take.textContent = say(hint.dataset.take, likely.name);
    take.addEventListener('click', () => {
      choice.checked = true;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      words.focus();
    });
    hint.replaceChildren(line, take);
  };

  const ask = async () => {
    clearTimeout(timer);
    const text = words.value.trim();
    if (text === asked || text.length < SHORTEST || !isIncident()) return;
    asked = text;
    try {
      const answer = await fetch(hint.dataset.to, {
        method: 'POST',
        headers: { 'X-XSRF-TOKEN': form.elements.namedItem('_csrf').value },
        body: new URLSearchParams({ description: text }),
      });
      if (words.value.trim() !== text) return;
      likely = answer.status === 200 ? await answer.json() : undefined;
      show();
    } catch {
      // The form works without suggestions.
    }
  };

  words.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  words.addEventListener('change', ask);
  form.addEventListener('change', (event) => {
    if (event.target !== words) {
      show();
      ask();
    }
  });
})();
