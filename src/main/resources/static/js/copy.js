// Copies what a button names in data-text. Where the page may not use the clipboard (no TLS), an invisible field does.
(() => {
  const byField = (text) => {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'visually-hidden';
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied ? Promise.resolve() : Promise.reject(new Error('not allowed'));
  };
  const copy = (text) => (navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => byField(text)) : byField(text));

  document.querySelectorAll('[data-copy]').forEach((button) => button.addEventListener('click', () => {
    const status = button.parentElement.querySelector('[data-copied]');
    const say = (words) => {
      status.textContent = words;
      button.focus();
    };
    copy(button.dataset.text).then(() => say(button.dataset.done), () => say(button.dataset.failed));
  }));
})();
