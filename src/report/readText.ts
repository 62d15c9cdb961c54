import type { ItemFacts, LineFacts } from './lineFacts';
import { leadsToPage } from './readContents';
import { goOnWithText } from './readRunningText';
import type { ReadingStep, ReadingWork } from './readingWork';
import {
  addLine,
  closeText,
  gatherTitle,
  isAtBlockStart,
  isRunningText,
  noteEnd,
  spanOf,
} from './readingWork';
import { capitalized, cleanTitle, isTitle } from './titles';
import { isFigure } from './units';
import { namesIntroduction } from './vocabulary';

const closingFormula =
  /^\d{1,3}(?:st|nd|rd|th|e|ème|ª|-е)? (?:plenary )?(?:meeting|séance|sesión plenaria|пленарное заседание)\b|^第\s?\d{1,4}\s?次全体会议/u;

const longestClosing = 80;

/** The words for annexes where they name several. */
const manyAnnexes = /^(?:annexes|appendices|enclosures|anexos|apéndices|приложения)$/iu;

/** Reads the heading of an annex, an appendix or an enclosure, with its title. */
export const readAnnex: ReadingStep = (work, line) => {
  const { state, cursor, nodes } = work;
  const { annex } = line;
  if (line.kind !== 'text' || annex === undefined || line.page !== undefined || !isAtBlockStart(work))
    return 0;
  if (!/^[\p{Lu}\p{Lo}]/u.test(annex.label) || state.zone === 'start') return 0;
  // "Annexes" before the body heads a list of them.
  if (annex.title === '' && state.zone !== 'body' && manyAnnexes.test(annex.label)) return 0;
  if (annex.title !== '' && !isTitle(capitalized(annex.title))) return 0;
  if (annex.title === '' && isEntryOfContents(work)) return 0;
  let title =
    annex.title === '' ? { text: '', first: 0, last: 0, runsOn: false } : gatherTitle(cursor, 0, annex.title);
  if (annex.title === '') {
    const below = cursor.nextFilled(1, 3);
    const next = below === undefined ? undefined : cursor.ahead(below);
    if (below !== undefined && next !== undefined && mayBeTitleOfAnnex(line, next)) {
      const gathered = gatherTitle(cursor, below, next.content);
      if (isTitle(gathered.text)) title = gathered;
    }
  }
  const { origin, start, end, endOrigin } = spanOf(cursor, 0, title.last);
  const confidence = state.isAfterBlank ? 'certain' : 'likely';
  const { label } = annex;
  nodes.push({
    kind: 'annex',
    origin,
    start,
    end,
    endOrigin,
    label,
    title: cleanTitle(title.text),
    confidence,
    draft: undefined,
  });
  closeText(work);
  state.isInAnnex = true;
  state.zone = 'body';
  state.runs = [];
  state.headings = [];
  state.lostLabel = undefined;
  state.lastEnd = 'heading';
  state.isAfterBlank = false;
  return title.last + 1;
};

/** Whether "Annex" alone on its line is the last entry of the contents: a page ends below, or dots lead to one there. */
function isEntryOfContents({ state, cursor }: ReadingWork): boolean {
  const distance = cursor.nextFilled(1, 3);
  const below = distance === undefined ? undefined : cursor.ahead(distance);
  if (below === undefined) return false;
  if (leadsToPage(below)) return true;
  const isInFront = state.zone === 'front' && state.contentsTitles.length > 0;
  return isInFront && (below.kind === 'furniture' || below.kind === 'digits');
}

/** Whether `next`, below the label of an annex alone on its line, may be its title: text, or a heading as the label is. */
function mayBeTitleOfAnnex({ hashes }: LineFacts, next: LineFacts): boolean {
  if (next.content.startsWith('[')) return false;
  if (hashes === 0 || next.hashes === 0) return isRunningText(next);
  if (next.kind !== 'text' || namesIntroduction(next.content)) return false;
  return (next.number ?? next.label ?? next.annex ?? next.item) === undefined;
}

/** Whether a line names the meeting that adopted what stands above, and its date. */
function isClosing(content: string): boolean {
  if (!isFigure(content.charCodeAt(0)) && !content.startsWith('第')) return false;
  return content.length < longestClosing && closingFormula.test(content);
}

/** Reads items of lists and all other lines: text of the open paragraph, or of nothing. */
export const readText: ReadingStep = (work, line) => {
  const { state, nodes } = work;
  if (state.open === 'paragraph' && isClosing(line.content)) closeText(work);
  // "(Agenda item 3)" below a heading belongs to the heading, and does not hide that it is one.
  const isAdjunct = state.lastEnd === 'heading' && /^[([（].*[)\]）]$/u.test(line.content);
  const kind = state.open === 'paragraph' ? 'text' : 'aside';
  if (kind === 'text' && line.item !== undefined && isAtBlockStart(work)) {
    addLine(work, kind);
    const { origin, start, end, endOrigin } = spanOf(work.cursor, 0, 0);
    const depth = depthOf(work, line.item);
    nodes.push({ kind: 'item', origin, start, end, endOrigin, label: line.item.label, depth });
  } else if (kind === 'text' && !state.isAfterBlank) goOnWithText(work, line.start, line.end);
  else addLine(work, kind);
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
