// The sign-in page. The verification code is a piece of work that the browser does by itself: which number,
// appended to the salt, has the SHA-256 that the server asks for? Where that is not possible (WebCrypto
// needs HTTPS or localhost) the picture of a code takes its place, as it does without script.

const DRAFT_KEPT = 30 * 60_000;

// Whose drafts they are, as Tasklist keeps it: see session.js.
const READER = 'tawasul-reader';

const form = document.getElementById('sign-in');

if (form) {
  forgetDrafts(new URLSearchParams(location.hash.split('?')[1]).get('task'));
  setTimeout(forgetDrafts, DRAFT_KEPT);
  // A link into Tasklist names its task behind the #, which no server sees: carry it through the form.
  form.action += location.hash;
  verify(form);
}

/**
 * Forms that were begun in Tasklist hold people's data: nobody else at this computer shall find them, or learn who
 * began them. Whose session ended in the middle of one comes back to it, though, if they come back soon.
 */
function forgetDrafts(but) {
  const isLeft = (key) => (key.startsWith('camunda-form') ? !but || !key.endsWith(`:${but}`) : !but && key === READER);
  try {
    Object.keys(localStorage).filter(isLeft).forEach((key) => localStorage.removeItem(key));
  } catch (blocked) {
    // Without storage there are no drafts either.
  }
}

async function verify(form) {
  const line = form.querySelector('.access-work');
  const status = line.querySelector('[role=status]');
  let waiting = false;
  const hold = (event) => { event.preventDefault(); waiting = true; };
  form.addEventListener('submit', hold);
  try {
    const { salt, challenge, most } = form.dataset;
    form.elements.number.value = await solve(salt, challenge, Number(most));
    status.textContent = form.dataset.done;
  } catch (impossible) {
    status.textContent = form.dataset.failed;
    line.firstElementChild.hidden = true;
    form.insertBefore(form.querySelector('template').content.cloneNode(true), form.querySelector('[type=submit]'));
    waiting = false;
  }
  form.removeEventListener('submit', hold);
  if (waiting) form.requestSubmit();
}

async function solve(salt, challenge, most) {
  const wanted = challenge.match(/../g).map((pair) => parseInt(pair, 16));
  const bytes = new TextEncoder();
  const group = 500;
  for (let from = 0; from <= most; from += group) {
    const numbers = Array.from({ length: Math.min(group, most - from + 1) }, (_, index) => from + index);
    const hashes = await Promise.all(numbers.map((number) => crypto.subtle.digest('SHA-256', bytes.encode(salt + number))));
    const found = hashes.findIndex((hash) => isSame(new Uint8Array(hash), wanted));
    if (found >= 0) return numbers[found];
  }
  throw new Error('no number has this hash');
}

function isSame(hash, wanted) {
  return wanted.every((byte, index) => hash[index] === byte);
}
