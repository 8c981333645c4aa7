// Draws models side by side, marks what differs in them and what is wrong, and moves both drawings together. What the
// drawings mark stands in words, too, in a list that leads to each mark.
(() => {
  const MARGIN = 30;
  const STEP = 60;
  const NEAR = 0.8;
  const READABLE = 0.5;

  const text = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok || answer.redirected) {
      throw new Error(String(answer.status));
    }
    return answer.text();
  };

  const open = async (box) => {
    const fontFamily = getComputedStyle(document.body).fontFamily;
    const viewer = new window.BpmnJS({
      container: box,
      canvas: { deferUpdate: false },
      zoomScroll: { enabled: false },
      textRenderer: { defaultStyle: { fontFamily, fontSize: 13 }, externalStyle: { fontSize: 12 } }
    });
    await viewer.importXML(await text(box.dataset.source));
    return { box, viewer, canvas: viewer.get('canvas'), shapes: viewer.get('elementRegistry') };
  };

  // Where the sign of an element is, from its own corner: of a line in its middle.
  const place = (element) => {
    if (!element.waypoints) {
      return { left: -10, top: -12 };
    }
    const middle = element.waypoints[Math.floor((element.waypoints.length - 1) / 2)];
    const next = element.waypoints[Math.floor((element.waypoints.length - 1) / 2) + 1];
    const corner = (axis) => Math.min(...element.waypoints.map((point) => point[axis]));
    return { left: (middle.x + next.x) / 2 - corner('x') - 10, top: (middle.y + next.y) / 2 - corner('y') - 10 };
  };

  // What the whole drawing stands for, such as its process, has no place in it.
  const isWhole = ({ canvas, shapes }, id) => shapes.get(id) === canvas.getRootElement();

  const mark = ({ box, viewer, canvas, shapes }, { element: id, kind, words }) => {
    const element = shapes.get(id);
    if (!element || element === canvas.getRootElement() || (kind === 'ADDED' && box.dataset.side === 'before') || (kind === 'REMOVED' && box.dataset.side === 'after')
        || (kind === 'FAULT' && box.dataset.side === 'before')) {
      return false;
    }
    canvas.addMarker(id, `drawing-mark-${kind}`);
    const sign = Object.assign(document.createElement('span'), { className: `drawing-sign drawing-${kind}`, title: words });
    const at = place(element);
    viewer.get('overlays').add(id, { position: kind === 'FAULT' ? { ...at, left: at.left + 26 } : at, scale: { min: 0.9, max: 1.2 }, html: sign });
    return true;
  };

  const centre = (drawing, element) => {
    const box = drawing.canvas.getSize();
    const points = element.waypoints ?? [element, { x: element.x + element.width, y: element.y + element.height }];
    const middle = (axis) => (Math.min(...points.map((point) => point[axis])) + Math.max(...points.map((point) => point[axis]))) / 2;
    const width = box.width / NEAR;
    const height = box.height / NEAR;
    drawing.canvas.viewbox({ x: middle('x') - width / 2, y: middle('y') - height / 2, width, height });
  };

  const show = async (section) => {
    const drawings = await Promise.all([...section.querySelectorAll('.drawing-canvas')].map(open));
    const items = [...section.querySelectorAll('.drawing-marks li')];
    const drawn = items.filter((item) => {
      const found = drawings.map((drawing) => mark(drawing, item.dataset)).includes(true);
      const whole = drawings.some((drawing) => isWhole(drawing, item.dataset.element));
      item.hidden = !found && !whole;
      if (whole) {
        const words = document.createElement('span');
        words.append(...item.firstElementChild.childNodes);
        item.firstElementChild.replaceWith(words);
      }
      return found;
    });
    let moving = false;
    drawings.forEach((drawing) => drawing.viewer.on('canvas.viewbox.changed', ({ viewbox: { x, y, width, height } }) => {
      if (!moving) {
        moving = true;
        drawings.filter((other) => other !== drawing).forEach((other) => other.canvas.viewbox({ x, y, width, height }));
        moving = false;
      }
    }));

    const whole = () => {
      const boxes = drawings.map(({ canvas }) => canvas.viewbox().inner);
      const x = Math.min(...boxes.map((box) => box.x)) - MARGIN;
      const y = Math.min(...boxes.map((box) => box.y)) - MARGIN;
      drawings[0].canvas.viewbox({ x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN - x,
        height: Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN - y });
    };
    const zoom = (factor) => drawings[0].canvas.zoom(drawings[0].canvas.zoom() * factor, 'auto');
    let chosen = -1;
    const choose = (index) => {
      const { element } = drawn[index].dataset;
      chosen = index;
      drawn.forEach((item, other) => item.classList.toggle('drawing-chosen', other === index));
      drawings.forEach(({ canvas, shapes }) => shapes.forEach((shape) => canvas.removeMarker(shape, 'drawing-mark-chosen')));
      drawings.filter(({ shapes }) => shapes.get(element)).forEach(({ canvas }) => canvas.addMarker(element, 'drawing-mark-chosen'));
      // The newer drawing decides where an element is that was moved.
      const place = [...drawings].reverse().find(({ shapes }) => shapes.get(element));
      centre(place, place.shapes.get(element));
      section.querySelector('[data-said]').textContent = section.dataset.chosen.replace('{0}', drawn[index].textContent.trim());
    };
    const tools = { in: () => zoom(1.25), out: () => zoom(0.8), whole, next: () => choose((chosen + 1) % drawn.length) };

    section.querySelectorAll('[data-tool]').forEach((button) => button.addEventListener('click', tools[button.dataset.tool]));
    section.querySelector('[data-tool=next]').hidden = drawn.length === 0;
    drawn.forEach((item, index) => item.firstElementChild.addEventListener('click', () => choose(index)));
    drawings.forEach(({ box, canvas }) => {
      const keys = {
        ArrowLeft: () => canvas.scroll({ dx: STEP, dy: 0 }), ArrowRight: () => canvas.scroll({ dx: -STEP, dy: 0 }),
        ArrowUp: () => canvas.scroll({ dx: 0, dy: STEP }), ArrowDown: () => canvas.scroll({ dx: 0, dy: -STEP }),
        '+': tools.in, '=': tools.in, '-': tools.out, 0: whole
      };
      box.addEventListener('keydown', (event) => {
        if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          keys[event.key]();
        }
      });
      // The wheel scrolls the page, with the control key it zooms.
      box.addEventListener('wheel', (event) => {
        if (event.ctrlKey) {
          event.preventDefault();
          zoom(event.deltaY < 0 ? 1.1 : 0.9);
        }
      }, { passive: false });
      // A finger moves the drawing sideways, and the page up and down.
      let last;
      box.addEventListener('pointerdown', (event) => {
        last = event.pointerType === 'touch' ? event : undefined;
      });
      box.addEventListener('pointermove', (event) => {
        if (last && event.pointerType === 'touch') {
          canvas.scroll({ dx: event.clientX - last.clientX, dy: event.clientY - last.clientY });
          last = event;
        }
      });
      ['pointerup', 'pointercancel'].forEach((end) => box.addEventListener(end, () => {
        last = undefined;
      }));
      new ResizeObserver(() => canvas.resized()).observe(box);
    });
    whole();
    if (drawn.length > 0 && drawings[0].canvas.zoom() < READABLE) {
      choose(0);
    }
    section.dataset.drawn = String(drawn.length);
  };

  document.querySelectorAll('[data-drawing]').forEach((section) => show(section).catch(() => {
    section.querySelector('.drawing-pair').replaceChildren(section.dataset.failed);
    section.querySelectorAll('.drawing-tools, .drawing-legend, .drawing-marks').forEach((part) => {
      part.hidden = true;
    });
    section.dataset.drawn = 'failed';
  }));
})();
