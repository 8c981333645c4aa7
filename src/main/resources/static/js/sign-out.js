// One sign-out for the desk and the engine's applications: takes the form of /logout, which carries the token
// that proves it to be ours, and sends it. Where that fails, the page itself is shown.
export default async function signOut(base = '') {
  const address = `${base}/logout`;
  try {
    const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const form = document.importNode(page.getElementById('sign-out'), true);
    form.action = address;
    form.hidden = true;
    document.body.append(form);
    form.submit();
  } catch (failed) {
    location.assign(address);
  }
}
