// One sign-in and one sign-out for everything: Camunda's own would leave the session open, or ask for a password at
// a place that is closed.
import signOut from '/js/sign-out.js';

const READER = 'tawasul-reader';

function forgetDrafts() {
  Object.keys(localStorage).filter((key) => key.startsWith('camunda-form')).forEach((key) => localStorage.removeItem(key));
}

document.addEventListener('click', (event) => {
  if (!event.target.closest?.('.account .logout a')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  forgetDrafts();
  localStorage.removeItem(READER);
  signOut();
}, true);

/** What one has typed, Tasklist keeps in the browser. It is there for whoever typed it, and for nobody after them. */
async function keepDraftsApart() {
  const answer = await fetch('/camunda/api/admin/auth/user/default');
  if (!answer.ok) return;
  const reader = (await answer.json()).userId;
  if (localStorage.getItem(READER) !== reader) forgetDrafts();
  localStorage.setItem(READER, reader);
}

let place = '';

/** The session is over: the page itself leads to the sign-in and back, to the task at which its reader was. */
function signInAgain() {
  if (!location.hash.startsWith('#/login')) {
    place = location.hash;
    return;
  }
  removeEventListener('hashchange', signInAgain);
  // Tasklist lays what was typed aside when it hears the same, which may be a moment later.
  setTimeout(() => {
    history.replaceState(history.state, '', location.pathname + place);
    location.reload();
  });
}

addEventListener('hashchange', signInAgain);
signInAgain();

// The application starts when this is done: see start.js.
export const ready = keepDraftsApart().catch(() => {});
