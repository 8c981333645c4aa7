// Says in the page's words which files were chosen in a field: the browser's own words are in the language of the
// browser. Without script the field is shown as the browser draws it.
(() => {
  document.querySelectorAll('[data-chosen-files]').forEach((field) => {
    const input = field.querySelector('input[type=file]');
    const output = field.querySelector('output');
    const tell = () => {
      const names = [...input.files].map((file) => file.name);
      const isolated = names.map((name) => '\u2068' + name + '\u2069');
      output.textContent = names.length > 0 ? isolated.join(field.dataset.separator) : field.dataset.none;
    };
    input.addEventListener('change', tell);
    window.addEventListener('pageshow', tell);
    tell();
  });
})();
