// A form is drawn anew when its reader comes back from another tab or task. What they typed is laid aside before, as by
// the form's own button.
const LEAVES = '.task-details .nav-tabs li:not(.active) a, .tasks-list li.task:not(.active)';

document.addEventListener('click', ({ target }) => {
  if (!target.closest?.(LEAVES)) return;
  const save = document.querySelector('.form-actions button[ng-click^="save"]');
  if (save?.offsetParent && !save.disabled) save.click();
}, true);
