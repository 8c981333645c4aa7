// Says that the case is before its handler's eyes, once the page is in front: from then on it is no longer new.
(() => {
  const form = document.getElementById('opened');
  const tell = () => {
    if (!document.hidden) {
      document.removeEventListener('visibilitychange', tell);
      fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true }).catch(() => {});
    }
  };
  document.addEventListener('visibilitychange', tell);
  tell();
})();
