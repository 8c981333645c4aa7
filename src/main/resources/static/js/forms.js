// What all forms share. Without script everything works too, with less comfort.
(() => {
  const typed = (field) => (['radio', 'checkbox'].includes(field.type) ? field.checked && !field.defaultChecked
    : ['text', 'textarea'].includes(field.type) && field.value.trim() !== '');

  const hide = (form, name, value) => {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    field.dataset.carried = '';
    form.append(field);
  };

  // Only one form of a page can be sent: what is typed in the others goes along, to be shown again.
  const carry = (sent) => {
    sent.querySelectorAll('[data-carried]').forEach((field) => field.remove());
    [...document.forms].filter((form) => form !== sent && form.id && form.elements.draft).forEach((form) => {
      const fields = [...form.elements].filter((field) => field.name && typed(field));
      if (fields.length > 0 && form.elements.key) {
        fields.push(form.elements.key);
      }
      fields.forEach((field) => hide(sent, `${form.id}.${field.name}`, field.value));
    });
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const draft = form.elements.draft;
    if (!draft || event.defaultPrevented) {
      return;
    }
    carry(form);
    // Back leads to the form as it is sent now, rather than to an empty one.
    const address = new URL(window.location.href);
    address.searchParams.set('form', draft.value);
    window.history.replaceState(window.history.state, '', address);
  });

  // A page that answered a form by itself is asked for anew by Back, instead of sending the form once more.
  window.history.replaceState(window.history.state, '', window.location.href);

  // Longer texts are not cut off: whoever pastes one sees by how much to shorten it.
  document.querySelectorAll('[data-max]').forEach((field) => {
    const counter = document.createElement('p');
    counter.className = 'form-text';
    counter.dir = 'auto';
    counter.setAttribute('aria-live', 'polite');
    const most = Number(field.dataset.max);
    // As the server counts: what can be seen.
    const count = () => {
      const length = [...field.value.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '').trim()].length;
      const over = length - most;
      counter.className = over > 0 ? 'field-error' : 'form-text';
      counter.textContent = over > 0 ? field.dataset.over.replace('%', over) : `\u2066${length} / ${most}\u2069`;
      counter.hidden = length === 0 || (field.type === 'text' && over <= 0 && length < most * 0.8);
    };
    field.after(counter);
    field.addEventListener('input', count);
    window.addEventListener('pageshow', count);
  });
})();
