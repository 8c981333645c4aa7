// Cockpit's script makes room for the pane of facts at the left, wherever the mirrored style sheet has put it.
const PANE = '.ctn-column.ctn-content';

function mirror(pane) {
  if (!pane.style.left) return;
  pane.style.right = pane.style.left;
  pane.style.left = '';
}

if (document.documentElement.dir === 'rtl') {
  new MutationObserver(() => document.querySelectorAll(PANE).forEach(mirror))
    .observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] });
}
