// Which names and verbs are written: readable at any zoom, and none over another. What is left out is still in the
// tooltip. The more connected actors and the stronger arrows come first, since both lists arrive in that order.
const GraphxLabels = (() => {
  const NAME = 14; // pixels on the screen
  const VERB = 11.5;
  const LARGEST = 46; // in units of the graph, where zooming out would ask for more
  const LETTER = 0.54; // mean width of a letter, as a share of its height

  function sizes(scale) {
    const unit = (pixels) => Math.min(pixels / Math.min(scale, 1), LARGEST);
    return { name: unit(NAME), verb: unit(VERB) };
  }

  // A text as a row of circles along its line: rough, quick, and good for slanted verbs as well.
  function circles(x, y, text, size, angle) {
    const radius = size * 0.55;
    const length = Math.max(text.length * size * LETTER - radius, 0);
    const count = Math.max(Math.ceil(length / (radius * 1.6)), 1);
    return Array.from({ length: count + 1 }, (_, i) => {
      const along = (i / count - 0.5) * length;
      return { x: x + Math.cos(angle) * along, y: y + Math.sin(angle) * along, r: radius };
    });
  }

  function free(shape, taken) {
    return shape.every((a) => taken.every((b) => Math.hypot(a.x - b.x, a.y - b.y) > (a.r + b.r) * 0.92));
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

  // Ids of the nodes and edges whose text has room. `first` says which must have theirs before all others.
  function choose(state, first) {
    const { name, verb } = sizes(state.network.getScale());
    const places = state.network.getPositions();
    const nodes = state.nodes.get();
    const taken = nodes.map((n) => ({ ...places[n.id], r: n.size * 0.8 }));
    const written = new Set();
    const take = (id, shape) => {
      if (!first(id) && !free(shape, taken)) return;
      taken.push(...shape);
      written.add(id);
    };
    const ordered = (items) => [...items.filter((i) => first(i.id)), ...items.filter((i) => !first(i.id))];
    ordered(nodes.filter((n) => n.full)).forEach((n) => {
      const place = places[n.id];
      const below = { x: place.x, y: place.y + n.size + name * 0.75 };
      // Its own disc must not stand in the way of its name.
      take(n.id, circles(below.x, below.y, n.full, name, 0).map((c) => ({ ...c, y: c.y + name * 0.15 })));
    });
    ordered(state.edges.get().filter((e) => e.full)).forEach((e) => {
      const line = state.network.body.edges[e.id];
      if (line && line.connected) take(e.id, verbShape(e, line, places, verb));
    });
    return { written, sizes: { name, verb } };
  }

  return { choose };
})();
