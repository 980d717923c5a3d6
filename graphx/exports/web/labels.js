// Which names and verbs are written: readable at any zoom, and none over another. What is left out is still in the
// tooltip. The more connected actors and the stronger arrows come first, since both lists arrive in that order.
const GraphxLabels = (() => {
  const NAME = 14; // pixels on the screen
  const VERB = 11.5;
  const LARGEST = 46; // in units of the graph, where zooming out would ask for more
  const ALWAYS = 14; // actors
  const BELOW = 1.22; // from a disc's rim to the middle of its name, as vis-network writes it, in heights of a letter
  const widths = new Map();

  // Width of a text as a share of its height; each is measured once.
  function width(text) {
    if (!widths.has(text)) {
      const pen = (width.pen ||= document.createElement('canvas').getContext('2d'));
      pen.font = '100px system-ui, sans-serif';
      widths.set(text, pen.measureText(text).width / 100);
    }
    return widths.get(text);
  }

  // Pixels from an actor's middle to the end of its name.
  function halfName(text, scale) {
    return (width(text) * NAME * Math.max(scale, 1)) / 2;
  }

  // Zoomed out, discs and lines keep most of their size on the screen as well.
  function sizes(scale) {
    const unit = (pixels) => Math.min(pixels / Math.min(scale, 1), LARGEST);
    return { name: unit(NAME), verb: unit(VERB), factor: Math.min(Math.max(0.6 / scale, 1), 2) };
  }

  // A text as a row of circles along its line: rough, quick, and good for slanted verbs as well.
  function circles(x, y, text, size, angle) {
    const radius = size * 0.5;
    const length = Math.max(width(text) * size - radius, 0);
    const count = Math.max(Math.ceil(length / (radius * 1.2)), 1);
    return Array.from({ length: count + 1 }, (_, i) => {
      const along = (i / count - 0.5) * length;
      return { x: x + Math.cos(angle) * along, y: y + Math.sin(angle) * along, r: radius };
    });
  }

  // Circles by the square that they lie in: with 300 names and 200 verbs each is compared with its neighbours only.
  function ground(square) {
    const cells = new Map();
    const key = (x, y) => Math.floor(x / square) * 73856093 + Math.floor(y / square);
    const clear = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) > a.r + b.r;
    return {
      add: (shape) => shape.forEach((c) => {
        const place = key(c.x, c.y);
        if (!cells.has(place)) cells.set(place, []);
        cells.get(place).push(c);
      }),
      free: (shape) => shape.every((a) => [-1, 0, 1].every((i) => [-1, 0, 1].every((j) =>
        (cells.get(key(a.x + i * square, a.y + j * square)) || []).every((b) => clear(a, b))))),
    };
  }

  function slope(a, b) {
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    if (angle > Math.PI / 2) return angle - Math.PI;
    return angle < -Math.PI / 2 ? angle + Math.PI : angle;
  }

  function verbShape(edge, line, places, size) {
    const middle = line.edgeType.getPoint(0.5);
    const loop = edge.from === edge.to;
    const angle = loop ? 0 : slope(places[edge.from], places[edge.to]);
    const lift = size * 0.7;
    return circles(middle.x + Math.sin(angle) * lift, middle.y - Math.cos(angle) * lift, edge.full, size, angle);
  }

  // The nodes and edges whose text has room, and how far it is lifted: a name without room below is written above.
  // Those in `must` have their text at any rate; then come those that `first` says, then the others.
  function choose(state, must, first) {
    const { name, verb, factor } = sizes(state.network.getScale());
    const places = state.network.getPositions();
    const nodes = state.nodes.get();
    const radii = nodes.map((n) => n.fullSize * factor * 0.85);
    const square = 2 * Math.max(name, verb, ...radii);
    const [texts, discs] = [ground(square), ground(square)];
    discs.add(nodes.map((n, i) => ({ ...places[n.id], r: radii[i] })));
    const written = new Map();
    const fits = (shape, among) => among.every((taken) => taken.free(shape));
    const take = (id, shape, lift) => {
      texts.add(shape);
      written.set(id, lift);
    };
    const rank = (item) => (must.has(item.id) ? 0 : first(item.id) ? 1 : 2);
    const ordered = (items) => items.map((item, i) => [rank(item), i, item]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    ordered(nodes.filter((n) => n.full)).forEach(([, , n], i) => {
      const { x, y } = places[n.id];
      const radius = n.fullSize * factor;
      // The names of the first few may lie on a disc: a map without them says nothing.
      const among = i < ALWAYS && !must.size ? [texts] : [texts, discs];
      const below = circles(x, y + radius + name * BELOW, n.full, name, 0);
      const above = circles(x, y - radius - name * 0.7, n.full, name, 0);
      if (fits(below, among)) take(n.id, below, 0);
      else if (fits(above, among)) take(n.id, above, -2 * radius - name * (BELOW + 0.7));
      else if (must.has(n.id)) take(n.id, below, 0);
    });
    ordered(state.edges.get().filter((e) => e.full)).forEach(([, , e]) => {
      const line = state.network.body.edges[e.id];
      if (!line || !line.connected) return;
      const shape = verbShape(e, line, places, verb);
      if (must.has(e.id) || fits(shape, [texts, discs])) take(e.id, shape, 0);
    });
    return { written, sizes: { name, verb, factor } };
  }

  return { choose, halfName };
})();
