// An open menu closes when one looks elsewhere: a click or the focus outside, or Escape, which leads back to its name.
(() => {
  const open = () => document.querySelectorAll('.desk-menu-pages[open]');
  const leave = (target) => open().forEach((menu) => {
    if (!menu.contains(target)) {
      menu.open = false;
    }
  });
  document.addEventListener('click', (event) => leave(event.target));
  document.addEventListener('focusin', (event) => leave(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      open().forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });
})();
