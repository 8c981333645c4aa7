// The report that waits on this device for the line to come back: written by the service worker, read by the pages.
const unsent = (() => {
  const WEEK = 7 * 24 * 60 * 60 * 1000;

  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  const reports = async (mode) => {
    const opening = indexedDB.open('tawasul', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('unsent', { keyPath: 'key' });
    const database = await done(opening);
    return database.transaction('unsent', mode).objectStore('unsent');
  };

  return {
    save: async (fields) => done((await reports('readwrite')).put({ key: new Map(fields).get('key'), fields, at: Date.now() })),
    remove: async (key) => done((await reports('readwrite')).delete(key)),
    // The newest; older ones than a week are nobody's business any more.
    find: async () => {
      const all = await done((await reports('readonly')).getAll());
      const old = all.filter(({ at }) => Date.now() - at > WEEK);
      await Promise.all(old.map(async ({ key }) => done((await reports('readwrite')).delete(key))));
      return all.filter((report) => !old.includes(report)).sort((one, other) => other.at - one.at)[0];
    },
  };
})();
