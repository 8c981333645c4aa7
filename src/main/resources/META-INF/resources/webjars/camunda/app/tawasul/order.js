// The next deadline stands first, unless the reader has chosen another order. Tasklist takes its order from the
// address alone, and not from the filter.
const DEADLINE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

const [path, query = ''] = (location.hash || '#/').split('?');
const parameters = new URLSearchParams(query);
if (path === '#/' && !parameters.has('sorting')) {
  parameters.set('sorting', DEADLINE_FIRST);
  history.replaceState(history.state, '', `${path}?${parameters}`);
}
