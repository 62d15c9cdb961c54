import type { Paragraph, Report } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';

/** Numbers left out between two neighbours of one numbering. */
export interface NumberGap {
  readonly before: Paragraph;
  readonly behind: Paragraph;
  /** The first number that is left out ("16", "140.3"), and where it stands out of its order; `undefined` where it stands nowhere near. */
  readonly missing: string;
  readonly misplaced: Misplaced | undefined;
}

/** A number where none is expected. */
export interface Misplaced extends OffsetRange {
  /** At the beginning of a line, behind or before its neighbours; or within one. */
  readonly at: 'line-start' | 'within-line';
}

/** So much text round a gap is looked through for the number that is missing, in UTF-16 units. */
const reach = 20_000;

/** Paragraph 16, or the third part of paragraph 140: then `part` is 3, else 0. */
interface PlainNumber {
  readonly value: number;
  readonly part: number;
}

/** Where the numbers of paragraphs do not go on by one, run by run, in document order. Linear but for `reach`. */
export function* numberGaps(report: Report): Generator<NumberGap> {
  const runs = new Map<string, { readonly paragraph: Paragraph; readonly number: PlainNumber }[]>();
  for (const paragraph of report.paragraphs) {
    const number = plainNumber(paragraph.number);
    if (number === undefined) continue;
    const run = runs.get(paragraph.run) ?? [];
    runs.set(paragraph.run, run);
    run.push({ paragraph, number });
  }
  for (const run of runs.values())
    for (let index = 1; index < run.length; index++) {
      const [before, behind] = [run[index - 1], run[index]];
      if (before === undefined || behind === undefined) continue;
      const plain = missingBetween(before.number, behind.number);
      if (plain === undefined) continue;
      // Arabic prints the parts of a number with a dash: "2-1".
      const isDashed = [before, behind].some(({ paragraph }) => paragraph.number.includes('-'));
      const missing = isDashed ? plain.replace('.', '-') : plain;
      const from = startOf(report, (run[index - 2] ?? before).paragraph);
      const next = run[index + 1]?.paragraph;
      const to = next === undefined ? report.text.length : startOf(report, next);
      const between = { start: startOf(report, before.paragraph), end: startOf(report, behind.paragraph) };
      if (standsInList(report, missing, between)) continue;
      const misplaced = findNumber(report, missing, { start: from, end: Math.min(to, from + reach) });
      yield { before: before.paragraph, behind: behind.paragraph, missing, misplaced };
    }
}

/** What "16" and "140.3" say; `undefined` for "5 bis" and the like, which go on with nothing. */
function plainNumber(printed: string): PlainNumber | undefined {
  const match = /^(\d+)(?:[.-](\d+))?$/u.exec(printed);
  return match === null ? undefined : { value: Number(match[1]), part: Number(match[2] ?? 0) };
}

/** The first number that is left out between two; `undefined` for none. Behind 4.6 comes 4.7, 5 or 5.1. */
function missingBetween(before: PlainNumber, behind: PlainNumber): string | undefined {
  if (behind.value > before.value + 1) return String(before.value + 1);
  if (behind.value === before.value)
    return behind.part > before.part + 1 ? `${before.value}.${before.part + 1}` : undefined;
  return behind.value > before.value && behind.part > 1 ? `${behind.value}.1` : undefined;
}

/** The printed number at the beginning of a paragraph, with its punctuation: "16.". */
export function numberRange(report: Report, { parts }: Paragraph): OffsetRange {
  const [part] = parts;
  if (part === undefined) return { start: 0, end: 0 };
  const { start, end } = report.rangeOf(part);
  const printed = /^[\s#>*_]*(\S{1,12})/u.exec(report.text.slice(start, Math.min(end, start + 40)));
  const length = printed?.[0].length ?? 0;
  return { start: start + length - (printed?.[1]?.length ?? 0), end: start + length };
}

/** Whether a line begins with several numbers, and the one that is missing first: "5., 6. and 7. The Government accepts". */
function standsInList({ text }: Report, number: string, { start, end }: OffsetRange): boolean {
  const between = text.slice(start, Math.min(end, start + reach));
  const figures = number.replace('.', '\\.');
  return new RegExp(`[\\r\\n][ \\t]*${figures}[.．]?(?:[,，、–-]| and | et | y )[ \\t]*\\d`, 'u').test(
    between,
  );
}

function startOf(report: Report, { parts }: Paragraph): number {
  return parts[0] === undefined ? 0 : report.rangeOf(parts[0]).start;
}

/** `number` with a point, at the beginning of a line, or between two sentences: "… annexes. 9. We reaffirm". */
function findNumber(report: Report, number: string, { start, end }: OffsetRange): Misplaced | undefined {
  const text = report.text.slice(start, end);
  // A part's number needs no point behind it.
  const figures = `${number.replace('.', '\\.')}[.．]${/[.-]/u.test(number) ? '?' : ''}`;
  const atLineStart = new RegExp(`(?:^|[\\r\\n])[ \\t]*(${figures})(?=\\s|\\p{Lo})`, 'u').exec(text);
  const match =
    atLineStart ?? new RegExp(`[.。!?”"’)\\d] ?(?<!\\d)(${figures}) ?(?=\\p{Lu}|\\p{Lo})`, 'u').exec(text);
  if (match?.[1] === undefined) return undefined;
  const at = start + match.index + match[0].lastIndexOf(match[1]);
  return {
    start: at,
    end: at + match[1].length,
    at: atLineStart === null ? 'within-line' : 'line-start',
  };
}

/** Whether what is printed is, in plain figures, the number right before `number`: a repeated number, not a damaged one. */
export function isNumberBefore(printed: string, number: string): boolean {
  return /^\d+[.．、]?$/u.test(printed) && Number.parseInt(printed, 10) + 1 === Number(number);
}
