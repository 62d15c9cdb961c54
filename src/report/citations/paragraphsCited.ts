import { annexAt } from '../lookup';
import type { CitedParagraphs } from '../citedDocuments';
import { labelKeys } from '../references/labelKeys';
import { numberKey } from '../references/referenceIndex';
import type { Annex, Paragraph, Report } from '../report';

/** Paragraphs that are numbered together, by their numbers. */
interface Numbering {
  readonly paragraphs: readonly Paragraph[];
  /** The place in `paragraphs` by `numberKey`; the first where a number is printed twice. */
  readonly placeByNumber: ReadonlyMap<string, number>;
}

const bodies = new WeakMap<Report, Numbering>();

/**
 * The paragraphs of `report` that a citation of it names, in document order; of a range, those that are there.
 *
 * Empty where the report has none with that number, and where the annex is not to be told from others. Linear the first time.
 */
export function paragraphsCited(
  report: Report,
  { first, last, annex }: Pick<CitedParagraphs, 'first' | 'last' | 'annex'>,
): readonly Paragraph[] {
  const { paragraphs, placeByNumber } = annex === undefined ? bodyOf(report) : annexNumbering(report, annex);
  const start = placeByNumber.get(numberKey(first));
  if (start === undefined) return [];
  if (first === last) return paragraphs.slice(start, start + 1);
  const end = placeByNumber.get(numberKey(last)) ?? lastUpTo(paragraphs, start, Number.parseFloat(last));
  return paragraphs.slice(start, end + 1);
}

/** The last of the paragraphs from `start` on whose number is not above `number`. */
function lastUpTo(paragraphs: readonly Paragraph[], start: number, number: number): number {
  let last = start;
  while (Number.parseFloat(numberKey(paragraphs[last + 1]?.number ?? '')) <= number) last++;
  return last;
}

function bodyOf(report: Report): Numbering {
  let body = bodies.get(report);
  if (body === undefined)
    bodies.set(report, (body = numberingOf(report.paragraphs.filter(({ run }) => run === 'body'))));
  return body;
}

function annexNumbering(report: Report, words: string): Numbering {
  const annex = annexNamed(report, words);
  if (annex === undefined) return numberingOf([]);
  const { id } = annex;
  return numberingOf(
    report.paragraphs.filter(({ parts: [part] }) => {
      const start = part && report.rangeOf(part).start;
      return start !== undefined && annexAt(report, start)?.id === id;
    }),
  );
}

/** "annex II" by its number in any script; the only annex for "annex". */
function annexNamed({ annexes }: Report, words: string): Annex | undefined {
  const keys = labelKeys(words);
  const named =
    keys.length === 0 ? annexes : annexes.filter(({ label }) => sharesKey(labelKeys(label), keys));
  return named.length === 1 ? named[0] : undefined;
}

function sharesKey(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function numberingOf(paragraphs: readonly Paragraph[]): Numbering {
  const placeByNumber = new Map<string, number>();
  paragraphs.forEach(({ number }, index) => {
    const key = numberKey(number);
    if (!placeByNumber.has(key)) placeByNumber.set(key, index);
  });
  return { paragraphs, placeByNumber };
}
