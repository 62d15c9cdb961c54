import { mentionAt } from '../report/lookup';
import type { Footnote, Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';

/** The marker at the beginning of a note's text; `undefined` where the note has no text. */
export function definitionRange(report: Report, { parts }: Footnote): OffsetRange | undefined {
  const [part] = parts;
  if (part === undefined) return undefined;
  const range = report.rangeOf(part);
  const mention = mentionAt(report, range.start);
  const marker = mention?.kind === 'footnote-definition' ? report.rangeOf(mention.place) : range;
  const text = report.text.slice(marker.start, marker.end);
  return { start: marker.end - text.trimStart().length, end: marker.end };
}

/** A numbered note with its number, of a series that counts up from 1. */
export interface NumberedNote {
  readonly footnote: Footnote;
  readonly number: number;
}

/** The numbered notes with a text, series by series: notes begin anew at 1 in an annex. In document order. */
export function noteSeries(report: Report): readonly (readonly NumberedNote[])[] {
  const series: NumberedNote[][] = [];
  for (const footnote of report.footnotes) {
    if (!/^\d{1,4}$/u.test(footnote.marker) || footnote.parts.length === 0) continue;
    const number = Number(footnote.marker);
    const open = series.at(-1);
    if (open === undefined || number === 1) series.push([{ footnote, number }]);
    else open.push({ footnote, number });
  }
  return series;
}
