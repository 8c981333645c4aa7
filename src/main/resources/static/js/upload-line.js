// A file on its way as a line of the page: what it is, how far it is, what can be done.
(() => {
  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text || '';
    return made;
  };

  // A name has a reading direction of its own.
  const apart = (name) => `\u2068${name}\u2069`;

  const sizeOf = (bytes) => {
    const mega = bytes >= 1048576;
    const arabic = document.documentElement.lang === 'ar';
    return new Intl.NumberFormat(arabic ? 'ar-SA-u-nu-latn' : 'en', {
      style: 'unit',
      unit: mega ? 'megabyte' : 'kilobyte',
      unitDisplay: arabic ? 'long' : 'short',
      maximumFractionDigits: mega ? 1 : 0,
    }).format(mega ? bytes / 1048576 : Math.max(1, Math.round(bytes / 1024)));
  };

  class Line {
    constructor(file, desk) {
      this.file = file;
      this.desk = desk;
      this.state = 'waiting';
      this.line = element('li', 'upload-line upload-going');
      const name = element('span', 'upload-name');
      name.append(element('bdi', '', file.name));
      this.facts = element('span', 'upload-facts');
      this.buttons = element('div', 'upload-buttons');
      this.bar = document.createElement('progress');
      this.bar.max = 100;
      this.bar.setAttribute('aria-label', this.named(desk.words.progress));
      this.why = element('p', 'upload-why');
      this.line.append(name, this.facts, this.buttons);
    }

    named(words) {
      return words.replace('%', apart(this.file.name));
    }

    look(canvas) {
      this.picture = canvas;
      this.line.prepend(canvas);
    }

    button(word, label, act) {
      const button = element('button', 'btn btn-link upload-button', word);
      button.type = 'button';
      button.setAttribute('aria-label', this.named(label));
      button.addEventListener('click', act);
      this.buttons.append(button);
      return button;
    }

    show(state, said, why) {
      const { words } = this.desk;
      const focused = this.buttons.contains(document.activeElement);
      this.state = state;
      this.line.classList.toggle('upload-failed', state === 'broken' || state === 'refused');
      this.facts.textContent = [sizeOf(this.file.size), said].filter(Boolean).join(' · ');
      this.why.textContent = why || '';
      this.buttons.textContent = '';
      if (state === 'broken') {
        this.button(words.retry, words.retryOf, () => this.desk.retry(this));
      }
      const going = state === 'waiting' || state === 'sending';
      this.button(going ? words.cancel : words.remove, going ? words.cancelOf : words.removeOf,
        () => this.desk.forget(this));
      if (why) {
        this.line.append(this.why);
      } else {
        this.why.remove();
      }
      if (state === 'sending') {
        this.line.append(this.bar);
      } else {
        this.bar.remove();
      }
      if (focused) {
        this.buttons.firstChild.focus();
      }
    }
  }

  Object.assign(window.upload, { Line, apart, element, sizeOf });
})();
