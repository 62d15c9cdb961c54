import type { ReadingSequence } from './readingSequence';
import type { Expert, WorkingPaper } from './report';
import type { Steps } from './steps';
import { readRosterInSlices } from './symbols/roster';
import { readWorkingPaperRowsInSlices } from './symbols/workingPaperTable';
import { textLines } from './textLines';

/** Segments before the first numbered paragraph in which a roster is looked for. */
const longestFront = 400;

/** The rows of the lists of documents in the annexes; of the whole text where it has no annex. Linear. */
export function* findWorkingPapers(sequence: ReadingSequence): Steps<readonly WorkingPaper[]> {
  const annex = firstWith(sequence, 'annex');
  const { lines, isAside, placeOf } = yield* textLines(sequence, annex ?? 0, sequence.count);
  const rows = yield* readWorkingPaperRowsInSlices(lines, isAside);
  return rows.map(({ symbol, title, startLine, endLine }) => ({
    symbol,
    title,
    place: placeOf(startLine, endLine),
  }));
}

/** The people of the roster before the first numbered paragraph, else of one in the annexes. Linear. */
export function* findExperts(sequence: ReadingSequence): Steps<readonly Expert[]> {
  const body = Math.min(firstWith(sequence, 'number') ?? sequence.count, longestFront);
  const front = yield* expertsIn(sequence, 0, body);
  if (front.length > 0) return front;
  const annex = firstWith(sequence, 'annex');
  return annex === undefined ? [] : yield* expertsIn(sequence, annex, sequence.count);
}

function* expertsIn(sequence: ReadingSequence, from: number, to: number): Steps<readonly Expert[]> {
  const { lines, placeOf } = yield* textLines(sequence, from, to);
  const people = yield* readRosterInSlices(lines);
  return people.map(({ startLine, endLine, name, country, sessions, post }) => ({
    name,
    country,
    sessions,
    post,
    place: placeOf(startLine, endLine),
  }));
}

/** The index of the first segment with a node of this kind. */
function firstWith(sequence: ReadingSequence, kind: 'annex' | 'number'): number | undefined {
  let index = 0;
  for (const { nodes } of sequence) {
    if (nodes.some((node) => node.kind === kind)) return index;
    index++;
  }
  return undefined;
}
