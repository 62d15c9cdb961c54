/** How many lines from the top are looked at; a table of contents and front matter fit in them. */
const linesLookedAt = 1_500;
/** How much of a line is looked at for a label, which stands in front, and for a symbol. */
const lineHead = 24;
const lineStart = 120;
/** How many labelled lines make a second look worth while. */
const fewestLabels = 3;

/**
 * A number, Roman or Latin label, Han numeral or Arabic ordinal with its punctuation, a `#` heading, or the
 * word for an annex: how numbered paragraphs and headings begin in the six languages. Bounded repetitions
 * only, so it costs the same on any line.
 */
const label =
  /^[ \t>*_#‎‏]{0,8}(?:#{1,6} |[0-9٠-٩]{1,4}(?:\.[0-9]{1,3})?[ \t]?[.．、)）-][^0-9]|[IVXLC]{1,6}[.)] |[A-ZА-Я][.)] |[(（]?[一二三四五六七八九十百]{1,4}[、.．)）]|第[一二三四五六七八九十]{1,3}[章节部]|附件|[أإابتثجحخدهوزحطيكل]\p{L}{2,8}[ًا]{0,2}[ \t]{0,2}-|ann?ex|приложение)/iu;

/** A document symbol, roughly: A/79/876, S/2024/228, GE-NDVF/2022/WP.3. A letter with one may be a report without labels. */
const symbol =
  /(?<![A-Za-z0-9/])[A-Z]{1,6}(?:-[A-Z]{2,6})?(?:\/[A-Z][A-Za-z.]{0,6}[0-9]{0,4}){0,3}\/[0-9]{1,6}(?![0-9A-Za-z])/;

/**
 * Whether a text may be a report, by a look at the beginnings of its first lines.
 *
 * It errs on the side of yes: what it lets through is then read properly. It is there so that a log or a
 * list of words costs nothing.
 */
export function looksLikeReport(lineCount: number, line: (line0: number) => string): boolean {
  let labels = 0;
  for (let line0 = 0; line0 < Math.min(lineCount, linesLookedAt); line0 += 1) {
    const text = line(line0);
    if (symbol.test(text.slice(0, lineStart))) return true;
    if (!label.test(text.slice(0, lineHead))) continue;
    labels += 1;
    if (labels >= fewestLabels) return true;
  }
  return false;
}
