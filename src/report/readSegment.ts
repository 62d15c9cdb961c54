import type { KeptState } from './keptState';
import { keptState, resume } from './keptState';
import { LineCursor } from './lineCursor';
import type { LineFacts } from './lineFacts';
import type { MarkerCandidate } from './markerCandidate';
import { takeAll } from './lists';
import type { ReportNode } from './nodes';
import { readContents } from './readContents';
import { readFoot } from './readFoot';
import { readFurniture } from './readFurniture';
import { readItemHeading } from './readItemHeading';
import { readLabelledHeading } from './readLabelledHeading';
import { readPlainHeading } from './readPlainHeading';
import { readNotes } from './readNotes';
import { readNumber } from './readNumbers';
import { readNumeralAlone } from './readNumeralAlone';
import { readRunningText } from './readRunningText';
import { readAnnex, readText } from './readText';
import { initialState } from './readingState';
import type { MutableState } from './readingState';
import type { ReadingStep, ReadingWork } from './readingWork';
import { spanOf } from './readingWork';
import type { Segment } from './segment';

/** What one segment says, read in the light of what stands before it and a little of what follows. */
export interface SegmentReading {
  readonly segment: Segment;
  readonly before: KeptState;
  readonly after: KeptState;
  readonly nodes: readonly ReportNode[];
  /** How many segments behind this one were looked into. */
  readonly reach: number;
  /** What may be footnote markers, kept here by `findMarkers.ts` once it is asked for. */
  clearMarkers: readonly MarkerCandidate[] | undefined;
  digitMarkers: readonly MarkerCandidate[] | undefined;
  letterMarkers: readonly MarkerCandidate[] | undefined;
}

/** Lines of front matter between "---" at most. */
const longestYaml = 60;

/** Reads "---" front matter at the head of a text, and fenced code, as text of no structure. */
const readEnclosed: ReadingStep = (work, line) => {
  const { state, cursor } = work;
  const isFence = line.content.startsWith('```') || line.content.startsWith('~~~');
  const fence = isFence ? transparentFence(work, line) : 0;
  if (fence > 0) {
    work.nodes.push({ ...spanOf(cursor, 0, fence - 1), kind: 'furniture', isPageless: true });
    state.isAfterBlank = true;
    if (state.zone === 'start') state.zone = 'front';
    return fence;
  }
  if (state.zone === 'start' && line.kind === 'rule' && line.content === '---' && line.start === 0) {
    let close = 1;
    while (close < longestYaml && cursor.ahead(close) !== undefined && cursor.ahead(close)?.content !== '---')
      close++;
    if (cursor.ahead(close)?.content !== '---') return 0;
    state.zone = 'yaml';
  } else if (state.zone === 'yaml') {
    if (line.content === '---') state.zone = 'front';
  } else if (line.kind === 'text' && isFence) {
    if (state.zone === 'fence') state.zone = state.outer;
    else if (!closesFence(cursor, line.content.slice(0, 3))) return 0;
    else {
      state.outer = state.zone === 'body' ? 'body' : 'front';
      state.zone = 'fence';
    }
  } else if (state.zone !== 'fence') return 0;
  work.nodes.push({ ...spanOf(cursor, 0, 0), kind: 'furniture', isPageless: true });
  state.isAfterBlank = true;
  state.lastEnd = 'break';
  return 1;
};

/** A fence round Markdown: what people ask to make Markdown of a page set round all of it. */
const markdownFence = /^(?:```|~~~)\s?(?:markdown|md)$/iu;
/** Lines between the end of such a fence and the beginning of the next at most. */
const longestFenceGap = 6;

/**
 * How many lines from the cursor on only say that the report, or a page of it, is Markdown: a fence on the first line of
 * the text, its end at the end of the text, and an end right above the next beginning.
 */
function transparentFence({ state, cursor }: ReadingWork, { kind, content }: LineFacts): number {
  if (kind !== 'text' || state.zone === 'fence' || state.zone === 'yaml') return 0;
  if (state.zone === 'start') return markdownFence.test(content) ? 1 : 0;
  if (content !== '```' && content !== '~~~') return 0;
  for (let distance = 1; distance <= longestFenceGap; distance++) {
    const next = cursor.ahead(distance);
    if (next === undefined) return distance;
    if (markdownFence.test(next.content)) return distance + 1;
    if (next.kind !== 'blank' && next.kind !== 'rule') return 0;
  }
  return 0;
}

/** Whether a line of nothing but `mark` closes a fence near: one that nobody closed must not take the rest of the text. */
function closesFence(cursor: LineCursor, mark: string): boolean {
  for (let distance = 1; ; distance++) {
    const line = cursor.ahead(distance);
    if (line === undefined) return false;
    if (line.content.startsWith(mark) && /^(?:`+|~+)$/u.test(line.content)) return true;
  }
}

/** In the order in which they may claim a line; the last one takes any. */
const steps: readonly ReadingStep[] = [
  readRunningText,
  readFoot,
  readEnclosed,
  readFurniture,
  readContents,
  readNotes,
  readAnnex,
  readLabelledHeading,
  readItemHeading,
  readNumeralAlone,
  readNumber,
  readPlainHeading,
  readText,
];

/** Reads segments one after the other. What it needs for that it keeps from one to the next. */
export class SegmentReader {
  readonly #following: (distance: number) => Segment | undefined;
  readonly #nodes: ReportNode[] = [];
  readonly #state: MutableState = { ...initialState };
  #cursor: LineCursor | undefined;

  /** `following(n)` is the nth segment behind the one that is being read. */
  constructor(following: (distance: number) => Segment | undefined) {
    this.#following = following;
  }

  /**
   * Reads `segment` from the state before it.
   *
   * Depends on nothing but these, and on no more of the following segments than `reach` says.
   */
  read(before: KeptState, segment: Segment): SegmentReading {
    const state = this.#state;
    resume(state, before);
    const cursor = (this.#cursor ??= new LineCursor(segment, state, this.#following));
    cursor.begin(segment, state);
    cursor.index = state.skip;
    readLines({ cursor, nodes: this.#nodes, state });
    state.skip = Math.max(0, cursor.index - cursor.lines.length);
    return {
      segment,
      before,
      after: keptState(state, before),
      nodes: takeAll(this.#nodes),
      reach: cursor.reach,
      clearMarkers: undefined,
      digitMarkers: undefined,
      letterMarkers: undefined,
    };
  }
}

function readLines(work: ReadingWork): void {
  const { cursor } = work;
  while (cursor.index < cursor.lines.length) {
    const line = cursor.ahead(0);
    if (line === undefined) break;
    for (const step of steps) {
      const taken = step(work, line);
      if (taken === 0) continue;
      cursor.index += taken;
      break;
    }
  }
}
