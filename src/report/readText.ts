import type { ItemFacts, LineFacts } from './lineFacts';
import type { ReadingStep, ReadingWork } from './readingWork';
import { closeText, gatherTitle, isAtBlockStart, isRunningText, noteEnd, spanOf } from './readingWork';
import { capitalized, cleanTitle, isTitle } from './titles';

const closingFormula =
  /^\d{1,3}(?:st|nd|rd|th|e|ème|ª|-е)? (?:plenary )?(?:meeting|séance|sesión plenaria|пленарное заседание)\b|^第\s?\d{1,4}\s?次全体会议/u;

/** Reads the heading of an annex, an appendix or an enclosure, with its title. */
export const readAnnex: ReadingStep = (work, line) => {
  const { state, cursor, nodes } = work;
  const { annex } = line;
  if (line.kind !== 'text' || annex === undefined || line.page !== undefined || !isAtBlockStart(work))
    return 0;
  if (!/^[\p{Lu}\p{Lo}]/u.test(annex.label) || state.zone === 'start') return 0;
  if (annex.title !== '' && !isTitle(capitalized(annex.title))) return 0;
  let title =
    annex.title === '' ? { text: '', first: 0, last: 0, runsOn: false } : gatherTitle(cursor, 0, annex.title);
  if (annex.title === '') {
    const below = cursor.nextFilled(1, 3);
    const next = below === undefined ? undefined : cursor.ahead(below);
    if (below !== undefined && next !== undefined && isRunningText(next) && !next.content.startsWith('[')) {
      const gathered = gatherTitle(cursor, below, next.content);
      if (isTitle(gathered.text)) title = gathered;
    }
  }
  nodes.push({
    kind: 'annex',
    label: annex.label,
    title: cleanTitle(title.text),
    confidence: state.isAfterBlank ? 'certain' : 'likely',
    ...spanOf(cursor, 0, title.last),
  });
  closeText(work);
  state.isInAnnex = true;
  state.zone = 'body';
  state.runs = [];
  state.headings = [];
  state.lastEnd = 'heading';
  state.isAfterBlank = false;
  return title.last + 1;
};

/** Reads items of lists and all other lines: text of the open paragraph, or of nothing. */
export const readText: ReadingStep = (work, line) => {
  const { state, nodes, cursor } = work;
  const span = spanOf(cursor, 0, 0);
  const isInParagraph = state.open === 'paragraph';
  if (isInParagraph && line.content.length < 80 && closingFormula.test(line.content)) closeText(work);
  // "(Agenda item 3)" below a heading belongs to the heading, and does not hide that it is one.
  const isAdjunct = state.lastEnd === 'heading' && /^[([（].*[)\]）]$/u.test(line.content);
  nodes.push({ kind: state.open === 'paragraph' ? 'text' : 'aside', ...span });
  if (isInParagraph && line.item !== undefined && isAtBlockStart(work))
    nodes.push({ kind: 'item', label: line.item.label, depth: depthOf(work, line.item), ...span });
  else if (isInParagraph && !state.isAfterBlank) extendItem(work, line);
  if (state.zone === 'start' && line.kind === 'text') state.zone = 'front';
  noteEnd(work, line.content);
  if (isAdjunct) state.lastEnd = 'heading';
  else if (line.kind === 'row') state.lastEnd = 'break';
  return 1;
};

function depthOf({ state }: ReadingWork, item: ItemFacts): number {
  const known = state.itemStyles.indexOf(item.style);
  if (known < 0) state.itemStyles = [...state.itemStyles, item.style];
  else if (item.style !== 'letter' || known > 0) state.itemStyles = state.itemStyles.slice(0, known + 1);
  return known < 0 ? state.itemStyles.length : known + 1;
}

/** A line of running text directly below belongs to the item above it. */
function extendItem({ nodes }: ReadingWork, line: LineFacts): void {
  for (let index = nodes.length - 2; index >= 0; index--) {
    const node = nodes[index];
    if (node?.kind === 'item') nodes[index] = { ...node, end: line.end };
    if (node?.kind !== 'text') return;
  }
}
