// Waits until the trial is over, then shows what it has found. What somebody is typing on the page stays: the link is
// pressed by them then.
(() => {
  const section = document.getElementById('trial');
  const address = section?.dataset.running;
  if (!address) {
    return;
  }
  const pause = 1500;
  const link = section.querySelector('[role=status] a');
  // A page that answers a form has the form's address, and keeps what was typed before: to load it again is to send it again.
  const own = location.pathname === new URL(link.href).pathname;
  const typed = () => [...document.querySelectorAll('main input[type=text], main input[type=checkbox], main textarea')]
    .some((field) => (field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== (own ? field.defaultValue : '')));
  const ask = async () => {
    try {
      const answer = await fetch(address);
      if (answer.redirected || answer.status === 401 || answer.status === 403) {
        return;
      }
      if (answer.ok && (await answer.text()) === 'finished') {
        if (typed()) {
          link.focus();
        } else if (!own) {
          location.replace(link.href);
        } else {
          location.hash = 'trial';
          location.reload();
        }
        return;
      }
    } catch {
      // The line is gone for a moment: ask again.
    }
    setTimeout(ask, pause);
  };
  setTimeout(ask, pause);
})();
