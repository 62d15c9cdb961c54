import type { ReportNode } from './nodes';
import { placeIn } from './places';
import type { ReadingStep, ReadingWork } from './readingWork';
import { noteEnd } from './readingWork';

/**
 * Reads the lines with which a sentence of a numbered paragraph goes on: most lines of most reports.
 *
 * In the middle of a sentence, a line that begins with a word that opens nothing is running text, whatever the other
 * steps would ask of it and its neighbours.
 */
export const readRunningText: ReadingStep = (work) => {
  const { cursor, state } = work;
  if (!isAmidSentence(work)) return 0;
  const first = cursor.lines[cursor.index];
  let last = first;
  let count = 0;
  for (let line = first; line?.isPlain === true; line = cursor.lines[cursor.index + count]) {
    noteEnd(work, line.content);
    last = line;
    count++;
    if (state.lastEnd !== 'open') break;
  }
  if (first === undefined || last === undefined || count === 0) return 0;
  goOnWithText(work, first.start, last.end);
  return count;
};

/** Whether what stands at the cursor stands in the middle of a sentence of a paragraph, and nowhere near a page's end. */
function isAmidSentence({ state, nodes }: ReadingWork): boolean {
  return (
    state.lastEnd === 'open' &&
    state.open === 'paragraph' &&
    state.zone === 'body' &&
    !state.isAfterBlank &&
    !state.isBelowRule &&
    state.headLines === 0 &&
    state.foot.length === 0 &&
    nodes.at(-1)?.kind !== 'furniture'
  );
}

/**
 * Adds whole lines of the cursor's segment, directly below what was read last, to the text of the open paragraph, and
 * to the item that they go on with. Lines below lines of text make one node with them.
 */
export function goOnWithText({ nodes, cursor }: ReadingWork, start: number, end: number): void {
  const { segment } = cursor;
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = textNode(segment, last.start, end);
  else nodes.push(textNode(segment, start, end));
  for (let index = nodes.length - 2; index >= 0; index--) {
    const node = nodes[index];
    if (node?.kind === 'item') {
      const { label, depth } = node;
      nodes[index] = { kind: 'item', ...placeIn(segment, node.start, segment, end), label, depth };
    }
    if (node?.kind !== 'text') return;
  }
}

function textNode(segment: ReadingWork['cursor']['segment'], start: number, end: number): ReportNode {
  return { kind: 'text', origin: segment, start, end, endOrigin: undefined };
}
