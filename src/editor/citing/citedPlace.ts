import { annexAt, footnoteAt, itemAt, paragraphAt, sectionAt } from '../../report/lookup';
import type { Annex, Footnote, Item, Paragraph, Report, Section } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import { overlaps } from '../../text/offsetRange';

/** What one cites for a passage. */
export type CitedPlace =
  | {
      readonly kind: 'paragraphs';
      readonly first: Paragraph;
      /** The same as `first` for one. */
      readonly last: Paragraph;
      /** The items round the passage, from the outermost; empty where it is not all in one. */
      readonly items: readonly Item[];
      /** The annex whose numbering it is; `undefined` for the body's. */
      readonly annex: Annex | undefined;
    }
  | { readonly kind: 'note'; readonly footnote: Footnote }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'annex'; readonly annex: Annex };

/**
 * What one cites for `range`: the paragraphs that it lies in, a note, else the innermost section or the annex;
 * `undefined` before the first of them. A range from one paragraph's end to the next one's beginning lies in both.
 *
 * A list with numbers of its own in the body is cited by the paragraph that it belongs to.
 */
export function citedPlaceOf(report: Report, range: OffsetRange): CitedPlace | undefined {
  const footnote = footnoteAt(report, range.start);
  if (footnote !== undefined && footnoteAt(report, range.end) === footnote) return { kind: 'note', footnote };
  const touched = paragraphsIn(report, range);
  const annex = annexAt(report, range.start);
  const [first] = touched;
  const cited = first === undefined ? undefined : citedRun(report, touched, annex);
  if (cited !== undefined) {
    const [from, last] = cited;
    const items = from === last && from === first ? itemsAround(report, from, range) : [];
    return { kind: 'paragraphs', first: from, last, items, annex };
  }
  const section = sectionAt(report, range.start);
  if (section !== undefined) return { kind: 'section', section };
  return annex && { kind: 'annex', annex };
}

/** The paragraphs that have words in `range`, in document order; that at an empty range. */
function paragraphsIn(report: Report, range: OffsetRange): readonly Paragraph[] {
  if (range.start === range.end) {
    const paragraph = paragraphAt(report, range.start);
    return paragraph === undefined ? [] : [paragraph];
  }
  return report.paragraphs.filter(({ parts }) => parts.some((part) => overlaps(report.rangeOf(part), range)));
}

/** The first and the last of the paragraphs that are cited for those touched; `undefined` for a list before the body. */
function citedRun(
  report: Report,
  touched: readonly Paragraph[],
  annex: Annex | undefined,
): readonly [Paragraph, Paragraph] | undefined {
  const run = annex === undefined ? 'body' : touched[0]?.run;
  const inRun = touched.filter((paragraph) => paragraph.run === run);
  const [first, last] = [inRun[0], inRun.at(-1)];
  if (first !== undefined && last !== undefined && first === touched[0]) return [first, last];
  const start = touched[0] === undefined ? -1 : report.paragraphs.indexOf(touched[0]);
  const before = report.paragraphs
    .slice(0, Math.max(0, start))
    .findLast((paragraph) => paragraph.run === run);
  return before === undefined ? undefined : [before, last ?? before];
}

/** The innermost item that holds all of `range`, and the items that it is one of, from the outermost. */
function itemsAround(report: Report, { items }: Paragraph, range: OffsetRange): readonly Item[] {
  const item = itemAt(report, range.start);
  if (item === undefined || itemAt(report, Math.max(range.start, range.end - 1)) !== item) return [];
  const around = [item];
  let depth = item.depth;
  for (let index = items.indexOf(item) - 1; index >= 0 && depth > 1; index--) {
    const above = items[index];
    if (above === undefined || above.depth >= depth) continue;
    around.unshift(above);
    depth = above.depth;
  }
  return around;
}
