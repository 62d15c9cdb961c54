// Code that Playwright runs inside the workbench's page. Plain JavaScript: the project's types know no DOM.

/**
 * Where a piece of text stands in the active editor, in pixels of the page; `undefined` when it is not on screen,
 * or when word wrap breaks it over two rows.
 *
 * @param {{ text: string, occurrence: number }} search  `occurrence` counts from 0 down the screen
 * @returns {{ left: number, right: number, top: number, bottom: number } | undefined}
 */
export function boxOfText({ text, occurrence }) {
  const lines = [
    ...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-lines .view-line'),
  ];
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  // The editor draws blanks as no-break spaces.
  const plain = (/** @type {string} */ value) => value.replaceAll('\u00a0', ' ');
  let left = occurrence;
  for (const line of lines) {
    const content = plain(line.textContent ?? '');
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + text.length)) {
      if (left > 0) {
        left -= 1;
        continue;
      }
      const range = document.createRange();
      const [startNode, startOffset] = locate(line, at);
      const [endNode, endOffset] = locate(line, at + text.length - 1);
      range.setStart(startNode, startOffset);
      range.setEnd(endNode, endOffset + 1);
      const { left: x1, right: x2, top, bottom } = range.getBoundingClientRect();
      return { left: x1, right: x2, top, bottom };
    }
  }
  return undefined;

  /** The text node and the place in it that holds the character at `offset` of a line. */
  function locate(/** @type {Element} */ line, /** @type {number} */ offset) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (offset < before + length) return [node, offset - before];
      before += length;
    }
    throw new Error(`No character ${offset} in this line`);
  }
}
