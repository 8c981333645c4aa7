// A receipt's QR code brings number and secret behind the address's "#", which browsers send to nobody: they are filled
// in here and taken out of the address, so that neither history nor a shared address keeps them.
(() => {
  const [, number, secret] = /^#([1-9][0-9]{0,14})\/([0-9A-Za-z-]{12,14})$/.exec(window.location.hash) || [];
  if (number) {
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    document.getElementById('track-number').value = number;
    document.getElementById('track-secret').value = secret;
    document.querySelector('#track button[type=submit]').focus();
  }
})();
