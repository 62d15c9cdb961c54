import { readingOf } from './labelReading';
import type { ReadingWork } from './readingWork';
import { gatherTitle, isRunningText, spanOf } from './readingWork';
import { isTitle } from './titles';

/**
 * Takes the label of a heading that a conversion put between a number alone on its line, at the cursor, and the text of
 * that paragraph: its title stands behind the text. Says how many lines below the number it took.
 */
export function takeLostLabel(work: ReadingWork): number {
  const { cursor, nodes, state } = work;
  const distance = cursor.nextFilled(1, 1);
  const line = distance === undefined ? undefined : cursor.ahead(distance);
  if (distance === undefined || line?.kind !== 'text' || line.hashes > 0) return 0;
  const { label } = line;
  if (label?.length !== line.content.length) return 0;
  const reading = readingOf(work, label, false);
  if (reading?.confidence !== 'certain') return 0;
  const next = cursor.nextFilled(distance + 1, 1);
  const text = next === undefined ? undefined : cursor.ahead(next);
  if (next === undefined || text === undefined || !isRunningText(text)) return 0;
  const title = gatherTitle(cursor, next, text.content);
  if (isTitle(title.text) && !title.runsOn) return 0;
  const { form, ordinal } = reading;
  state.lostLabel = { form, ordinal, label: label.label };
  nodes.push({ ...spanOf(cursor, distance, distance), kind: 'furniture', isPageless: true });
  return distance;
}
