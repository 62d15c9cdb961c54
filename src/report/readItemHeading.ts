import type { LineFacts } from './lineFacts';
import { arabicAlphabet, chineseValue } from './numerals';
import type { FoundHeading } from './openHeading';
import { openHeading } from './openHeading';
import { headsNumber } from './paragraphBelow';
import type { ReadingState } from './readingState';
import type { ReadingStep, ReadingWork } from './readingWork';
import { gatherTitle, titleBehind } from './readingWork';
import { capitalized, isTitle, mayBeTitle } from './titles';
import { endsUnfinished } from './vocabulary';

/**
 * Reads headings whose labels are those of items: "(a) Ports", "（一）港口". What tells them from items is that the
 * body's next paragraph stands right below, and that the first of them has no second one below it.
 */
export const readItemHeading: ReadingStep = (work, line) => {
  const { state, cursor } = work;
  if (line.item === undefined || line.page !== undefined || line.kind !== 'text') return 0;
  // An item goes on with what is open; behind the end of a sentence and a blank line nothing is. A conversion that sets
  // a label on a line of its own leaves no blank line above it.
  const isOnNewLine = state.isAfterBlank || line.content.length === line.item.label.length;
  const isApart = state.lastEnd === 'heading' || (isOnNewLine && state.lastEnd === 'sentence');
  if (state.zone !== 'body' || !isApart) return 0;
  if (!mayBeTitle(line.content)) return 0;
  const { label } = line.item;
  const ordinal = ordinalOf(label);
  const found = ordinal === undefined ? undefined : readingOf(state, label, ordinal);
  if (found === undefined) return 0;
  const title = titleBehind(cursor, line, labelLength(line, label));
  if (markedItemEnd.test(title.text)) return 0;
  if (title.runsOn || !isTitle(capitalized(title.text)) || endsUnfinished(title.text)) return 0;
  return headsBody(work, title.last + 1) ? openHeading(work, found, title) : 0;
};

/** How an item of a list ends whose note has its marker there: "the status of reports;11". */
const markedItemEnd = /[.;,]\d{1,3}$/u;

/** UTF-16 units of the label with the blanks behind it. */
function labelLength({ content }: LineFacts, label: string): number {
  return content.length - content.slice(label.length).trimStart().length;
}

/** The place of an item's label among its siblings: 2 for "(b)", "б)", "（二）"; `undefined` for bullets and figures. */
function ordinalOf(label: string): number | undefined {
  const bare = label.replace(/[()（）]/gu, '');
  const numeral = chineseValue(bare);
  if (numeral !== undefined || bare.length !== 1) return numeral;
  const unit = bare.charCodeAt(0);
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x60;
  const cyrillic = cyrillicLetters.indexOf(bare);
  if (cyrillic >= 0) return cyrillic + 1;
  const arabic = arabicAlphabet.indexOf(bare);
  return arabic < 0 ? undefined : arabic + 1;
}

const cyrillicLetters = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** Which heading a label opens: it goes on with one of its kind, or is the first; `undefined` where it is neither. */
function readingOf({ headings }: ReadingState, label: string, ordinal: number): FoundHeading | undefined {
  const last = headings.findLast(({ form }) => form === 'item')?.ordinal;
  const found = { ordinal, hashes: 0, label, confidence: 'likely', needsContents: false } as const;
  if (ordinal === 1 || ordinal - 1 === last) {
    // Chinese reports have "（一）" between "一、" and "1."
    const isOuter = chineseValue(label.slice(1, -1)) !== undefined && !headings.some(isBelowNumerals);
    return { ...found, form: isOuter && last === undefined ? 'letter' : 'item' };
  }
  const isNext = headings.some(({ form, ordinal: before }) => form === 'letter' && before === ordinal - 1);
  return isNext && chineseValue(label.slice(1, -1)) !== undefined ? { ...found, form: 'letter' } : undefined;
}

function isBelowNumerals({ form }: ReadingState['headings'][number]): boolean {
  return form === 'letter' || form === 'number';
}

/** Whether the body's next paragraph stands right below, be it under the first of numbered headings. */
function headsBody(work: ReadingWork, from: number): boolean {
  if (headsNumber(work, from)) return true;
  const distance = work.cursor.nextFilled(from, 2);
  const line: LineFacts | undefined = distance === undefined ? undefined : work.cursor.ahead(distance);
  if (distance === undefined || line?.number?.value !== 1) return false;
  const title = gatherTitle(work.cursor, distance, line.content.slice(line.number.length));
  return isTitle(title.text) && headsNumber(work, title.last + 1);
}
