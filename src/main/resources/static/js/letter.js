// Whoever prints the letter, by the button or by the browser's own menu, has issued it: once for each look at the page.
window.addEventListener('beforeprint', () => {
  const form = document.getElementById('printed');
  fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true }).catch(() => {});
}, { once: true });
