// Sends each file of a form by itself: at once when it is chosen, or (data-later) when the form is sent. A line a file
// tells how far it is; one that broke off is tried again without choosing it anew. Without script the files travel
// with the form. The words come from the page, "%" stands for the file's name.
(() => {
  const { Line, Refusal, apart, element, shrink, sizeOf } = window.upload;
  const AT_ONCE = 2;
  const STANDSTILL = 60000;
  const CHECKING = 180000;

  const linesOf = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return [...template.content.querySelectorAll('li')];
  };

  // One form's files.
  class Desk {
    constructor(root) {
      this.root = root;
      this.words = root.dataset;
      this.form = root.closest('form');
      this.input = root.querySelector('input[type=file]');
      this.list = root.querySelector('[data-kept]');
      this.status = element('p', 'upload-say');
      this.status.setAttribute('role', 'status');
      root.append(this.status);
      this.later = Boolean(root.dataset.later);
      this.jobs = [];
      this.added = 0;
      if (!this.later) {
        this.input.removeAttribute('name');
        this.form.enctype = 'application/x-www-form-urlencoded';
        this.restore();
      }
      this.input.addEventListener('change', () => {
        this.take([...this.input.files]);
        this.input.value = '';
      });
      this.list.addEventListener('click', (event) => {
        const button = event.target.closest('button[name=drop]');
        if (button) {
          event.preventDefault();
          this.drop(button.closest('li'));
        }
      });
      root.addEventListener('dragover', () => this.over(true));
      root.addEventListener('dragleave', () => this.over(false));
      root.addEventListener('drop', (event) => {
        this.over(false);
        this.take([...event.dataTransfer.files]);
      });
      this.form.addEventListener('submit', (event) => this.submit(event), true);
      window.addEventListener('online', () => this.jobs.filter((job) => job.state === 'broken' && job.byNetwork)
        .forEach((job) => this.retry(job)));
    }

    over(inside) {
      this.root.querySelector('[data-drop]').classList.toggle('upload-over', inside);
    }

    say(text) {
      this.status.textContent = text;
    }

    in(...states) {
      return this.jobs.filter((job) => states.includes(job.state));
    }

    take(files) {
      files.forEach((file) => {
        const job = new Line(file, this);
        const room = this.list.querySelectorAll('[data-id]').length + this.in('ready', 'waiting', 'sending', 'broken').length
          < Number(this.words.most);
        this.jobs.push(job);
        this.list.append(job.line);
        if (!room) {
          this.refuse(job, this.words.tooMany);
        } else if (file.size === 0) {
          this.refuse(job, this.words.empty);
        } else if (this.later) {
          job.show('ready', this.words.ready);
        } else {
          job.show('waiting', this.words.waiting);
        }
      });
      this.pump();
    }

    pump() {
      while (this.in('sending').length < AT_ONCE && this.in('waiting').length > 0) {
        this.begin(this.in('waiting')[0]);
      }
      if (this.in('sending').length === 0) {
        this.settled();
      }
    }

    async begin(job) {
      job.show('sending', this.words.shrinking);
      try {
        job.small = job.small || await shrink(job, this.words);
        if (job.small.size > Number(this.words.largest)) {
          throw new Refusal(this.words.tooLarge);
        }
      } catch (failed) {
        if (this.jobs.includes(job)) {
          this.refuse(job, failed instanceof Refusal ? failed.message : this.words.damaged);
        }
        this.pump();
        return;
      }
      if (this.jobs.includes(job)) {
        this.send(job);
      }
    }

    request(path) {
      const call = new XMLHttpRequest();
      call.open('POST', this.words.to + path);
      call.setRequestHeader('X-XSRF-TOKEN', this.form.elements.namedItem('_csrf').value);
      return call;
    }

    fields(more) {
      const fields = new FormData();
      const key = this.form.elements.namedItem('key');
      const reader = this.form.elements.namedItem('reader');
      if (key) {
        fields.append('key', key.value);
      }
      if (reader) {
        fields.append('reader', reader.value);
      }
      Object.entries(more).forEach(([name, value]) => fields.append(name, value));
      return fields;
    }

    send(job) {
      const call = this.request('');
      job.call = call;
      job.bar.value = 0;
      job.show('sending', this.words.sending);
      let slow = false;
      const watch = (time) => {
        clearTimeout(job.watch);
        job.watch = setTimeout(() => {
          slow = true;
          call.abort();
        }, time);
      };
      call.upload.addEventListener('progress', (event) => {
        job.bar.value = Math.round((100 * event.loaded) / event.total);
        watch(STANDSTILL);
      });
      call.upload.addEventListener('load', () => {
        job.arrived = true;
        job.facts.textContent = [sizeOf(job.small.size), this.words.checking].join(' · ');
        watch(CHECKING);
      });
      call.addEventListener('loadend', () => {
        clearTimeout(job.watch);
        if (this.jobs.includes(job)) {
          this.answered(job, call, slow);
          this.pump();
        }
      });
      watch(STANDSTILL);
      call.send(this.fields({ file: job.small }));
    }

    answered(job, call, slow) {
      const spoken = (call.getResponseHeader('Content-Type') || '').startsWith('text/plain') && call.responseText;
      const { words } = this;
      job.byNetwork = call.status === 0;
      if (call.status === 201) {
        this.keep(job, linesOf(call.responseText)[0]);
      } else if (call.status === 0) {
        const gone = navigator.onLine ? words.broken : words.offline;
        this.fail(job, slow ? words.slow : gone);
      } else if (call.status === 429 || call.status >= 500) {
        this.fail(job, spoken || (call.status === 429 ? words.often : words.away));
      } else if ([413, 415, 422].includes(call.status)) {
        this.refuse(job, spoken || { 413: words.tooLarge, 415: words.kind, 422: words.damaged }[call.status]);
      } else {
        this.fail(job, words.stale);
      }
    }

    keep(job, line) {
      this.jobs = this.jobs.filter((other) => other !== job);
      const focused = job.line.contains(document.activeElement);
      if (job.picture) {
        line.prepend(job.picture);
      }
      job.line.replaceWith(line);
      if (focused) {
        this.input.focus();
      }
      this.added += 1;
      this.count();
      this.remember();
      this.say(job.named(this.words.sent));
    }

    refuse(job, why) {
      job.show('refused', '', why);
      this.say(`${apart(job.file.name)}: ${why}`);
    }

    fail(job, why) {
      this.asked = false;
      job.show('broken', '', why);
      this.say(`${apart(job.file.name)}: ${why}`);
    }

    forget(job) {
      this.jobs = this.jobs.filter((other) => other !== job);
      job.line.remove();
      if (job.call) {
        job.call.abort();
      }
      this.say(job.named(this.words.removed));
      this.input.focus();
      this.pump();
    }

    // Perhaps the file arrived and only the answer was lost: then it is there already.
    retry(job) {
      job.show('waiting', this.words.waiting);
      this.after = this.after || this.later;
      if (this.later || !job.arrived || this.in('sending').length > 0) {
        this.pump();
        return;
      }
      job.show('sending', this.words.sending);
      job.arrived = false;
      this.ask((lines) => {
        const known = [...this.list.querySelectorAll('[data-id]')].map((line) => line.dataset.id);
        const found = lines.find((line) => !known.includes(line.dataset.id));
        if (found && this.jobs.includes(job)) {
          this.keep(job, found);
        } else if (this.jobs.includes(job)) {
          job.show('waiting', this.words.waiting);
        }
        this.pump();
      });
    }

    // The files that are kept under the form's key.
    ask(act, key) {
      const call = this.request('/kept');
      const fields = this.fields({});
      if (key) {
        fields.set('key', key);
      }
      call.addEventListener('loadend', () => act(call.status === 200 ? linesOf(call.responseText) : []));
      call.send(fields);
    }

    drop(line) {
      const call = this.request('/drop');
      const buttons = line.querySelectorAll('button');
      buttons.forEach((button) => { button.disabled = true; });
      call.addEventListener('loadend', () => {
        if (call.status === 204) {
          line.remove();
          this.count();
          this.say(this.words.removed.replace('%', apart(line.dataset.name)));
          this.input.focus();
        } else {
          buttons.forEach((button) => { button.disabled = false; });
          this.say(call.status === 0 ? this.words.broken : this.words.away);
        }
      });
      call.send(this.fields({ id: line.dataset.id }));
    }

    submit(event) {
      const stop = (words) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        this.say(words);
      };
      this.in('ready').forEach((job) => job.show('waiting', this.words.waiting));
      if (this.in('waiting', 'sending').length > 0) {
        stop(this.words.wait);
        this.submitter = event.submitter;
        this.after = true;
        this.pump();
      } else if (this.in('broken').length > 0 && (this.later || !this.asked)) {
        stop(this.words.unsent);
        this.asked = true;
        this.in('broken')[0].buttons.firstChild.focus();
      } else if (this.later && (this.added > 0 || this.in('refused').length > 0)) {
        stop('');
        this.leave();
      }
    }

    // Should files be gone when the form arrives, its sender is told.
    count() {
      const kept = this.form.elements.namedItem('kept');
      if (kept) {
        kept.value = this.list.querySelectorAll('[data-id]').length;
      }
    }

    // Nothing is on its way any more: what waited for that goes on.
    settled() {
      if (!this.after || this.in('waiting').length > 0) {
        return;
      }
      if (this.in('broken').length > 0) {
        this.say(this.words.unsent);
        this.asked = true;
        this.after = false;
      } else if (!this.later) {
        this.after = false;
        this.form.requestSubmit(this.submitter);
      } else if (this.jobs.length === 0) {
        this.after = false;
        this.leave();
      }
    }

    // The page shows what was added.
    leave() {
      if (this.added > 0) {
        window.location.assign(this.words.back);
      }
    }

    get memory() {
      return `upload ${window.location.pathname} ${this.form.id}`;
    }

    remember() {
      const key = this.form.elements.namedItem('key');
      try {
        sessionStorage.setItem(this.memory, key ? key.value : '');
      } catch (forbidden) {
        // Then a reload forgets the files, as it would without script.
      }
    }

    // A reload, or the browser's way back, gives the form another key: the files lie under the one before.
    restore() {
      const [visit] = performance.getEntriesByType('navigation');
      const key = this.form.elements.namedItem('key');
      try {
        const before = sessionStorage.getItem(this.memory);
        if (!visit || visit.type === 'navigate') {
          sessionStorage.removeItem(this.memory);
        } else if (key && before && before !== key.value) {
          this.ask((lines) => {
            if (lines.length > 0 && this.jobs.length === 0) {
              key.value = before;
              this.list.replaceChildren(...lines);
              this.count();
            }
          }, before);
        }
      } catch (forbidden) {
        // Nothing to restore from.
      }
    }
  }

  // A file dropped beside the field would take the place of the page, and of all that was typed.
  ['dragover', 'drop'].forEach((name) => window.addEventListener(name, (event) => event.preventDefault()));
  document.querySelectorAll('[data-upload]').forEach((root) => new Desk(root));
})();
