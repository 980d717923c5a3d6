// A document's text as spans. Text is set as text, never as HTML.
const shown = new WeakMap();

function makeSpan(segment, focus, pick) {
  const span = document.createElement('span');
  span.className = segment.kind;
  span.append(segment.text);
  if (segment.id === null) return span;
  span.classList.add('relation');
  span.classList.toggle('current', segment.ids.includes(focus));
  span.title = segment.hint;
  span.tabIndex = 0;
  span.setAttribute('role', 'button');
  span.onclick = () => pick(segment.id);
  span.onkeydown = (event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(segment.id); } };
  if (segment.ids.length > 1) {
    const count = document.createElement('sup');
    count.className = 'count';
    count.textContent = segment.ids.length;
    span.append(count);
  }
  return span;
}

export default function (component) {
  const { data, setTriggerValue, parentElement } = component;
  const host = parentElement.querySelector('.reader');
  const before = shown.get(host);
  const text = JSON.stringify(data);
  if (before === text) return;
  shown.set(host, text);
  host.setAttribute('aria-label', data.label);
  host.replaceChildren(...data.segments.map((s) => makeSpan(s, data.focus, (id) => setTriggerValue('picked', id))));
  const current = host.querySelector('.current');
  host.scrollTop = 0;
  if (current) {
    const distance = current.getBoundingClientRect().top - host.getBoundingClientRect().top;
    host.scrollTop = Math.max(distance - host.clientHeight / 3, 0);
  }
}
