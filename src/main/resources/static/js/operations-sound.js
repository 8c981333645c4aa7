// Rings when an urgent incident arrives: two tones, made here. Whether it may is kept by each browser. Browsers let no
// page be heard before somebody has pressed something on it: until then the button says so.
(() => {
  const button = document.getElementById('operations-sound');
  if (!button || !window.AudioContext) {
    button?.remove();
    return;
  }
  const KEY = 'tawasul.operations.sound';
  const TONES = [880, 1175, 880, 1175];
  const LENGTH = 0.22;
  let audio;

  const muted = () => {
    try {
      return localStorage.getItem(KEY) === 'off';
    } catch {
      return false;
    }
  };

  const show = () => {
    const waits = !muted() && audio?.state !== 'running';
    button.setAttribute('aria-pressed', String(!muted()));
    button.textContent = button.dataset[muted() ? 'off' : waits ? 'waits' : 'on'];
  };

  const wake = async () => {
    audio ??= new AudioContext();
    if (audio.state !== 'running') {
      await audio.resume().catch(() => {});
    }
    show();
  };

  const ring = () => {
    const begin = audio.currentTime;
    TONES.forEach((frequency, index) => {
      const from = begin + index * LENGTH;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.0001, from);
      volume.gain.exponentialRampToValueAtTime(0.4, from + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, from + LENGTH);
      tone.connect(volume).connect(audio.destination);
      tone.start(from);
      tone.stop(from + LENGTH);
    });
  };

  button.addEventListener('click', async () => {
    if (audio?.state === 'running' || muted()) {
      try {
        localStorage.setItem(KEY, muted() ? 'on' : 'off');
      } catch {
        // Then it is not kept.
      }
    }
    await wake();
  });
  ['pointerdown', 'keydown'].forEach((type) => document.addEventListener(type, (event) => {
    if (event.target.closest?.('#operations-sound') === null) {
      wake();
    }
  }, { once: true }));
  document.addEventListener('operations:new', async ({ detail }) => {
    if (muted()) {
      return;
    }
    await wake();
    if (audio.state === 'running') {
      ring();
      button.dataset.rang = detail.join(' ');
    }
  });
  show();
})();
