// Says which relation the reader rings and brings into sight, and passes its clicks on; it may come before the text.
export default function (component) {
  const { data, setTriggerValue } = component;
  globalThis.graphxReaderFocus = data.focus;
  globalThis.graphxReaderPick = (ids) => setTriggerValue('picked', ids);
  globalThis.graphxReaderRing?.();
  requestAnimationFrame(() => document.querySelector('.st-key-reader-chosen')?.scrollIntoView({ block: 'nearest' }));
}
