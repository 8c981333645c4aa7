// What went wrong with one try is no news any more at the next: Camunda leaves it on the screen even after the task is done.
document.addEventListener('click', ({ target }) => {
  if (target.closest?.('.form-actions button')) {
    document.querySelectorAll('.page-notifications .alert .close').forEach((button) => button.click());
  }
}, true);
