import type { OffsetRange } from '../../text/offsetRange';
import { inlineMarks } from '../inlineMarks';
import { mentionsIn } from '../lookup';
import type { Mention } from '../mention';
import type { Report } from '../report';
import type { Joint } from './joinLines';
import { jointOf, widthOf, wrapOf } from './joinLines';
import type { Run } from './readingBlock';

/** Words that refer to something. */
interface Reference {
  readonly range: OffsetRange;
  readonly link: 'reference' | 'note';
  readonly note: string | undefined;
}

/** How lines become one text: reflowed; joined by a blank whatever they look like; or one below the other. */
export type Joining = 'reflow' | 'join' | 'keep';

/** What marks a reference to a note up: "[^4]" is shown as "4". */
const markerMarks = /^(?:\[\^|<sup>\s*)|(?:\]|\s*<\/sup>)$/gu;

/**
 * The words of `lines`, which are ranges of lines or parts of lines of the report's text, in order, as runs.
 *
 * Offsets of runs count from `base`. Law: a run's text is the slice of the report's text at its offset, and what is
 * left out are line ends, marks of Markdown, and blanks at the ends of lines.
 */
export function runsOfLines(
  report: Report,
  lines: readonly OffsetRange[],
  base: number,
  joining: Joining,
): readonly Run[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const texts = lines.map(({ start, end }) => report.text.slice(start, end));
  const joints = jointsOf(texts, joining);
  const references = referencesIn(report, { start: first.start, end: last.end });
  const marks = marksIn(lines, texts, joints, references);
  const runs: Run[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    while ((references[next]?.range.end ?? Infinity) <= line.start) next++;
    const cuts = new Set([line.start, line.end]);
    const cutAt = ({ start, end }: OffsetRange): void => {
      if (start > line.start && start < line.end) cuts.add(start);
      if (end > line.start && end < line.end) cuts.add(end);
    };
    for (let at = next; (references[at]?.range.start ?? Infinity) < line.end; at++)
      cutAt(references[at]?.range ?? line);
    const { hidden, strong, emphasized } = marks[index] ?? noMarks;
    for (const each of [hidden, strong, emphasized]) each.forEach(cutAt);
    let before = joints[index] ?? '';
    let at = next;
    const sorted = [...cuts].sort((a, b) => a - b);
    for (const [cut, start] of sorted.entries()) {
      const end = sorted[cut + 1];
      if (end === undefined || isIn(hidden, start)) continue;
      while ((references[at]?.range.end ?? Infinity) <= start) at++;
      const reference = references[at];
      const isReference = reference !== undefined && reference.range.start <= start;
      runs.push({
        text: report.text.slice(start, end),
        at: start - base,
        ...(before === '' ? {} : { before }),
        ...(isIn(strong, start) ? { isStrong: true } : {}),
        ...(isIn(emphasized, start) ? { isEmphasized: true } : {}),
        ...(isReference ? { link: reference.link } : {}),
        ...(isReference && reference.note !== undefined ? { note: reference.note } : {}),
      });
      before = '';
    }
  }
  return runs;
}

interface LineMarks {
  readonly hidden: readonly OffsetRange[];
  readonly strong: readonly OffsetRange[];
  readonly emphasized: readonly OffsetRange[];
}

const noMarks: LineMarks = { hidden: [], strong: [], emphasized: [] };

function jointsOf(texts: readonly string[], joining: Joining): readonly Joint[] {
  const widest = texts.reduce((width, text) => Math.max(width, widthOf(text)), 0);
  return texts.map((text, index) => {
    const above = texts[index - 1];
    if (above === undefined) return '';
    if (joining === 'keep') return '\n';
    return joining === 'join' ? wrapOf(above, text) : jointOf(above, text, widest);
  });
}

/**
 * The Markdown marks of each line, as offsets in the report's text. All lines are read as one, so that emphasis goes on
 * over a line end; what refers to notes is read as letters, so that two asterisks make nothing bold.
 */
function marksIn(
  lines: readonly OffsetRange[],
  texts: readonly string[],
  joints: readonly Joint[],
  references: readonly Reference[],
): readonly LineMarks[] {
  let joined = '';
  const starts: number[] = [];
  for (const [index, text] of texts.entries()) {
    joined += joints[index] === '' ? '' : ' ';
    starts.push(joined.length);
    joined += text;
  }
  const notes = references.filter(({ link }) => link === 'note');
  const ownMarks: OffsetRange[] = [];
  const placeOf = (offset: number): number => {
    const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
    return (starts[index] ?? 0) + offset - (lines[index]?.start ?? 0);
  };
  for (const { range } of notes) {
    const [start, end] = [placeOf(range.start), placeOf(range.end)];
    const marker = joined.slice(start, end);
    for (const { index, 0: mark } of marker.matchAll(markerMarks))
      ownMarks.push({ start: start + index, end: start + index + mark.length });
    for (const { index } of marker.matchAll(/\\/gu))
      ownMarks.push({ start: start + index, end: start + index + 1 });
    joined = joined.slice(0, start) + 'x'.repeat(end - start) + joined.slice(end);
  }
  const { hidden, strong, emphasized } = inlineMarks(joined);
  if (hidden.length + ownMarks.length === 0) return [];
  const allHidden = [...hidden, ...ownMarks];
  return lines.map((line, index) => {
    const from = starts[index] ?? 0;
    const inLine = (ranges: readonly OffsetRange[]): readonly OffsetRange[] =>
      ranges.flatMap(({ start, end }) => {
        const moved = { start: line.start + start - from, end: line.start + end - from };
        const inside = { start: Math.max(moved.start, line.start), end: Math.min(moved.end, line.end) };
        return inside.start < inside.end ? [inside] : [];
      });
    return { hidden: inLine(allHidden), strong: inLine(strong), emphasized: inLine(emphasized) };
  });
}

/** What refers to something that is told elsewhere, in order, not overlapping. */
function referencesIn(report: Report, range: OffsetRange): readonly Reference[] {
  const found: Reference[] = [];
  let end = range.start;
  for (const mention of mentionsIn(report, range)) {
    const link = linkOf(mention);
    if (link === undefined) continue;
    const place = report.rangeOf(mention.place);
    if (place.start < end || place.end <= place.start) continue;
    const note = mention.kind === 'footnote-reference' ? mention.footnote.id : undefined;
    found.push({ range: place, link, note });
    end = place.end;
  }
  return found;
}

/** `undefined` for words that lead nowhere else in the report. */
function linkOf(mention: Mention): 'reference' | 'note' | undefined {
  switch (mention.kind) {
    case 'footnote-reference':
      return mention.footnote.parts.length > 0 ? 'note' : undefined;
    case 'cross-reference':
      return mention.reference.targets.length > 0 ? 'reference' : undefined;
    case 'symbol': {
      const { symbol, occurrence, workingPaper } = mention;
      const isTold =
        workingPaper !== undefined || symbol.occurrences.some((each) => each !== occurrence && each.title);
      return occurrence.role === 'citation' && isTold ? 'reference' : undefined;
    }
    case 'resolution':
    case 'footnote-definition':
      return undefined;
  }
}

function isIn(ranges: readonly OffsetRange[], offset: number): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end);
}
