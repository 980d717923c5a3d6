// The table of relations: the same edges as the drawing, for keyboard and screen reader. Text goes in by textContent
// only. What is selected comes by the signal, not with the rows, or every click would send all of them again.
const tables = new WeakMap();
const AT_ONCE = 40; // rows; the others when the browser has time

function cell(kind, value) {
  const made = document.createElement('td');
  made.setAttribute('role', 'gridcell');
  if (kind === 'share') {
    const bar = document.createElement('meter');
    bar.value = value;
    bar.setAttribute('aria-hidden', 'true');
    made.append(bar, value.toFixed(2));
  } else made.textContent = value;
  if (kind !== 'text') made.className = 'number';
  else if (value.length > 24) made.title = value;
  return made;
}

function row(state, cells) {
  const [id, ...values] = cells;
  const made = document.createElement('tr');
  made.setAttribute('role', 'row');
  made.tabIndex = -1;
  made.dataset.id = id;
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.tabIndex = -1;
  tick.setAttribute('aria-label', state.data.tickText);
  const first = document.createElement('td');
  first.setAttribute('role', 'gridcell');
  first.append(tick);
  made.append(first, ...values.map((value, i) => cell(state.data.columns[i].kind, value)));
  state.rows.set(id, made);
  mark(state, made);
  return made;
}

function mark(state, made) {
  const chosen = made.dataset.id === state.chosen;
  made.setAttribute('aria-selected', chosen ? 'true' : 'false');
  made.querySelector('input').checked = state.ticked.has(made.dataset.id);
}

function fill(state) {
  const { data, body, order } = state;
  const rows = [...data.rows];
  if (order) {
    const place = order.column + 1;
    const sign = order.down ? -1 : 1;
    const compare = new Intl.Collator().compare;
    rows.sort((a, b) => sign * (typeof a[place] === 'number' ? a[place] - b[place] : compare(a[place], b[place])));
  }
  state.rows.clear();
  body.replaceChildren(...rows.slice(0, AT_ONCE).map((cells) => row(state, cells)));
  if (body.firstChild) body.firstChild.tabIndex = 0;
  const turn = (state.turn += 1);
  const later = globalThis.requestIdleCallback || ((run) => setTimeout(run, 60));
  const more = (from) => {
    if (turn !== state.turn || from >= rows.length) return;
    body.append(...rows.slice(from, from + 80).map((cells) => row(state, cells)));
    later(() => more(from + 80));
  };
  later(() => more(AT_ONCE));
}

function heads(state) {
  const line = document.createElement('tr');
  line.setAttribute('role', 'row');
  line.append(document.createElement('th'));
  state.data.columns.forEach((column, i) => {
    const head = document.createElement('th');
    head.scope = 'col';
    head.setAttribute('role', 'columnheader');
    const sort = document.createElement('button');
    sort.type = 'button';
    sort.textContent = column.label;
    sort.onclick = () => {
      const same = state.order && state.order.column === i;
      // Numbers are wanted from the top, words from A; the third click gives the first order back.
      const begin = column.kind !== 'text';
      state.order = !same ? { column: i, down: begin } : state.order.down === begin ? { column: i, down: !begin } : null;
      [...line.children].forEach((other) => other.removeAttribute('aria-sort'));
      if (state.order) head.setAttribute('aria-sort', state.order.down ? 'descending' : 'ascending');
      fill(state);
    };
    head.append(sort);
    line.append(head);
  });
  return line;
}

function toFocus(state, made) {
  if (!made) return;
  state.body.querySelectorAll('[tabindex="0"]').forEach((other) => { other.tabIndex = -1; });
  made.tabIndex = 0;
  made.focus();
}

function toggle(state, id) {
  if (!state.ticked.delete(id)) state.ticked.add(id);
  mark(state, state.rows.get(id));
  state.answer.tick([...state.ticked]);
}

function listen(state) {
  state.body.onclick = (event) => {
    const made = event.target.closest('tr');
    if (!made) return;
    if (event.target.closest('td') === made.firstChild || event.ctrlKey || event.metaKey) toggle(state, made.dataset.id);
    else state.answer.choose(made.dataset.id);
  };
  state.body.onkeydown = (event) => {
    const made = event.target.closest('tr');
    const act = {
      ArrowDown: () => toFocus(state, made.nextElementSibling),
      ArrowUp: () => toFocus(state, made.previousElementSibling),
      Home: () => toFocus(state, state.body.firstElementChild),
      End: () => toFocus(state, state.body.lastElementChild),
      Enter: () => state.answer.choose(made.dataset.id),
      ' ': () => toggle(state, made.dataset.id),
    }[event.key];
    if (!made || !act) return;
    event.preventDefault();
    act();
  };
}

function follow(state) {
  const signal = globalThis.graphxSignal || {};
  const told = JSON.stringify([signal.row, signal.ticked]);
  if (told === state.told) return;
  state.told = told;
  const moved = state.chosen !== signal.row;
  state.chosen = signal.row;
  state.ticked = new Set(signal.ticked || []);
  state.rows.forEach((made) => mark(state, made));
  const made = moved && state.rows.get(state.chosen);
  if (made) {
    // Only the table's own frame: scrollIntoView would move the page as well.
    const frame = state.frame;
    const top = made.offsetTop - state.head.offsetHeight;
    if (top < frame.scrollTop || top + made.offsetHeight > frame.scrollTop + frame.clientHeight - 40) frame.scrollTop = top - 40;
  }
}

function make(parent) {
  const frame = parent.querySelector('.frame');
  const table = parent.querySelector('table');
  const state = { frame, head: table.tHead, body: table.tBodies[0], rows: new Map(), ticked: new Set(), turn: 0, order: null };
  tables.set(frame, state);
  listen(state);
  const heard = () => (frame.isConnected ? follow(state) : removeEventListener('graphx-signal', heard));
  addEventListener('graphx-signal', heard);
  return state;
}

export default function (component) {
  const { data, setStateValue, setTriggerValue, parentElement } = component;
  const frame = parentElement.querySelector('.frame');
  const state = tables.get(frame) || make(parentElement);
  state.answer = { tick: (ids) => setStateValue('ticked', ids), choose: (id) => setTriggerValue('chosen', id) };
  if (state.data && JSON.stringify(state.data) === JSON.stringify(data)) return;
  state.data = data;
  frame.style.maxHeight = `${data.height}px`;
  frame.querySelector('table').setAttribute('aria-label', data.label);
  state.head.replaceChildren(heads(state));
  state.order = null;
  fill(state);
  state.told = null;
  follow(state);
}
