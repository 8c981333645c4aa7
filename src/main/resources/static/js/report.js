// Shows of the form what the choices made ask for. Without script all of it is there. A section names in data-when
// the fields and values that it belongs to, any of which is enough:
// "category=FIRE VIOLENCE;dangerContinues=true;answers.injured>=1".
(() => {
  const form = document.getElementById('report');

  // What stands in a hidden section does not count.
  const values = (name) => [...form.elements]
    .filter((field) => field.name === name && !field.closest('[data-when][hidden]'))
    .filter((field) => !['radio', 'checkbox'].includes(field.type) || field.checked)
    .map((field) => field.value);

  const latin = (text) => text.replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 0xf);

  const holds = (condition) => {
    const [, name, more, allowed] = condition.match(/^(.+?)(>?)=(.*)$/);
    return values(name).some((value) => (more
      ? value.trim() !== '' && Number(latin(value)) >= Number(allowed) : allowed.split(' ').includes(value)));
  };

  const stop = document.getElementById('emergency');

  // The notice comes where the answer is that calls for it, and stays there while it holds.
  const place = (field) => {
    const notice = stop?.firstElementChild;
    if (notice?.hidden && notice.dataset.when.split(';').some(holds)) {
      field?.closest('.field')?.after(stop);
    }
  };

  const sections = form.querySelectorAll('[data-when]');
  const arrange = (event) => {
    place(event?.target);
    sections.forEach((section) => {
      section.hidden = !section.dataset.when.split(';').some(holds);
    });
  };

  form.addEventListener('change', arrange);
  arrange();
  // Browsers put back what was typed after this script has run.
  window.addEventListener('pageshow', () => arrange());

  // The questions are put here: the review need not ask them.
  form.querySelectorAll('[data-asked]').forEach((field) => { field.value = 'true'; });

  // A second press while the first is on its way would do no harm, but worries whoever waits.
  form.addEventListener('submit', () => setTimeout(() => {
    document.querySelectorAll('button[type=submit]').forEach((button) => { button.disabled = true; });
  }));
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('button[type=submit]').forEach((button) => { button.disabled = false; });
  });
})();
