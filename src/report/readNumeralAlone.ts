import type { Label } from './label';
import { tryLabel } from './label';
import { readingOf } from './labelReading';
import type { LineFacts, NumberFacts } from './lineFacts';
import { openHeading } from './openHeading';
import { headsNumber } from './paragraphBelow';
import type { GatheredTitle, ReadingStep, ReadingWork } from './readingWork';
import { gatherTitle, isAtBlockStart, isRunningText } from './readingWork';
import { isTitle } from './titles';

const longestLabel = 6;
/** How a title begins: with a word, which no cell of a table does that stands beside a figure. */
const titleBeginning = /^[\p{L}“"«‘'].*(?:\p{Ll}{3}|\p{Lu}{4}|[\p{Script=Arabic}\p{Script=Han}]{2})/u;

/**
 * Reads a Roman numeral alone on its line, without a full stop, above the next paragraph of the body or above the title
 * that heads it: how the parts of long resolutions are headed. Letters as well, where they go on with others: a
 * conversion may lose their full stop.
 */
export const readNumeralAlone: ReadingStep = (work, line) => {
  const label = tryBareLabel(line);
  if (label === undefined || !isAtBlockStart(work)) return 0;
  const reading = readingOf(work, label, false);
  if (reading === undefined || (reading.form === 'letter' && reading.ordinal === 1)) return 0;
  const number = numberBelow(work);
  // Recognition makes "I" of a stroke beside the text.
  const isStroke = number !== undefined && reading.ordinal === 1 && number.value !== 1;
  const title = number === undefined ? titleBelow(work) : headsNumber(work, 1) ? untitled : undefined;
  if (title === undefined || isStroke) return 0;
  const { form, ordinal } = reading;
  return openHeading(
    work,
    { form, ordinal, hashes: 0, label: label.label, confidence: 'likely', needsContents: false },
    title,
  );
};

const untitled: GatheredTitle = { text: '', first: 0, last: 0, runsOn: false };

function tryBareLabel({ kind, content, hashes, page }: LineFacts): Label | undefined {
  if (kind !== 'text' || content.length > longestLabel || hashes > 0 || page !== undefined) return undefined;
  return /^\p{Lu}+$/u.test(content) ? tryLabel(`${content}.`) : undefined;
}

/** The number that the next line of text begins with. */
function numberBelow({ cursor }: ReadingWork): NumberFacts | undefined {
  const distance = cursor.nextFilled(1, 2);
  return distance === undefined ? undefined : cursor.ahead(distance)?.number;
}

/** The title below, above the body's next paragraph; `undefined` for none. */
function titleBelow(work: ReadingWork): GatheredTitle | undefined {
  const { cursor } = work;
  const distance = cursor.nextFilled(1, 2);
  const line = distance === undefined ? undefined : cursor.ahead(distance);
  if (distance === undefined || line === undefined || !isRunningText(line)) return undefined;
  const title = gatherTitle(cursor, distance, line.content);
  if (/^\p{L}\s/u.test(title.text) || !titleBeginning.test(title.text)) return undefined;
  return isTitle(title.text) && headsNumber(work, title.last + 1) ? title : undefined;
}
