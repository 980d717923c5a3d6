// Joins the drawn graph to Streamlit. Called again whenever the data changes.
const turns = new WeakMap();

function whenReady(run) {
  if (globalThis.vis) run();
  else (globalThis.graphxWaiting ||= []).push(run);
}

// Select what was chosen elsewhere than in the drawing, whenever its turn has grown.
function follow(state, focus) {
  const turn = focus ? focus.turn : 0;
  if (turns.get(state.host) === turn) return;
  turns.set(state.host, turn);
  GraphxNetwork.select(state, focus && focus.id ? focus : null);
  if (state.selection) GraphxNetwork.reveal(state, state.selection);
}

function listen(state) {
  const heard = () => {
    if (!state.host.isConnected) removeEventListener('graphx-signal', heard);
    else if (globalThis.graphxSignal) follow(state, globalThis.graphxSignal.focus);
  };
  if (!turns.has(state.host)) addEventListener('graphx-signal', heard);
  heard();
}

export default function (component) {
  const { data, setStateValue, setTriggerValue, parentElement } = component;
  // The component lives in a shadow tree: document.querySelector would find nothing.
  const host = parentElement.querySelector('.graphx-graph');
  parentElement.querySelector('.graphx-frame').style.height = `${data.height}px`;
  whenReady(() => {
    // First, since it takes its room from the drawing, which is then fitted into what is left.
    GraphxNetwork.legend(parentElement.querySelector('.graphx-legend'), data.legend, (key) => setTriggerValue('filter', key));
    const state = GraphxNetwork.draw(host, data, {
      select: (selection) => setStateValue('selected', selection),
      expand: (id) => setTriggerValue('expand', id),
    });
    host.setAttribute('aria-label', data.label);
    const fit = parentElement.querySelector('.graphx-fit');
    fit.textContent = data.fitText;
    fit.onclick = () => GraphxNetwork.fit(state, true);
    if (data.signalled) listen(state);
    else follow(state, data.focus);
  });
}
