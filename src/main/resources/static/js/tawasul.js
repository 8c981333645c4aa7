// Runs before the page is drawn: the style sheet then knows that scripts run.
document.documentElement.classList.add('has-script');
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
