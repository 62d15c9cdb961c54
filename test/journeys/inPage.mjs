// Code that Playwright runs inside the workbench's page. Plain JavaScript: the project's types know no DOM. It holds no
// named inner function: the test runner's compiler would mark those with a helper that the page does not have.

/**
 * Where a piece of text stands in the active editor, in pixels of the page; `undefined` when it is not on screen,
 * or when word wrap breaks it over two rows.
 *
 * @param {{ text: string, occurrence: number }} search  `occurrence` counts from 0 down the screen
 * @returns {{ left: number, right: number, top: number, bottom: number } | undefined}
 */
export function boxOfText({ text, occurrence }) {
  const rows = [
    ...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-lines .view-line'),
  ];
  rows.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  let toSkip = occurrence;
  for (const row of rows) {
    /** @type {{ node: Node, start: number, end: number }[]} */
    const pieces = [];
    let content = '';
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = content.length;
      // The editor draws blanks as no-break spaces.
      content += (node.textContent ?? '').replaceAll('\u00a0', ' ');
      pieces.push({ node, start, end: content.length });
    }
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + text.length)) {
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      const first = pieces.find(({ end }) => at < end);
      const last = pieces.find(({ end }) => at + text.length <= end);
      if (!first || !last) return undefined;
      const range = document.createRange();
      range.setStart(first.node, at - first.start);
      range.setEnd(last.node, at + text.length - last.start);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    }
  }
  return undefined;
}

/**
 * The colour in which an element's text is drawn, as the page computes it: "rgb(0, 0, 0)".
 *
 * @param {Element} element
 * @returns {string}
 */
export function textColor(element) {
  return getComputedStyle(element).color;
}

/**
 * Selects words that stand in an element, over all its pieces of text.
 *
 * @param {Element} element
 * @param {string} words
 */
export function selectWords(element, words) {
  /** @type {{ node: Node, start: number, end: number }[]} */
  const pieces = [];
  let content = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = content.length;
    content += node.textContent ?? '';
    pieces.push({ node, start, end: content.length });
  }
  const at = content.indexOf(words);
  const first = pieces.find(({ end }) => at < end);
  const last = pieces.find(({ end }) => at + words.length <= end);
  if (at < 0 || !first || !last) throw new Error(`"${words}" is not in "${content}"`);
  const end = at + words.length - last.start;
  document.getSelection()?.setBaseAndExtent(first.node, at - first.start, last.node, end);
}
