// Keeps the shell of the portal, and a report whose line drops on its way. Pages themselves are never kept: they hold
// tokens and other people's words. What belongs to staff or to programs passes by untouched.
const SHELL = 'shell';
const OFFLINE = 'offline';
const KEPT_FILES = 80;
const STATIC = /^\/(css|js|img|fonts|webjars)\//;
const PAGES = /^\/($|report|track|cases\/|t\/|faq$|privacy$|accessibility$)/;
const GATEWAY_FAILED = [502, 504];

importScripts('js/unsent-store.js');

const inScope = (path) => new URL(path, self.registration.scope).href;
const pathOf = (url) => (url.origin === self.location.origin
  ? `/${url.pathname.slice(new URL(self.registration.scope).pathname.length)}` : '');

// The page for no line, with the files that it names: their names change with their content.
const keepShell = async () => {
  const shell = await caches.open(SHELL);
  const page = await fetch(inScope(OFFLINE), { credentials: 'same-origin', cache: 'no-store' });
  const html = await page.clone().text();
  await shell.put(inScope(OFFLINE), page);
  const files = [...html.matchAll(/(?:href|src)="([^"#?]+\.(?:css|js|svg|ico))"/g)].map(([, path]) => path);
  await Promise.all(files.map(async (file) => await shell.match(file) || shell.add(file)));
  const keys = await shell.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT_FILES)).filter(({ url }) => url !== inScope(OFFLINE))
    .map((key) => shell.delete(key)));
};

const offlinePage = async () => await caches.match(inScope(OFFLINE)) || Response.error();

const fromShell = async (request) => {
  const kept = await caches.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') {
    const copy = answer.clone();
    caches.open(SHELL).then((shell) => shell.put(request, copy));
  }
  return answer;
};

const textsOf = async (request) => [...await request.formData()].filter(([, value]) => typeof value === 'string');

// An answer of any kind shows what was typed; only without one is the report kept. Its one-time key travels along, so
// that it opens one case however often it is sent.
const sendOrKeep = async (request) => {
  const copy = request.clone();
  const answer = await fetch(request).catch(() => null);
  if (answer && !GATEWAY_FAILED.includes(answer.status)) {
    textsOf(copy).then((fields) => unsent.remove(new Map(fields).get('key'))).catch(() => {});
    return answer;
  }
  await unsent.save(await textsOf(copy));
  if (self.registration.sync) {
    await self.registration.sync.register('unsent').catch(() => {});
  }
  return offlinePage();
};

// Sent in the background is only what its sender hears of: the receipt's secret is shown on a page alone.
const sendInBackground = async () => {
  const report = await unsent.find();
  const fields = new Map(report ? report.fields : []);
  const reachable = fields.get('contact') === 'NAMED' && (fields.get('reporter.mobile') || fields.get('reporter.email'));
  if (!reachable || fields.get('action') !== 'send') {
    return;
  }
  const answer = await fetch(inScope('report'), { method: 'POST', body: new URLSearchParams(report.fields) });
  if (answer.ok && new URL(answer.url).pathname.endsWith('/report/receipt')) {
    await unsent.remove(fields.get('key'));
    const pages = await self.clients.matchAll();
    pages.forEach((page) => page.postMessage('sent'));
  }
};

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('sync', (event) => event.tag === 'unsent' && event.waitUntil(sendInBackground()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const path = pathOf(url);
  if (request.mode === 'navigate' && request.method === 'POST' && path === '/report') {
    event.respondWith(sendOrKeep(request));
  } else if (request.mode === 'navigate' && PAGES.test(path)) {
    event.respondWith(fetch(request).catch(offlinePage));
    if (url.searchParams.has('lang')) {
      event.waitUntil(keepShell().catch(() => {}));
    }
  } else if (request.method === 'GET' && STATIC.test(path)) {
    event.respondWith(fromShell(request));
  }
});
