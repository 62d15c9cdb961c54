/**
 * Markdown for a hover, put together from words of our own and escaped words of a report.
 *
 * What comes from a report is shown as it is written and does nothing: no mark, link, image, address,
 * entity, table, HTML or icon in it takes effect. Immutable values; pieces are joined with `join`.
 */
export interface HoverMarkdown {
  readonly markdown: string;
}

/** The most characters of a report that one piece shows; the rest is cut with an ellipsis. */
const longestPiece = 20_000;

/** `words` of a report or of ours on one line, escaped; line ends and runs of blanks become one blank. */
export function words(words: string): HoverMarkdown {
  return { markdown: escapeMarkdown(words) };
}

/** As `words`, bold; nothing for nothing. */
export function strong(words: string): HoverMarkdown {
  const escaped = escapeMarkdown(words.trim());
  return { markdown: escaped === '' ? '' : `**${escaped}**` };
}

/**
 * A link labelled with escaped words.
 *
 * `target` is put in as it is: only `goToLink` and `documentLink` make targets. `title` is shown when the
 * mouse rests on the link; "" for none.
 */
export function link(label: string, target: string, title = ''): HoverMarkdown {
  const tooltip = title === '' ? '' : ` "${escapeMarkdown(title)}"`;
  return { markdown: `[${escapeMarkdown(label.trim())}](${target}${tooltip})` };
}

/** The pieces with `separator` between them; empty pieces are left out. */
export function join(pieces: readonly HoverMarkdown[], separator = ' '): HoverMarkdown {
  return {
    markdown: pieces
      .map(({ markdown }) => markdown)
      .filter((markdown) => markdown !== '')
      .join(separator === '' ? '' : escapeSeparator(separator)),
  };
}

/** The blocks one below the other, each a paragraph of its own; empty ones are left out. */
export function blocks(pieces: readonly HoverMarkdown[]): HoverMarkdown {
  return { markdown: nonEmpty(pieces).join('\n\n') };
}

/** A bulleted list; nothing for no items. */
export function list(items: readonly HoverMarkdown[]): HoverMarkdown {
  return {
    markdown: nonEmpty(items)
      .map((markdown) => `- ${markdown}`)
      .join('\n'),
  };
}

/** A table of one header row and rows of as many cells. */
export function table(
  header: readonly HoverMarkdown[],
  rows: readonly (readonly HoverMarkdown[])[],
): HoverMarkdown {
  const line = (cells: readonly HoverMarkdown[]): string =>
    `| ${cells.map(({ markdown }) => markdown).join(' | ')} |`;
  return { markdown: [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n') };
}

function nonEmpty(pieces: readonly HoverMarkdown[]): string[] {
  return pieces.map(({ markdown }) => markdown).filter((markdown) => markdown !== '');
}

/** Separators are ours and short; keep their blanks, escape their marks. */
function escapeSeparator(separator: string): string {
  return separator.replace(asciiPunctuation, '\\$&');
}

/** CommonMark lets every one of these be escaped, so every one is (section 2.4 of its specification). */
const asciiPunctuation = /[!-/:-@[-`{-~]/g;

/** Controls that draw nothing or turn the writing around, soft hyphens and byte-order marks among them. */
const controls =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What is more than words and single blanks between them: a quick look that leaves out most text. */
const needsTidying = new RegExp(`[\\ud800-\\udfff]|${controls.source}|[\\s\\u0085]{2}|[^\\S ]|\\u0085`);

/**
 * `text` as Markdown that shows exactly its characters on one line.
 *
 * Blanks, tabs and line ends are joined into one blank; lone surrogates become U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  const shown = text.length > longestPiece ? `${text.slice(0, longestPiece)}…` : text;
  const tidy = needsTidying.test(shown) ? tidied(shown) : shown;
  return tidy.replace(asciiPunctuation, '\\$&');
}

function tidied(text: string): string {
  return text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(controls, '')
    .replace(/[\s\u0085]+/g, ' ');
}
