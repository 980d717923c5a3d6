// The drawn graph, the same in dashboard and offline page. Needs globalThis.vis (vis-network), labels.js and steps.js.
// Text from documents only ever goes to the canvas, to textContent or to a tooltip's text: never to HTML.
const GraphxNetwork = (() => {
  const drawn = new WeakMap();
  const FADED = 0.18;
  const MANY = 400; // arrows, above which each is paler: the discs and names stay readable
  const MARGIN = 60;
  const RIM = 12;

  function colours(host) {
    const style = getComputedStyle(host);
    const read = (name, other) => style.getPropertyValue(name).trim() || other;
    return {
      text: read('--st-text-color', read('--graphx-text', '#1f2328')),
      background: read('--st-background-color', read('--graphx-background', '#ffffff')),
    };
  }

  function themed(options, theme) {
    const font = { color: theme.text, strokeColor: theme.background, strokeWidth: 4, face: 'system-ui, sans-serif' };
    return {
      ...options,
      nodes: { ...options.nodes, font: { ...font, size: 17 } },
      edges: { ...options.edges, font: { ...font, size: 13, align: 'top', vadjust: -1 } },
    };
  }

  // `full…` is what was asked for; `label`, `size` and `width` are what this zoom makes of it.
  function withText(item) {
    const { title, ...rest } = item;
    return { ...rest, hint: title, full: (item.label || '').trim(), label: ' ', fullSize: item.size, fullWidth: item.width };
  }

  // Replace what changed and keep the rest where it is: the reader's place on the map is theirs.
  function update(set, items, keepPlace) {
    items = items.map(withText);
    const wanted = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !wanted.has(id)));
    set.update(items.map((item) => {
      if (!keepPlace || !set.get(item.id)) return item;
      const { x, y, ...rest } = item;
      return rest;
    }));
  }

  function view(network) {
    return { scale: network.getScale(), position: network.getViewPosition() };
  }

  // Our own: that of vis measures discs at another zoom, leaves a third of the frame empty, and knows nothing of the
  // names below the outermost actors.
  function fit(state, animate) {
    const places = Object.entries(state.network.getPositions());
    if (!places.length) return;
    const { clientWidth, clientHeight } = state.host;
    const ys = places.map(([, place]) => place.y);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    let scale = Math.min(Math.max(clientHeight - 72, 80) / Math.max(bottom - top, 1), 1.25);
    const half = (id) => Math.min(GraphxLabels.halfName(state.nodes.get(id).full, scale), clientWidth / 6);
    const sides = () => [
      Math.min(...places.map(([id, place]) => place.x * scale - half(id))),
      Math.max(...places.map(([id, place]) => place.x * scale + half(id))),
    ];
    let [left, right] = sides();
    while (right - left > clientWidth - 12 && scale > 0.05) {
      scale *= 0.97;
      [left, right] = sides();
    }
    const duration = animate && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 350 : 0;
    const animation = duration ? { duration, easingFunction: 'easeInOutQuad' } : false;
    state.network.moveTo({ position: { x: (left + right) / 2 / scale, y: (top + bottom) / 2 }, scale, animation });
  }

  // What the selection touches: its ids, or null where nothing is selected.
  function touched(state) {
    const { selection } = state;
    if (selection && selection.kind === 'group') {
      const among = new Set(GraphxSteps.members(selection));
      state.edges.forEach((e) => { if (among.has(e.from) && among.has(e.to)) among.add(e.id); });
      return among;
    }
    const edge = selection && state.edges.get(selection.id);
    if (edge) return new Set([edge.id, edge.from, edge.to]);
    if (!selection || !state.nodes.get(selection.id)) return null;
    const near = new Set([selection.id]);
    state.edges.forEach((e) => {
      if (e.from === selection.id || e.to === selection.id) [e.id, e.from, e.to].forEach((id) => near.add(id));
    });
    return near;
  }

  // What is written at any rate: the selected actor, or the selected arrow with its ends.
  function chosen(state) {
    if (state.selection && state.selection.kind === 'group') return new Set(GraphxSteps.members(state.selection));
    const edge = state.selection && state.edges.get(state.selection.id);
    return new Set(edge ? [edge.id, edge.from, edge.to] : state.selection ? [state.selection.id] : []);
  }

  function fadedText(theme) {
    return `color-mix(in srgb, ${theme.text} 30%, ${theme.background})`;
  }

  // Only what looks otherwise than before: vis-network makes each one anew that it is given.
  function changed(state, items) {
    return items.filter((item) => {
      const look = JSON.stringify(item);
      const same = state.looks.get(item.id) === look;
      state.looks.set(item.id, look);
      return !same;
    });
  }

  // The selected arrow or actor, and what touches it, stay; the others step back. Names and verbs get room.
  function refresh(state) {
    const near = touched(state);
    const lit = (id) => !near || near.has(id);
    const { written, sizes } = GraphxLabels.choose(state, chosen(state), lit);
    if (Math.abs(sizes.name - state.fontSize) > 0.4) {
      state.fontSize = sizes.name;
      state.network.setOptions({ nodes: { font: { size: sizes.name } }, edges: { font: { size: sizes.verb } } });
    }
    state.nodes.update(changed(state, state.nodes.get().map((n) => ({
      id: n.id,
      label: written.has(n.id) ? n.full : ' ',
      size: n.fullSize * sizes.factor,
      opacity: lit(n.id) ? 1 : FADED,
      font: { color: lit(n.id) ? state.theme.text : state.faded, vadjust: written.get(n.id) || 0 },
    }))));
    state.edges.update(changed(state, state.edges.get().map((e) => ({
      id: e.id,
      label: written.has(e.id) && lit(e.id) ? e.full : ' ',
      width: e.fullWidth * sizes.factor,
      color: { ...e.color, opacity: lit(e.id) ? (near || state.edges.length <= MANY ? 0.9 : 0.45) : FADED },
    }))));
  }

  function refreshSoon(state) {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => refresh(state), 90);
  }

  function select(state, selection) {
    state.selection = selection;
    if (selection && selection.kind === 'group') {
      const nodes = GraphxSteps.members(selection).filter((id) => state.nodes.get(id));
      state.network.setSelection({ nodes, edges: [] }, { highlightEdges: false });
    } else if (selection && selection.kind === 'node' && state.nodes.get(selection.id)) {
      state.network.setSelection({ nodes: [selection.id], edges: [] }, { highlightEdges: false });
    } else if (selection && state.edges.get(selection.id)) {
      state.network.setSelection({ nodes: [], edges: [selection.id] });
    } else {
      state.network.unselectAll();
    }
    refresh(state);
  }

  function outOfSight(state, ids, margin) {
    const box = state.host.getBoundingClientRect();
    return Object.values(state.network.getPositions(ids)).some((place) => {
      const dom = state.network.canvasToDOM(place);
      return dom.x < margin || dom.y < margin || dom.x > box.width - margin || dom.y > box.height - margin;
    });
  }

  // Move only where what was asked for is out of sight.
  function reveal(state, selection) {
    const edge = state.edges.get(selection.id);
    const ids = (edge ? [edge.from, edge.to] : selection.kind === 'group' ? GraphxSteps.members(selection) : [selection.id]).filter((id) => state.nodes.get(id));
    if (ids.length && outOfSight(state, ids, MARGIN)) state.network.fit({ nodes: ids, maxZoomLevel: state.network.getScale(), animation: false });
  }

  function picked(parameters, edges) {
    // A hit on an actor reports its arrows too: the actor comes first.
    if (parameters.nodes.length) return { kind: 'node', id: parameters.nodes[0] };
    if (parameters.edges.length) {
      const edge = edges.get(parameters.edges[0]);
      return { kind: edge.kind === 'bundle' ? 'bundle' : 'edge', id: edge.id };
    }
    return null;
  }

  function clicked(state, parameters) {
    const { ctrlKey, metaKey, shiftKey } = parameters.event.srcEvent || {};
    const more = (ctrlKey || metaKey || shiftKey) && parameters.nodes.length;
    choose(state, more ? GraphxSteps.joined(state.selection, parameters.nodes[0]) : picked(parameters, state.edges));
  }

  // Told first and drawn meanwhile: the sentence is what the reader waits for.
  function choose(state, selection) {
    state.handlers.select(selection);
    select(state, selection);
  }

  // Arrows walk over the actors, + and - zoom, 0 shows all, Enter expands, Escape selects nothing.
  function pressed(state, event) {
    const { network } = state;
    const zoom = (by) => { network.moveTo({ scale: network.getScale() * by }); refreshSoon(state); };
    const walk = () => {
      const id = GraphxSteps.beside(state, ...GraphxSteps.ARROWS[event.key]);
      if (id === null) return;
      select(state, { kind: 'node', id });
      reveal(state, state.selection);
      state.voice.textContent = state.nodes.get(id).hint;
      clearTimeout(state.telling);  // a row of steps asks for one sheet, the last
      state.telling = setTimeout(() => state.handlers.select(state.selection), 250);
    };
    const act = GraphxSteps.ARROWS[event.key] ? walk : {
      '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), 0: () => fit(state, true),
      Escape: () => choose(state, null),
      Enter: () => state.selection?.kind === 'node' && state.handlers.expand?.(state.selection.id),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  // Our own tooltip: that of vis names another arrow than the one a click would take, where several lie close.
  function showTip(state, item, event) {
    if (!item || !item.hint) return;
    const { host, tip } = state;
    host.style.cursor = 'pointer';
    tip.textContent = item.hint;
    tip.hidden = false;
    const place = event.pointer.DOM;
    const right = Math.min(place.x + 14, host.clientWidth - tip.offsetWidth - 6);
    const below = place.y + 18 + tip.offsetHeight < host.clientHeight ? place.y + 18 : place.y - tip.offsetHeight - 10;
    tip.style.left = `${Math.max(right, 6)}px`;
    tip.style.top = `${Math.max(below, 6)}px`;
  }

  function hideTip(state) {
    state.host.style.cursor = '';
    state.tip.hidden = true;
  }

  function create(host, data, handlers) {
    const nodes = new vis.DataSet(data.nodes.map(withText));
    const edges = new vis.DataSet(data.edges.map(withText));
    const theme = colours(host);
    const network = new vis.Network(host, { nodes, edges }, themed(data.options, theme));
    const tip = host.ownerDocument.createElement('div');
    tip.className = 'graphx-tip';
    tip.hidden = true;
    host.append(tip);
    const voice = host.ownerDocument.createElement('div');
    voice.className = 'graphx-voice';
    voice.setAttribute('aria-live', 'polite');
    host.append(voice);
    const state = { host, tip, voice, network, nodes, edges, handlers, selection: null, theme, faded: fadedText(theme), fontSize: 0, looks: new Map() };
    network.on('click', (parameters) => clicked(state, parameters));
    host.addEventListener('keydown', (event) => pressed(state, event), true);
    network.on('doubleClick', (parameters) => {
      if (parameters.nodes.length && state.handlers.expand) state.handlers.expand(parameters.nodes[0]);
    });
    network.on('hoverNode', (event) => showTip(state, nodes.get(event.node), event));
    network.on('hoverEdge', (event) => showTip(state, edges.get(event.edge), event));
    ['blurNode', 'blurEdge', 'zoom', 'dragStart'].forEach((event) => network.on(event, () => hideTip(state)));
    ['zoom', 'dragEnd', 'resize', 'animationFinished'].forEach((event) => network.on(event, () => refreshSoon(state)));
    network.once('afterDrawing', () => { host.dataset.drawn = 'true'; });
    fit(state, false);
    refresh(state);
    return state;
  }

  // Draw, or bring an existing drawing up to date. `handlers`: select(selection|null), expand(id).
  function draw(host, data, handlers) {
    let state = drawn.get(host);
    if (!state) {
      state = create(host, data, handlers);
      drawn.set(host, state);
      host.graphxState = state;
    } else {
      state.handlers = handlers;
      const before = view(state.network);
      const count = state.nodes.length;
      state.looks.clear();
      update(state.edges, data.edges, false);
      update(state.nodes, data.nodes, true);
      const theme = colours(host);
      if (theme.text !== state.theme.text || theme.background !== state.theme.background) {
        state.theme = theme;
        state.faded = fadedText(theme);
        state.fontSize = 0;
        state.network.setOptions(themed(data.options, theme));
      }
      state.network.moveTo({ ...before, animation: false });
      // As many again: the reader asked for a larger map. Fewer: a filter, which may bring in some from the rim.
      const fewer = state.nodes.length < count && outOfSight(state, state.nodes.getIds(), RIM);
      if (state.nodes.length >= 1.5 * count || fewer) fit(state, false);
      refresh(state);
    }
    return state;
  }

  return { draw, select, reveal, fit, legend: GraphxLegend.legend };
})();
