// What colours, shapes and lines mean: words beside small signs, which filter where somebody listens.
const GraphxLegend = (() => {
  function legendItem(document, item, pick) {
    const line = document.createElement(pick && item.key ? 'button' : 'span');
    line.className = 'graphx-key';
    if (line.tagName === 'BUTTON') {
      line.type = 'button';
      line.setAttribute('aria-pressed', item.pressed ? 'true' : 'false');
      line.onclick = () => pick(item.key);
      if (item.hint) line.title = item.hint;
    }
    const sign = document.createElement('span');
    sign.className = `graphx-sign graphx-${item.sign}`;
    if (item.color) sign.style.setProperty('--graphx-sign', item.color);
    sign.setAttribute('aria-hidden', 'true');
    const word = document.createElement('span');
    word.textContent = item.label;
    line.append(sign, word);
    return line;
  }

  // `items`: [{sign: "arrow"|"dot"|"square"|…, color, label}]; those with a `key` are buttons where `pick` is given.
  function legend(host, items, pick) {
    host.replaceChildren(...items.map((item) => legendItem(host.ownerDocument, item, pick)));
  }

  return { legend };
})();
