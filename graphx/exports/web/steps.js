// From one selection to the next: several actors picked together, and steps with the arrow keys.
const GraphxSteps = (() => {
  function members(selection) {
    return selection.id.split('|');
  }

  // With Ctrl or Shift an actor joins those that are selected, or leaves them.
  function joined(selection, id) {
    const before = selection && ['node', 'group'].includes(selection.kind) ? members(selection) : [];
    const ids = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
    if (!ids.length) return null;
    return ids.length === 1 ? { kind: 'node', id: ids[0] } : { kind: 'group', id: ids.join('|') };
  }

  // The actor that lies next in the arrow's direction; without a selection the most connected one.
  function beside(state, dx, dy) {
    const { selection, nodes, network } = state;
    const here = selection && selection.kind === 'node' && nodes.get(selection.id);
    if (!here) return nodes.length ? nodes.getIds()[0] : null;
    const places = network.getPositions();
    const from = places[here.id];
    const ranked = nodes.getIds().filter((id) => id !== here.id).map((id) => {
      const [x, y] = [places[id].x - from.x, places[id].y - from.y];
      const along = x * dx + y * dy;
      return { id, along, cost: along + 2.5 * Math.abs(x * dy - y * dx) };
    }).filter((other) => other.along > 1);
    return ranked.length ? ranked.reduce((a, b) => (b.cost < a.cost ? b : a)).id : null;
  }

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  return { members, joined, beside, ARROWS };
})();
