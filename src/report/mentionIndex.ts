import type { OffsetRange } from '../text/offsetRange';
import type { Mention } from './mention';
import type { Entry } from './placeIndex';
import { PlaceIndex } from './placeIndex';
import type { Footnote, Origin, Place, Report } from './report';
import type { ReadingSequence } from './readingSequence';
import type { Segment } from './segment';
import type { Steps } from './steps';

/** Mentions that are taken in at a time. */
const mentionsAtATime = 1024;

/** Everything in a report that refers, or is referred to, by the segments in which it begins. */
export class MentionIndex {
  readonly #sequence: ReadingSequence;
  readonly #mentions: ReadonlyMap<Origin, readonly Mention[]>;
  /** Made for the segments that somebody looks into. */
  readonly #indexes = new Map<Segment, PlaceIndex<Mention>>();

  private constructor(sequence: ReadingSequence, mentions: ReadonlyMap<Origin, readonly Mention[]>) {
    this.#sequence = sequence;
    this.#mentions = mentions;
  }

  /** The index of a report's mentions, made in steps. Linear in them. */
  static *of(report: Report, sequence: ReadingSequence): Steps<MentionIndex> {
    return new MentionIndex(sequence, yield* mentionsOf(report));
  }

  /** The mention that touches `offset`; of several, the one that begins last. */
  at(offset: number): Mention | undefined {
    const index = this.#sequence.indexAt(offset);
    // What begins in a segment ends there or in the next one.
    return this.#in(index, offset) ?? (index > 0 ? this.#in(index - 1, offset) : undefined);
  }

  /** The mentions that lie wholly in `range`, in order. */
  within(range: OffsetRange): readonly Mention[] {
    const found: Mention[] = [];
    const last = this.#sequence.indexAt(range.end);
    for (let index = this.#sequence.indexAt(range.start); index <= last; index++) {
      const start = this.#sequence.startOf(index);
      const inside = this.#indexOf(index)?.within({ start: range.start - start, end: range.end - start });
      for (const mention of inside ?? []) found.push(mention);
    }
    return found;
  }

  #in(index: number, offset: number): Mention | undefined {
    return this.#indexOf(index)?.at(offset - this.#sequence.startOf(index));
  }

  /** `undefined` where nothing begins. */
  #indexOf(index: number): PlaceIndex<Mention> | undefined {
    const { segment } = this.#sequence.at(index);
    const mentions = this.#mentions.get(segment);
    if (mentions === undefined) return undefined;
    let made = this.#indexes.get(segment);
    if (made === undefined) {
      made = new PlaceIndex(mentions.map((mention) => entryOf(mention, segment)));
      this.#indexes.set(segment, made);
    }
    return made;
  }
}

/** Offsets count from the beginning of the segment in which the mention begins. */
function entryOf(mention: Mention, { text }: Segment): Entry<Mention> {
  const { start, end, endOrigin } = mention.place;
  return { range: { start, end: endOrigin === undefined ? end : text.length + end }, value: mention };
}

function* mentionsOf(report: Report): Steps<ReadonlyMap<Origin, readonly Mention[]>> {
  const byOrigin = new Map<Origin, Mention[]>();
  let count = 0;
  const add = (mention: Mention): void => {
    const known = byOrigin.get(mention.place.origin);
    if (known === undefined) byOrigin.set(mention.place.origin, [mention]);
    else known.push(mention);
    count++;
  };
  const papers = new Map(report.workingPapers.map((paper) => [paper.symbol.toUpperCase(), paper]));
  for (const symbol of report.symbols) {
    const workingPaper = papers.get(symbol.symbol.toUpperCase());
    for (const occurrence of symbol.occurrences) {
      add({ kind: 'symbol', place: occurrence.place, symbol, occurrence, workingPaper });
      if (count % mentionsAtATime === 0) yield;
    }
  }
  for (const resolution of report.resolutions)
    for (const place of resolution.occurrences) add({ kind: 'resolution', place, resolution });
  for (const footnote of report.footnotes) {
    for (const place of footnote.references) add({ kind: 'footnote-reference', place, footnote });
    const [first] = footnote.parts;
    // The definition is its marker: the note's text has mentions of its own.
    if (first !== undefined) add({ kind: 'footnote-definition', place: markerOf(first, footnote), footnote });
  }
  for (const reference of report.crossReferences)
    add({ kind: 'cross-reference', place: reference.place, reference });
  return byOrigin;
}

/** The marker at the beginning of a note, with what marks it: "⁴", "[^4]:", "4/". */
function markerOf({ origin, start }: Place, { marker }: Footnote): Place {
  const head = (origin as Segment).text.slice(start, start + 120);
  const match =
    /^[^\p{L}\p{N}*\\⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:<sup>\s*)?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?:\\?\*)+|[\p{L}\p{N}_.-]+)(?:\s*<\/sup>|\]:|\/|\))?/u.exec(
      head,
    );
  return { origin, start, end: start + (match?.[0].length ?? marker.length) };
}
