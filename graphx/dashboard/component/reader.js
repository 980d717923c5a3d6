// A document's text as spans. Text is set as text, never as HTML.
// What is ringed, and what a click does, is another component's (reader_focus.js): a click doesn't send the text again.
const shown = new WeakMap();

function makeSpan(segment, pick) {
  const span = document.createElement('span');
  span.className = segment.kind;
  span.append(segment.text);
  if (!segment.ids.length) return span;
  span.classList.add('relation');
  span.graphxIds = segment.ids;
  span.title = segment.hint;
  span.tabIndex = 0;
  span.setAttribute('role', 'button');
  span.onclick = () => pick(segment.ids);
  span.onkeydown = (event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(segment.ids); } };
  if (segment.ids.length > 1) {
    const count = document.createElement('sup');
    count.className = 'count';
    count.textContent = segment.ids.length;
    span.append(count);
  }
  return span;
}

function ring(host, focus) {
  for (const span of host.querySelectorAll('.relation')) {
    const current = span.graphxIds.includes(focus);
    span.classList.toggle('current', current);
    if (current) span.setAttribute('aria-current', 'true');
    else span.removeAttribute('aria-current');
  }
  const current = host.querySelector('.current');
  if (!current) return;
  const place = current.getBoundingClientRect();
  const frame = host.getBoundingClientRect();
  // What is in sight already stays where the reader's eyes are.
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  host.scrollTop = Math.max(host.scrollTop + place.top - frame.top - host.clientHeight / 3, 0);
}

export default function (component) {
  const { data, parentElement } = component;
  const host = parentElement.querySelector('.reader');
  // After the layout: before it the text has no height to scroll in.
  globalThis.graphxReaderRing = () => requestAnimationFrame(() => ring(host, globalThis.graphxReaderFocus));
  const text = JSON.stringify(data);
  if (shown.get(host) === text) return;
  shown.set(host, text);
  host.setAttribute('aria-label', data.label);
  host.dir = data.dir;
  host.style.height = `${data.height}px`; // the frame around it would scroll otherwise, and it not
  host.replaceChildren(...data.segments.map((s) => makeSpan(s, (ids) => globalThis.graphxReaderPick?.(ids))));
  host.scrollTop = 0;
  globalThis.graphxReaderRing();
}
