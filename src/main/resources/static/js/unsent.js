// Installs the service worker, and tells of a report that it kept when the line dropped: it is sent as the form would
// have been, so that its receipt follows.
(() => {
  const root = document.querySelector('[data-unsent]');
  const retry = document.querySelector('button[data-retry]');
  if (retry) {
    retry.addEventListener('click', () => window.location.assign(window.location.href));
  }
  if (!root || !('serviceWorker' in navigator) || !window.indexedDB) {
    return;
  }
  const find = (name) => root.querySelector(`[data-unsent-${name}]`);

  const send = (fields) => {
    if (!navigator.onLine) {
      find('status').textContent = root.dataset.offline;
      return;
    }
    const form = document.createElement('form');
    form.method = 'post';
    form.action = root.dataset.report;
    form.hidden = true;
    fields.forEach(([name, value]) => {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    });
    document.body.append(form);
    form.submit();
  };

  const show = async () => {
    const report = await unsent.find();
    if (!report) {
      return;
    }
    const fields = new Map(report.fields);
    find('subject').textContent = fields.get('subject') || (fields.get('description') || '').slice(0, 80);
    find('send').addEventListener('click', () => send(report.fields));
    find('discard').addEventListener('click', async () => {
      await unsent.remove(report.key);
      root.hidden = true;
    });
    root.setAttribute('role', 'status');
    root.hidden = false;
    if (retry) {
      window.addEventListener('online', () => send(report.fields));
    }
  };

  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'sent' && !root.hidden) {
      window.location.assign(root.dataset.receipt);
    }
  });
  navigator.serviceWorker.register(root.dataset.worker).catch(() => {});
  show().catch(() => {});
})();
