// On a tablet the filters are folded away at first, as by their own button: list and form need the room.
const NARROW = 1100;

if (innerWidth < NARROW) document.body.classList.add('filters-column-close');
