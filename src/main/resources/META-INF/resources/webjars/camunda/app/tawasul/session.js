// One sign-in and one sign-out for everything: Camunda's own would leave the session open, or ask for a password at
// a place that is closed.
import signOut from '/js/sign-out.js';

function forgetDrafts() {
  Object.keys(localStorage).filter((key) => key.startsWith('camunda-form')).forEach((key) => localStorage.removeItem(key));
}

document.addEventListener('click', (event) => {
  if (!event.target.closest?.('.account .logout a')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  forgetDrafts();
  signOut();
}, true);

/** The session is over: the page itself leads to the sign-in and back. */
function signInAgain() {
  if (location.hash.startsWith('#/login')) location.replace(location.pathname);
}

addEventListener('hashchange', signInAgain);
signInAgain();
