import { readLine } from './readLine';
import type { LineFacts } from './lineFacts';
import type { Origin } from './report';

/**
 * A piece of the text of some lines, which places count from. Cut by its own content, so that an edit elsewhere
 * leaves it the very same object.
 */
export interface Segment extends Origin {
  /** Ascending through the text; never equal for two pieces of one report. */
  readonly key: number;
  /** With the line ends. */
  readonly text: string;
  readonly lines: readonly LineFacts[];
}

/** A segment that has not got its place in the order yet. */
export type Cut = Pick<Segment, 'text' | 'lines'>;

/** Lines after which a segment ends where nothing else ends it. */
const longestSegment = 120;
/** One blank-led line in so many begins a segment, chosen by its characters. */
const cutInterval = 16;

/** Whether a segment begins with `line`, which follows `count` lines of one, the last of them blank or not. */
export function beginsSegment(line: LineFacts, count: number, isAfterBlank: boolean): boolean {
  if (count >= longestSegment) return true;
  if (line.kind === 'blank') return false;
  if (line.number !== undefined || line.highNumber !== undefined || line.hashes > 0) return true;
  return isAfterBlank && (line.label !== undefined || line.annex !== undefined || isChosen(line.content));
}

/** Cuts `text`, which begins where a segment begins, into segments; the last one may go on behind its end. */
export function cutSegments(text: string): Cut[] {
  const cuts: Cut[] = [];
  let lines: LineFacts[] = [];
  let segmentStart = 0;
  let lineStart = 0;
  let isAfterBlank = false;
  // The next line feed and the next carriage return; -1 once there is none.
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (lineStart < text.length) {
    if (feed >= 0 && feed < lineStart) feed = text.indexOf('\n', lineStart);
    if (carriage >= 0 && carriage < lineStart) carriage = text.indexOf('\r', lineStart);
    const isReturn = carriage >= 0 && (feed < 0 || carriage < feed);
    const lineBreak = isReturn ? carriage : feed;
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    const next = isReturn && feed === carriage + 1 ? feed + 1 : Math.min(lineEnd + 1, text.length);
    let line = readLine(text, lineStart, lineEnd, segmentStart);
    if (lines.length > 0 && beginsSegment(line, lines.length, isAfterBlank)) {
      cuts.push({ text: text.slice(segmentStart, lineStart), lines: lines.slice() });
      lines = [];
      segmentStart = lineStart;
      line = line.movedTo(0);
    }
    lines.push(line);
    isAfterBlank = line.kind === 'blank';
    lineStart = next;
  }
  if (lines.length > 0) cuts.push({ text: text.slice(segmentStart), lines: lines.slice() });
  return cuts;
}

/** Chooses lines by their characters alone, so that the same line begins a segment before and after an edit. */
function isChosen(content: string): boolean {
  let hash = content.length;
  for (let index = 0; index < content.length && index < 12; index++)
    hash = (hash * 31 + content.charCodeAt(index)) | 0;
  return (hash >>> 4) % cutInterval === 0;
}
