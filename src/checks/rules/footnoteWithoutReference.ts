import type { Footnote, Report } from '../../report/report';
import { definitionRange, noteSeries } from '../footnoteMarkers';
import type { Rule } from '../rule';

/** So much text before a note, or between its neighbours' references, is looked through, in UTF-16 units. */
const reach = 5000;

/**
 * A note that nothing in the text refers to.
 *
 * Its marker was deleted, or lost with what it hung on: a title, a symbol at the page head. A figure that stands alone
 * between the references to its neighbours may be the marker, and is no finding.
 */
export const footnoteWithoutReference: Rule = {
  id: 'footnote-without-reference',
  severity: 'warning',
  title: 'Nothing refers to a footnote',
  reason:
    'What the note supports can no longer be told: its marker was deleted, or lost with what it hung on.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.\n\n¹ From 1 to 4 March.\n\n⟦²⟧ By acclamation.\n\n3. It adopted its agenda.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.¹\n\n2. It elected a Chair.²\n\n¹ From 1 to 4 March.\n\n² By acclamation.\n\n3. It adopted its agenda.\n',
    },
  ],
  *check({ report }) {
    const unsure = behindRepeated(report);
    for (const [index, footnote] of report.footnotes.entries()) {
      yield undefined;
      if (unsure.has(footnote)) continue;
      const range = definitionRange(report, footnote);
      if (range === undefined || footnote.references.length > 0) continue;
      if (mayBeReferred(report, index, report.text.slice(range.start, range.end))) continue;
      yield {
        message: 'Nothing refers to footnote {0}.',
        args: [footnote.marker],
        range,
        related: [],
        fixes: [],
      };
    }
  },
};

/**
 * Whether the bare number of a note stands between the references to its neighbours: "in 2019 and 2023, 4 as well"; or
 * its marker as it is `printed` at the note, where character recognition damaged both: "U/" for "4/".
 */
function mayBeReferred(report: Report, index: number, printed: string): boolean {
  const { footnotes, text } = report;
  const { marker, parts } = footnotes[index] ?? { marker: '', parts: [] };
  if (!/^\d+$/u.test(marker) || parts[0] === undefined) return false;
  const place = (note: Footnote | undefined): number | undefined =>
    note?.references[0] === undefined ? undefined : report.rangeOf(note.references[0]).end;
  const start = place(footnotes[index - 1]) ?? 0;
  const end = Math.min(place(footnotes[index + 1]) ?? Infinity, report.rangeOf(parts[0]).start);
  const between = text.slice(Math.max(start, end - reach), end);
  if ([footnotes[index - 1], footnotes[index + 1]].some((note) => isMarked(report, note))) return false;
  const isDamaged = printed.endsWith('/') && !printed.startsWith(marker);
  if (isDamaged && between.includes(printed)) return true;
  return new RegExp(`(?<![\\d.,/–-])${marker}(?=[\\s,;)])(?!\\s?[.(/–-])`, 'u').test(between);
}

/** The notes from a repeated number on: which markers mean them nobody can tell, and the repeated number is reported. */
function behindRepeated(report: Report): ReadonlySet<Footnote> {
  return new Set(
    noteSeries(report).flatMap((series) => {
      const firsts = new Map<number, number>();
      for (const [index, { number }] of series.entries()) {
        const first = firsts.get(number);
        if (first !== undefined) return series.slice(first).map(({ footnote }) => footnote);
        firsts.set(number, index);
      }
      return [];
    }),
  );
}

/** Whether a note is referred to by what no figure of the text can be taken for: "⁴", "[^4]", "<sup>4</sup>", "4/". */
function isMarked(report: Report, note: Footnote | undefined): boolean {
  const [reference] = note?.references ?? [];
  if (reference === undefined) return false;
  const { start, end } = report.rangeOf(reference);
  return /[⁰¹²³⁴⁵⁶⁷⁸⁹^<]/u.test(report.text.slice(start, end));
}
