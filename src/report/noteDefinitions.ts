import type { NoteForm } from './lineFacts';
import type { MarkerCandidate } from './markerCandidate';
import { joinPlaces } from './places';
import type { ReadingSequence } from './readingSequence';
import type { SegmentReading } from './readSegment';
import type { Place } from './report';
import type { Steps } from './steps';

/** A note's definition with its offset in the text. */
export interface Definition {
  readonly marker: string;
  readonly form: NoteForm | undefined;
  readonly isSetOff: boolean;
  readonly offset: number;
  readonly parts: Place[];
  readonly references: { readonly offset: number; readonly place: Place }[];
}

/** A possible marker with its offset in the text. */
export interface Occurrence {
  readonly candidate: MarkerCandidate;
  readonly offset: number;
  readonly place: Place;
}

/** Notes at the foot of one page. */
const mostAtFoot = 40;

/** The notes that are defined in a text, in its order, without references. */
export function* definitionsOf(sequence: ReadingSequence): Steps<Definition[]> {
  const definitions: Definition[] = [];
  const end: DefinitionEnd = { open: undefined };
  let start = 0;
  for (const { readings, length } of sequence.pages) {
    addDefinitions(definitions, readings, start, end);
    start += length;
    yield;
  }
  return definitions;
}

/** Where adding definitions has come to. */
interface DefinitionEnd {
  /** The note that the last line belongs to; `undefined` behind other lines. */
  open: Definition | undefined;
}

/** Adds the notes of a page, which begins at `pageStart`. */
function addDefinitions(
  definitions: Definition[],
  readings: readonly SegmentReading[],
  pageStart: number,
  end: DefinitionEnd,
): void {
  let start = pageStart;
  for (const { segment, nodes } of readings) {
    for (const node of nodes)
      if (node.kind === 'note') {
        const { marker, form, isSetOff } = node;
        const offset = start + node.start;
        end.open = { marker, form, isSetOff, offset, parts: [node], references: [] };
        definitions.push(end.open);
      } else if (node.kind === 'note-text') {
        const owner = textOwner(definitions, node.marker);
        const last = owner?.parts.at(-1);
        if (owner === undefined || last === undefined) continue;
        if (owner === end.open) owner.parts[owner.parts.length - 1] = joinPlaces(last, node);
        else owner.parts.push(node);
        end.open = owner;
      } else end.open = undefined;
    start += segment.text.length;
  }
}

/** The note that a line of text goes on with: the last one, or the last of its marker at the foot of the same page. */
function textOwner(definitions: readonly Definition[], marker: string | undefined): Definition | undefined {
  if (marker === undefined) return definitions.at(-1);
  return definitions.slice(-mostAtFoot).findLast((note) => note.marker === marker);
}
