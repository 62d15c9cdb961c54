import type { ReadingStep } from './readingWork';
import { addLine, spanOf } from './readingWork';

/** Reads the lines of a page's foot that was looked at as a whole, one by one as planned. */
export const readFoot: ReadingStep = (work) => {
  const { state, nodes, cursor } = work;
  const [line] = state.foot;
  if (line === undefined) return 0;
  state.foot = state.foot.slice(1);
  switch (line.kind) {
    case 'blank':
      break;
    case 'furniture':
      addLine(work, 'furniture');
      break;
    case 'note': {
      const marker = String(line.marker);
      const { origin, start, end, endOrigin } = spanOf(cursor, 0, 0);
      nodes.push({ kind: 'note', origin, start, end, endOrigin, marker, form: 'digits', isSetOff: true });
      state.lastNote = Math.max(state.lastNote, line.marker);
      state.isNoteOpen = false;
      break;
    }
    case 'note-text': {
      const { origin, start, end, endOrigin } = spanOf(cursor, 0, 0);
      nodes.push({ kind: 'note-text', origin, start, end, endOrigin, marker: String(line.marker) });
      break;
    }
  }
  if (state.foot.length === 0) state.isBelowRule = false;
  // The paragraph that the foot interrupts goes on behind it.
  state.isAfterBlank = false;
  return 1;
};
