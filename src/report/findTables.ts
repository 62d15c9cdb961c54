import type { ReadingSequence } from './readingSequence';
import type { Expert, WorkingPaper } from './report';
import { readRoster } from './symbols/roster';
import { readWorkingPaperRows } from './symbols/workingPaperTable';
import { textLines } from './textLines';

/** Segments before the first numbered paragraph in which a roster is looked for. */
const longestFront = 400;

/** The rows of the lists of documents in the annexes; of the whole text where it has no annex. Linear. */
export function findWorkingPapers(sequence: ReadingSequence): readonly WorkingPaper[] {
  const annex = firstWith(sequence, 'annex');
  const { lines, isAside, placeOf } = textLines(sequence, annex ?? 0, sequence.count);
  return readWorkingPaperRows(lines, isAside).map(({ symbol, title, startLine, endLine }) => ({
    symbol,
    title,
    place: placeOf(startLine, endLine),
  }));
}

/** The people of the roster before the first numbered paragraph, else of one in the annexes. Linear. */
export function findExperts(sequence: ReadingSequence): readonly Expert[] {
  const body = Math.min(firstWith(sequence, 'number') ?? sequence.count, longestFront);
  const front = expertsIn(sequence, 0, body);
  if (front.length > 0) return front;
  const annex = firstWith(sequence, 'annex');
  return annex === undefined ? [] : expertsIn(sequence, annex, sequence.count);
}

function expertsIn(sequence: ReadingSequence, from: number, to: number): readonly Expert[] {
  const { lines, placeOf } = textLines(sequence, from, to);
  return readRoster(lines).map(({ startLine, endLine, name, country, sessions, post }) => ({
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
