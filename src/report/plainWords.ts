/** Marks of Markdown that say nothing in a list of headings: emphasis, links, superscripts, escapes. */
export function withoutMarks(piece: string): string {
  return piece
    .replace(/!?\[([^\]\n]{0,300})\]\([^()\s]{0,1000}(?:\s+"[^"\n]{0,300}")?\)/g, '$1')
    .replace(/\[\^([^\]\s]{1,20})\]/g, '[$1]')
    .replace(/<\/?(?:sup|sub|em|strong|b|i|u|br)\s*\/?>/gi, '')
    .replace(/(\*\*|__)(?=\S)|(?<=\S)(\*\*|__)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/**
 * The first words of `text` on one line, at most `length` UTF-16 units and then an ellipsis.
 *
 * Cuts between characters, and between words where one ends in the last third. Looks at no more of `text`
 * than it may show, so a paragraph of any length costs the same.
 */
export function firstWords(text: string, length: number): string {
  const head = withoutMarks(text.slice(0, length * 4))
    .replace(/\s+/g, ' ')
    .trim();
  if (head.length <= length && text.length <= length * 4) return head;
  const cut = head.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const blank = head.charAt(length) === ' ' ? -1 : cut.lastIndexOf(' ');
  return `${(blank > (length * 2) / 3 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}
