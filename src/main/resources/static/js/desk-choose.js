// Chooses all cases of the page, or none.
(() => {
  const all = document.querySelector('[data-choose-all]');
  const cases = () => document.querySelectorAll('input[name="case"][form="choose"]');
  if (!all || !cases().length) {
    return;
  }
  all.closest('label').hidden = false;
  all.addEventListener('change', () => cases().forEach((one) => { one.checked = all.checked; }));
  document.addEventListener('change', (event) => {
    if (event.target.name === 'case') {
      all.checked = [...cases()].every((one) => one.checked);
    }
  });
})();
