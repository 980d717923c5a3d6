// The offline page: list, search and reading panel beside the graph. Text goes in by textContent only.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = data.texts;
  const byId = new Map(data.relations.map((relation) => [relation.id, relation]));
  const colour = new Map(data.legend.filter((i) => i.sign === 'arrow').map((i) => [i.value, i.color]));
  const panel = document.getElementById('panel');
  const host = document.getElementById('graph');
  const search = document.getElementById('search');
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function relationLine(relation) {
    const line = element('button', relation.words, 'line');
    line.type = 'button';
    line.append(element('small', `${relation.categoryWord} · ${relation.count}`));
    line.addEventListener('click', () => choose({ kind: 'edge', id: relation.id }));
    return line;
  }

  function actorLine(id) {
    const actor = data.actors[id];
    const line = element('button', actor.name, 'line');
    line.type = 'button';
    line.append(element('small', actor.type));
    line.addEventListener('click', () => choose({ kind: 'node', id }));
    return line;
  }

  function section(title, relations) {
    return relations.length ? [element('h3', title), ...relations.map(relationLine)] : [];
  }

  function quotation(evidence, category) {
    const quote = element('blockquote');
    quote.style.setProperty('--graphx-sign', colour.get(category) || 'currentColor');
    let place = 0;
    // Offsets count code points; a JavaScript string counts UTF-16 units.
    const letters = Array.from(evidence.sentence);
    const slice = (start, end) => letters.slice(start, end).join('');
    evidence.marks.forEach(([start, end, role]) => {
      quote.append(slice(place, start), element('mark', slice(start, end), role));
      place = end;
    });
    quote.append(slice(place));
    quote.append(element('footer', [evidence.doc, ...evidence.facts].join(' · ')));
    const why = element('details');
    const list = element('ul');
    evidence.why.forEach((reason) => list.append(element('li', reason)));
    why.append(element('summary', words.why), list);
    quote.append(why);
    return quote;
  }

  function showRelation(relation) {
    panel.replaceChildren(
      element('h2', relation.words),
      element('p', `${relation.categoryWord} · ${relation.count}`, 'quiet'),
      ...relation.evidences.map((evidence) => quotation(evidence, relation.category)),
    );
  }

  function showActor(id) {
    const actor = data.actors[id];
    const mine = data.relations;
    panel.replaceChildren(
      element('h2', actor.name),
      element('p', actor.type, 'quiet'),
      ...(actor.names.length ? [element('h3', words.names), element('p', actor.names.join(' · '))] : []),
      ...section(words.outgoing, mine.filter((r) => r.source === id && !r.symmetric)),
      ...section(words.incoming, mine.filter((r) => r.target === id && !r.symmetric)),
      ...section(words.mutual, mine.filter((r) => r.symmetric && (r.source === id || r.target === id))),
    );
  }

  function showBundle(id) {
    const edge = state.edges.get(id);
    panel.replaceChildren(
      element('h2', `${data.actors[edge.from].name} → ${data.actors[edge.to].name}`),
      ...data.relations.filter((r) => r.source === edge.from && r.target === edge.to).map(relationLine),
    );
  }

  function showGroup(ids) {
    const among = data.relations.filter((r) => ids.includes(r.source) && ids.includes(r.target));
    panel.replaceChildren(...ids.map(actorLine), ...among.map(relationLine));
  }

  function showStart() {
    panel.replaceChildren(
      element('p', words.start),
      ...section(words.strongest, data.relations.slice(0, 12)),
      element('p', words.offline, 'quiet'),
    );
  }

  function showFound(query) {
    const wanted = fold(query);
    const actors = Object.keys(data.actors).filter((id) =>
      [data.actors[id].name, ...data.actors[id].names].some((name) => fold(name).includes(wanted)));
    const relations = data.relations.filter((relation) => fold(relation.words).includes(wanted));
    const found = [...actors.slice(0, 20).map(actorLine), ...relations.slice(0, 60).map(relationLine)];
    panel.replaceChildren(...(found.length ? found : [element('p', words.none_found)]));
  }

  function show(selection) {
    if (!selection) showStart();
    else if (selection.kind === 'node') showActor(selection.id);
    else if (selection.kind === 'bundle') showBundle(selection.id);
    else if (selection.kind === 'group') showGroup(selection.id.split('|'));
    else showRelation(byId.get(selection.id));
    panel.scrollTop = 0;
  }

  function drawnAs(selection) {
    if (selection.kind !== 'edge' || state.edges.get(selection.id)) return selection;
    const { source, target } = byId.get(selection.id);
    return { kind: 'bundle', id: `${source}|${target}` };
  }

  function choose(selection) {
    GraphxNetwork.select(state, drawnAs(selection));
    GraphxNetwork.reveal(state, drawnAs(selection));
    show(selection);
  }

  document.getElementById('heading').textContent = words.heading;
  document.getElementById('counts').textContent = data.counts;
  search.placeholder = words.search;
  search.setAttribute('aria-label', words.search);
  search.addEventListener('input', () => (search.value.trim() ? showFound(search.value.trim()) : showStart()));
  host.setAttribute('aria-label', data.label);
  const state = GraphxNetwork.draw(host, data, { select: show });
  const fit = document.getElementById('fit');
  fit.textContent = words.fit;
  fit.addEventListener('click', () => GraphxNetwork.fit(state, true));
  GraphxNetwork.legend(document.getElementById('legend'), data.legend);
  showStart();
})();
