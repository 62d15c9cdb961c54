import type { LineFacts } from './lineFacts';
import { isPageMark } from './lineKind';
import { planFoot } from './pageFoot';
import { isPageNumber } from './pageNumber';
import type { ReadingStep, ReadingWork } from './readingWork';
import { addLine, closeText, endNote, spanOf } from './readingWork';

/** Longest line of a page head. */
const longestHeadLine = 60;
/** Lines between a rule that ends a page and the text of the next one at most. */
const longestPageHead = 8;
/** Lines of a page head behind a typewritten page's end. */
const headLineCount = 4;

/** Reads blank lines, rules, page numbers, page heads, job numbers and bar codes. */
export const readFurniture: ReadingStep = (work, line) => {
  const { state, cursor } = work;
  if (line.kind === 'blank') {
    if (state.headLines > 0 && state.headLines < headLineCount) state.headLines = 0;
    state.isAfterBlank = true;
    return 1;
  }
  if (state.headLines > 0 && isHeadLine(line)) {
    state.headLines--;
    return takeFurniture(work);
  }
  state.headLines = 0;
  switch (line.kind) {
    case 'furniture':
      return takeFurniture(work);
    case 'page-end':
      state.headLines = headLineCount;
      return takeFurniture(work);
    case 'rule':
      return takeRule(work, line);
    case 'symbol':
      return isSetApart(work) ? takeFurniture(work) : 0;
    case 'digits':
      return isPageNumber(work) ? takeFurniture(work) : 0;
    case 'row':
    case 'text': {
      if (line.hashes > 0 && isMarkedHead(work)) return takeFurniture(work);
      const before = work.nodes.at(-1);
      const isBetween =
        before?.kind === 'furniture' &&
        !state.isAfterBlank &&
        line.content.length < 20 &&
        cursor.ahead(1)?.kind === 'furniture';
      return isBetween ? takeFurniture(work) : 0;
    }
  }
};

/** Adds furniture at the cursor to the nodes and ends what it ends: notes at the foot of a page. */
function takeFurniture(work: ReadingWork): number {
  const { state, nodes, cursor } = work;
  const line = cursor.ahead(0);
  // What converters set between pages, and Markdown's breaks, were never printed on one.
  if (line === undefined || line.kind === 'rule' || isPageMark(line.content))
    nodes.push({ ...spanOf(cursor, 0, 0), kind: 'furniture', isPageless: true });
  else addLine(work, 'furniture');
  if (!state.isNotePending) endNote(work);
  state.isBelowRule = state.isNotePending;
  state.isAfterBlank = false;
  return 1;
}

function takeRule(work: ReadingWork, line: LineFacts): number {
  const { state, nodes, cursor } = work;
  // Markdown's thematic break ends what was said; a row of underscores sets off the notes of a page.
  const isBreak = /^[-*]/u.test(line.content);
  if (isBreak && isWithinSentence(work)) return takeFurniture(work);
  if (isBreak) nodes.push({ ...spanOf(cursor, 0, 0), kind: 'furniture', isPageless: true });
  else addLine(work, 'furniture');
  endNote(work);
  state.isAfterBlank = true;
  if (isBreak) {
    closeText(work);
    state.lastEnd = 'break';
  } else {
    state.isBelowRule = true;
    if (state.zone !== 'contents') state.foot = planFoot(cursor, state.lastNote);
    // Notes may begin anew.
    if (state.foot.some((each) => each.kind === 'note' && each.marker === 1)) state.lastNote = 0;
  }
  return 1;
}

/** Whether a rule stands where a page ended in the middle of a paragraph's sentence, which goes on below it. */
function isWithinSentence({ state, cursor }: ReadingWork): boolean {
  const isInParagraph =
    state.open === 'paragraph' || (state.open === 'note' && state.underNote === 'paragraph');
  if (!isInParagraph || state.lastEnd !== 'open') return false;
  for (let distance = 1; distance <= longestPageHead; distance++) {
    const next = cursor.ahead(distance);
    if (next?.kind === 'text') return next.hashes === 0 && next.isPlain && /^[^\p{Lu}]/u.test(next.content);
    if (next === undefined || next.kind === 'row' || next.kind === 'rule') return false;
  }
  return false;
}

function isHeadLine(line: LineFacts): boolean {
  if (line.content.length > longestHeadLine || line.number !== undefined) return false;
  return line.kind !== 'rule' && line.kind !== 'row' && line.kind !== 'page-end';
}

/** Whether a line that was marked as a heading in the middle of a sentence is the head of a page: its number follows. */
function isMarkedHead({ state, cursor }: ReadingWork): boolean {
  return !state.isAfterBlank && state.lastEnd === 'open' && cursor.ahead(1)?.kind === 'furniture';
}

/** Whether a symbol that fills its line is a page head: behind a blank line or furniture, not in running text. */
function isSetApart({ state, cursor, nodes }: ReadingWork): boolean {
  if (state.isNotePending && !state.isAfterBlank) return false;
  // A note that is nothing but a symbol ends with a full stop.
  if (state.isNotePending && cursor.ahead(0)?.content.endsWith('.') === true) return false;
  const next = cursor.ahead(1);
  return (
    state.isAfterBlank ||
    nodes.at(-1)?.kind === 'furniture' ||
    next === undefined ||
    next.kind === 'furniture' ||
    (next.kind === 'blank' && state.lastEnd !== 'open')
  );
}
