import { numberKey } from '../../report/references/referenceIndex';
import { annexAt, paragraphAt, sectionAt } from '../../report/lookup';
import type { Place, Report } from '../../report/report';

/** Lines of two texts, counted from 0, that say the same; both ascend. */
export interface ParallelLines {
  readonly lines: readonly number[];
  readonly others: readonly number[];
}

const known = new WeakMap<Report, { readonly other: Report; readonly parallel: ParallelLines }>();

/**
 * The lines where the same paragraph (by number and run, so that those of annexes are told apart), section or annex
 * begins in `report` and in `other`, a version of it in another language; with the first and the last lines.
 *
 * What stands in another order in one of them is left out. Kept for the last `other`; linear and a logarithm else.
 */
export function parallelLines(report: Report, other: Report): ParallelLines {
  const made = known.get(report);
  if (made?.other === other) return made.parallel;
  const there = new Map(beginnings(other));
  const pairs: (readonly [number, number])[] = [[0, 0]];
  const met = new Set<string>();
  for (const [key, line0] of beginnings(report)) {
    const line = there.get(key);
    if (line !== undefined && !met.has(key)) pairs.push([line0, line]);
    met.add(key);
  }
  pairs.push([report.text.lineCount - 1, other.text.lineCount - 1]);
  pairs.sort(([a], [b]) => a - b);
  const rising = longestRising(pairs);
  const parallel = { lines: rising.map(([line]) => line), others: rising.map(([, line]) => line) };
  known.set(report, { other, parallel });
  return parallel;
}

/** The line of the other text that says what `line0` says, by the nearest beginnings round it. */
export function lineBeside({ lines, others }: ParallelLines, line0: number): number {
  const next = lines.findIndex((line) => line > line0);
  const at = next < 0 ? lines.length - 1 : next - 1;
  const [from, to] = [lines[at] ?? 0, lines[at + 1]];
  const [otherFrom, otherTo] = [others[at] ?? 0, others[at + 1]];
  if (to === undefined || otherTo === undefined || line0 === from) return otherFrom;
  return otherFrom + Math.floor(((line0 - from) / (to - from)) * (otherTo - otherFrom));
}

/** Where the other text tells what stands at `offset`: its paragraph, else its section or annex; `undefined` for none. */
export function placeBeside(report: Report, offset: number, other: Report): Place | undefined {
  const paragraph = paragraphAt(report, offset);
  if (paragraph !== undefined) {
    const number = numberKey(paragraph.number);
    const same = other.paragraphs.find(
      (each) => each.run === paragraph.run && numberKey(each.number) === number,
    );
    if (same !== undefined) return same.parts[0];
  }
  const section = sectionAt(report, offset);
  const sameSection = section && other.sections.find(({ id }) => id === section.id);
  if (sameSection !== undefined) return sameSection.place;
  const annex = annexAt(report, offset);
  return annex && other.annexes.find(({ id }) => id === annex.id)?.place;
}

/** Where the parts of a report begin, by what they are called in every language. */
function* beginnings(report: Report): Iterable<readonly [string, number]> {
  const line = (place: Place): number => report.text.lineAt(report.rangeOf(place).start);
  for (const { id, label, place } of report.sections) if (label !== '') yield [`section ${id}`, line(place)];
  for (const { id, place } of report.annexes) yield [`annex ${id}`, line(place)];
  for (const { run, number, parts } of report.paragraphs)
    if (parts[0] !== undefined) yield [`${run} ${numberKey(number)}`, line(parts[0])];
}

/** The most of `pairs`, which ascend by their first, of which the second ascends too. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** The index of the pair that ends the lowest rising row of each length. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  pairs.forEach(([, second], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rising: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}
