import type { Annex, Footnote, Paragraph, Report, Section } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import type { Localizer } from '../localizer';

/** What an offset of a report lies in, from the inside out; `undefined` for what it does not lie in. */
export interface Whereabouts {
  readonly footnote: Footnote | undefined;
  readonly paragraph: Paragraph | undefined;
  /** The innermost section or annex; `undefined` before the first. */
  readonly part: Section | Annex | undefined;
}

interface Entry<T> {
  readonly range: OffsetRange;
  readonly value: T;
}

interface Index {
  readonly footnotes: readonly Entry<Footnote>[];
  readonly paragraphs: readonly Entry<Paragraph>[];
  readonly parts: readonly Entry<Section | Annex>[];
}

/** One index a report, made when it is first asked for; a report is a snapshot, so it never goes stale. */
const indexes = new WeakMap<Report, Index>();

/** What `offset` lies in. Logarithmic after the first call for a report, which sorts its parts. */
export function whereaboutsOf(report: Report, offset: number): Whereabouts {
  const index = indexOf(report);
  return {
    footnote: entryAt(index.footnotes, offset),
    paragraph: entryAt(index.paragraphs, offset),
    part: lastBefore(index.parts, offset)?.value,
  };
}

function indexOf(report: Report): Index {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const made: Index = {
    footnotes: sorted(
      report.footnotes.flatMap((value) =>
        value.parts.map((place) => ({ range: report.rangeOf(place), value })),
      ),
    ),
    paragraphs: sorted(
      report.paragraphs.flatMap((value) =>
        value.parts.map((place) => ({ range: report.rangeOf(place), value })),
      ),
    ),
    parts: sorted(
      [...report.sections, ...report.annexes].map((value) => ({ range: report.rangeOf(value.place), value })),
    ),
  };
  indexes.set(report, made);
  return made;
}

function sorted<T>(entries: readonly Entry<T>[]): readonly Entry<T>[] {
  return [...entries].sort((a, b) => a.range.start - b.range.start);
}

function entryAt<T>(entries: readonly Entry<T>[], offset: number): T | undefined {
  const entry = lastBefore(entries, offset);
  return entry !== undefined && offset <= entry.range.end ? entry.value : undefined;
}

/** The last entry that begins at or before `offset`. */
function lastBefore<T>(entries: readonly Entry<T>[], offset: number): Entry<T> | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.range.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : entries[low - 1];
}

/**
 * A short name for where `offset` lies, as one cites it: "para. 16", "note 4 to para. 16", "annex III",
 * "II.B.2", "front page".
 */
export function nameOfWhereabouts(report: Report, offset: number, l10n: Localizer): string {
  const { footnote, paragraph, part } = whereaboutsOf(report, offset);
  if (footnote !== undefined) {
    const referring = paragraphReferringTo(report, footnote);
    return referring === undefined
      ? l10n.t('note {0}', footnote.marker)
      : l10n.t('note {0} to {1}', footnote.marker, nameOfParagraph(referring, l10n));
  }
  if (paragraph !== undefined) return nameOfParagraph(paragraph, l10n);
  return part === undefined ? l10n.t('front page') : nameOfPart(part);
}

function paragraphReferringTo(report: Report, footnote: Footnote): Paragraph | undefined {
  const [first] = footnote.references;
  return first === undefined ? undefined : whereaboutsOf(report, report.rangeOf(first).start).paragraph;
}

/** "para. 16"; with its run where that is not the body: "para. 3 (annex-1)". */
export function nameOfParagraph(paragraph: Paragraph, l10n: Localizer): string {
  return paragraph.run === 'body'
    ? l10n.t('para. {0}', paragraph.number)
    : l10n.t('para. {0} ({1})', paragraph.number, paragraph.run);
}

/** The id of a numbered section ("II.B.2"), the title of an unnumbered one, the label of an annex. */
export function nameOfPart(part: Section | Annex): string {
  if (!('level' in part)) return part.label;
  return part.label === '' ? part.title : part.id;
}
