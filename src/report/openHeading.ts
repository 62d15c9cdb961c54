import { standsInColumns } from './columnGap';
import type { LineFacts } from './lineFacts';
import type { HeadingNode } from './nodes';
import { placeIn } from './places';
import { offsetInText } from './readLine';
import { headingsAbove, opened } from './readingState';
import type { GatheredTitle, ReadingWork } from './readingWork';
import { closeText, spanOf } from './readingWork';
import { cleanTitle } from './titles';

/** A heading before it has its place: what a step found. */
export type FoundHeading = Pick<
  HeadingNode,
  'form' | 'ordinal' | 'hashes' | 'label' | 'confidence' | 'needsContents'
>;

/**
 * Adds a heading from the line `from` lines on, where its label is, to the end of `title` and opens it. Says how many
 * lines it took, counted from the cursor.
 */
export function openHeading(work: ReadingWork, found: FoundHeading, title: GatheredTitle, from = 0): number {
  const { state, cursor, nodes } = work;
  const first = cursor.locate(title.first);
  const titleLine = first?.line;
  const labelLength =
    title.first === from && titleLine !== undefined
      ? titleLine.content.length - firstLineOf(title, titleLine)
      : 0;
  const last = Math.max(from, title.last);
  const { origin, start, end, endOrigin } = spanOf(cursor, Math.min(from, title.first), last);
  // A label below its title ends the heading, not the title.
  const words = from > title.last ? spanOf(cursor, title.first, title.last) : { origin, end, endOrigin };
  const titleStart = first === undefined ? 0 : offsetInText(first.segment.text, first.line, labelLength);
  nodes.push({
    kind: 'heading',
    origin,
    start,
    end,
    endOrigin,
    form: found.form,
    ordinal: found.ordinal,
    hashes: found.hashes,
    label: found.label,
    confidence: found.confidence !== 'guess' && standsInColumns(cursor, from) ? 'guess' : found.confidence,
    needsContents: found.needsContents,
    draft: undefined,
    title: cleanTitle(title.text),
    titlePlace: placeIn(
      first?.segment ?? cursor.segment,
      titleStart,
      words.endOrigin ?? words.origin,
      words.end,
    ),
  });
  if (!found.needsContents) {
    closeText(work);
    state.lostLabel = undefined;
    const heading = opened(found, title.text);
    // Joined so, the list has no more room than it needs: it is kept.
    state.headings = headingsAbove(state.headings, heading).concat(heading);
    while (state.runs.at(-1)?.isList === true) state.runs = state.runs.slice(0, -1);
    if (found.form !== 'front-matter' && found.form !== 'contents' && found.form !== 'plain')
      state.zone = 'body';
    else if (state.zone === 'start') state.zone = 'front';
    state.lastEnd = 'heading';
  }
  state.isAfterBlank = false;
  return last + 1;
}

/** How much of the heading's first line is title. */
function firstLineOf(title: GatheredTitle, line: LineFacts): number {
  if (title.text === line.content) return line.content.length;
  let length = Math.min(title.text.length, line.content.length);
  while (length > 0 && !line.content.endsWith(title.text.slice(0, length))) length--;
  return length;
}
