import type { OffsetRange } from '../text/offsetRange';
import { containsRange, overlaps } from '../text/offsetRange';
import { markerLength } from './footnoteMarker';
import { kindOf } from './lineKind';
import { mentionsIn } from './lookup';
import { plainText } from './markdown';
import { paragraphNumberLength } from './paragraphNumber';
import type { Place, Report } from './report';

/** A stretch that is left out of a quotation. */
interface Cut extends OffsetRange {
  /** Whether words before and behind it belong to one line, as round a footnote marker. */
  readonly isInLine: boolean;
}

/** Chinese has no blanks between words: what a line end or a marker leaves goes. */
const blankInChinese = /(?<=[\p{Script=Han}。，；：、）」』”])\s+(?=[\p{Script=Han}（“「『(])/gu;

/** Where a conversion split a word. */
const softHyphen = /\u00ad\s*/gu;

/** So much is read for its marks at a time, in UTF-16 units. */
const chunkLength = 3000;

/**
 * The words of `range` as one quotes them, on one line: without line breaks, Markdown marks, footnote markers, numbers
 * of paragraphs, and without the notes, headings and page furniture that interrupt them.
 */
export function quotedWords(report: Report, range: OffsetRange): string {
  let raw = '';
  let from = range.start;
  for (const cut of [...cutsIn(report, range)].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.end <= from) continue;
    if (cut.start > from) raw += report.text.slice(from, Math.min(cut.start, range.end));
    if (!cut.isInLine) raw += '\n';
    from = cut.end;
    if (from >= range.end) break;
  }
  if (from < range.end) raw += report.text.slice(from, range.end);
  const lines = raw.split(/\r\n|\r|\n/u).filter((line) => !isFurniture(line.trim()));
  const words = chunksOf(lines)
    .map((chunk) => plainText(chunk))
    .reduce((before, chunk) => (before === '' || chunk === '' ? before + chunk : `${before} ${chunk}`), '');
  return words.replace(softHyphen, '').replace(blankInChinese, '');
}

function isFurniture(line: string): boolean {
  const kind = line === '' ? 'text' : kindOf(line);
  return (
    kind === 'furniture' || kind === 'rule' || kind === 'symbol' || kind === 'page-end' || kind === 'digits'
  );
}

/** Lines together, so many that Markdown in them is read at once. */
function chunksOf(lines: readonly string[]): readonly string[] {
  const chunks: string[] = [];
  for (const line of lines) {
    const last = chunks.at(-1);
    if (last === undefined || last.length + line.length > chunkLength) chunks.push(line);
    else chunks[chunks.length - 1] = `${last}\n${line}`;
  }
  return chunks;
}

function* cutsIn(report: Report, range: OffsetRange): Iterable<Cut> {
  const rangesOf = (places: readonly Place[]): readonly OffsetRange[] =>
    places.map((place) => report.rangeOf(place));
  for (const mention of mentionsIn(report, range))
    if (mention.kind === 'footnote-reference') yield { ...report.rangeOf(mention.place), isInLine: true };
  const notes = report.footnotes
    .flatMap(({ parts }) => rangesOf(parts))
    .filter((part) => overlaps(part, range));
  const own = notes.find((part) => containsRange(part, range));
  if (own !== undefined) {
    // A quotation out of a note: nothing interrupts it but its own marker.
    const marker = own.start + markerLength(report.text.slice(own.start, own.end));
    yield { start: own.start, end: marker, isInLine: true };
    return;
  }
  for (const note of notes) yield { ...note, isInLine: false };
  for (const { parts } of report.paragraphs) {
    const ranges = rangesOf(parts);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined || !overlaps({ start: first.start, end: last.end }, range))
      continue;
    const number = paragraphNumberLength(report.text.slice(first.start, first.end));
    yield { start: first.start, end: first.start + number, isInLine: false };
    // Whatever stands between two parts interrupts the paragraph.
    for (const [index, part] of ranges.entries()) {
      const next = ranges[index + 1];
      if (next !== undefined) yield { start: part.end, end: next.start, isInLine: false };
    }
  }
  for (const { place } of [...report.sections, ...report.annexes]) {
    const heading = report.rangeOf(place);
    if (overlaps(heading, range) && !containsRange(heading, range)) yield { ...heading, isInLine: false };
  }
}
