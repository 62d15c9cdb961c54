import type { FootLine } from './footLine';
import type { LostLabel, MutableState, OpenHeading, OpenRun, ReadingState } from './readingState';
import { initialState } from './readingState';

/** What hardly a segment changes. */
export type LastingState = Omit<
  ReadingState,
  | 'open'
  | 'lastNote'
  | 'isNoteOpen'
  | 'isAfterBlank'
  | 'lastEnd'
  | 'isAfterComma'
  | 'skip'
  | 'runs'
  | 'itemStyles'
>;

/**
 * The state at the border of two segments, as it is kept with them. After an edit two of them are compared: where they
 * agree, what was read behind the border holds.
 *
 * Neighbours share what is the same in both: there is one for each segment of a text.
 */
export interface KeptState {
  readonly lasting: LastingState;
  readonly open: ReadingState['open'];
  readonly lastNote: number;
  readonly isNoteOpen: boolean;
  readonly isAfterBlank: boolean;
  readonly lastEnd: ReadingState['lastEnd'];
  readonly isAfterComma: boolean;
  readonly skip: number;
  readonly runs: readonly OpenRun[];
  readonly itemStyles: readonly string[];
}

/** Before the first line. */
export const firstState: KeptState = keptState(initialState, undefined);

/** `state` as it is kept; shares what it can with the one at the border `before`, and is that one where nothing differs. */
export function keptState(state: ReadingState, before: KeptState | undefined): KeptState {
  if (before === undefined || !isSameLasting(state, before.lasting))
    return passingState(state, lastingState(state));
  return isSamePassing(state, before) ? before : passingState(state, before.lasting);
}

function passingState(state: ReadingState, lasting: LastingState): KeptState {
  return {
    lasting,
    open: state.open,
    lastNote: state.lastNote,
    isNoteOpen: state.isNoteOpen,
    isAfterBlank: state.isAfterBlank,
    lastEnd: state.lastEnd,
    isAfterComma: state.isAfterComma,
    skip: state.skip,
    runs: state.runs,
    itemStyles: state.itemStyles,
  };
}

function lastingState(state: ReadingState): LastingState {
  return {
    zone: state.zone,
    outer: state.outer,
    isInAnnex: state.isInAnnex,
    underNote: state.underNote,
    noteForm: state.noteForm,
    isNotePending: state.isNotePending,
    isNoteToPageEnd: state.isNoteToPageEnd,
    isBelowRule: state.isBelowRule,
    foot: state.foot,
    headLines: state.headLines,
    headings: state.headings,
    lostLabel: state.lostLabel,
    contentsTitles: state.contentsTitles,
  };
}

/** Makes `state` the one that was kept. Written out: an edit does this for every segment that it reads. */
export function resume(state: MutableState, kept: KeptState): void {
  const { lasting } = kept;
  state.zone = lasting.zone;
  state.outer = lasting.outer;
  state.isInAnnex = lasting.isInAnnex;
  state.open = kept.open;
  state.underNote = lasting.underNote;
  state.noteForm = lasting.noteForm;
  state.isNotePending = lasting.isNotePending;
  state.isNoteToPageEnd = lasting.isNoteToPageEnd;
  state.lastNote = kept.lastNote;
  state.isNoteOpen = kept.isNoteOpen;
  state.isBelowRule = lasting.isBelowRule;
  state.foot = lasting.foot;
  state.isAfterBlank = kept.isAfterBlank;
  state.lastEnd = kept.lastEnd;
  state.isAfterComma = kept.isAfterComma;
  state.headLines = lasting.headLines;
  state.skip = kept.skip;
  state.runs = kept.runs;
  state.headings = lasting.headings;
  state.lostLabel = lasting.lostLabel;
  state.itemStyles = kept.itemStyles;
  state.contentsTitles = lasting.contentsTitles;
}

/** Whether reading goes on in the same way from both states. Compares without making anything. */
export function isSameState(a: KeptState, b: KeptState): boolean {
  return a === b || (isSamePassing(a, b) && (a.lasting === b.lasting || isSameLasting(a.lasting, b.lasting)));
}

function isSamePassing(a: Omit<KeptState, 'lasting'>, b: KeptState): boolean {
  return (
    a.open === b.open &&
    a.lastNote === b.lastNote &&
    a.isNoteOpen === b.isNoteOpen &&
    a.isAfterBlank === b.isAfterBlank &&
    a.lastEnd === b.lastEnd &&
    a.isAfterComma === b.isAfterComma &&
    a.skip === b.skip &&
    isSameList(a.runs, b.runs, isSameRun) &&
    isSameList(a.itemStyles, b.itemStyles, isSame)
  );
}

function isSameLasting(a: LastingState, b: LastingState): boolean {
  return (
    a.zone === b.zone &&
    a.outer === b.outer &&
    a.isInAnnex === b.isInAnnex &&
    a.underNote === b.underNote &&
    a.noteForm === b.noteForm &&
    a.isNotePending === b.isNotePending &&
    a.isNoteToPageEnd === b.isNoteToPageEnd &&
    a.isBelowRule === b.isBelowRule &&
    a.headLines === b.headLines &&
    isSameLabel(a.lostLabel, b.lostLabel) &&
    isSameList(a.foot, b.foot, isSameFootLine) &&
    isSameList(a.headings, b.headings, isSameHeading) &&
    isSameList(a.contentsTitles, b.contentsTitles, isSame)
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSameMember: (a: T, b: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    const one = a[index];
    const other = b[index];
    if (one !== other && (one === undefined || other === undefined || !isSameMember(one, other)))
      return false;
  }
  return true;
}

function isSame(a: string, b: string): boolean {
  return a === b;
}

function isSameFootLine(a: FootLine, b: FootLine): boolean {
  const [marker, other] = ['marker' in a ? a.marker : 0, 'marker' in b ? b.marker : 0];
  return a.kind === b.kind && marker === other;
}

function isSameRun(a: OpenRun, b: OpenRun): boolean {
  return (
    a.last === b.last &&
    a.part === b.part &&
    a.isList === b.isList &&
    a.gap === b.gap &&
    a.gapEnd === b.gapEnd
  );
}

function isSameLabel(a: LostLabel | undefined, b: LostLabel | undefined): boolean {
  return a === b || (a?.form === b?.form && a?.ordinal === b?.ordinal && a?.label === b?.label);
}

function isSameHeading(a: OpenHeading, b: OpenHeading): boolean {
  return a.form === b.form && a.ordinal === b.ordinal && a.hashes === b.hashes;
}
