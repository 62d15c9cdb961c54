import type { LabelKind } from './label';
import type { FootLine } from './footLine';
import { namesConcerns } from './vocabulary';

/** A heading that is open: what follows stands below it. */
export interface OpenHeading {
  readonly form: LabelKind | 'plain' | 'front-matter' | 'contents';
  /** The value of its label; of a heading without one, 1 for an introduction and 0 else. */
  readonly ordinal: number;
  readonly hashes: number;
}

/** A label that a conversion took out of its heading: the next heading without a label has it. */
export interface LostLabel extends Pick<OpenHeading, 'form' | 'ordinal'> {
  readonly label: string;
}

/** A run of numbers that may go on. */
export interface OpenRun {
  /** The number of its last paragraph. */
  readonly last: number;
  /** The part of it that was read last: 1 of "140.1"; 0 for none. */
  readonly part: number;
  /** Whether its members are short titles: an agenda, a list of names. */
  readonly isList: boolean;
  /** The first and the last of the numbers that are missing before `last`; 0 for none. */
  readonly gap: number;
  readonly gapEnd: number;
}

/** What reading carries from one line to the next: all that earlier lines can mean for later ones. Small and plain. */
export interface ReadingState {
  /** `'front'` up to the first numbered paragraph or labelled heading, `'yaml'` in front matter between "---". */
  readonly zone: 'start' | 'yaml' | 'front' | 'contents' | 'fence' | 'body';
  /** Which zone a fence or the contents broke into. */
  readonly outer: 'front' | 'body';
  readonly isInAnnex: boolean;
  /** What a line of running text belongs to. */
  readonly open: 'nothing' | 'paragraph' | 'note';
  /** What running text belongs to once the note is over. */
  readonly underNote: 'nothing' | 'paragraph';
  /** The form of the open note; "" for none. */
  readonly noteForm: string;
  /** Whether the open note's marker stood alone and its text is still to come. */
  readonly isNotePending: boolean;
  /** Whether the open note goes on to the end of the page, over blank lines. */
  readonly isNoteToPageEnd: boolean;
  /** The number of the last numbered note. */
  readonly lastNote: number;
  /** Whether the last line of a note ended in the middle of a sentence. */
  readonly isNoteOpen: boolean;
  /** Whether a rule has set off the foot of the page, which furniture ends. */
  readonly isBelowRule: boolean;
  /** What the next lines are, at a page's foot whose notes had to be looked at as a whole. */
  readonly foot: readonly FootLine[];
  /** Whether the last line was blank. */
  readonly isAfterBlank: boolean;
  /** How the last line of text ended: a new block may begin after `'sentence'`, `'heading'` and `'break'`. */
  readonly lastEnd: 'sentence' | 'heading' | 'break' | 'open';
  /** Whether it ended with a comma: the preamble of a quoted resolution does, before the first of its own numbers. */
  readonly isAfterComma: boolean;
  /** Lines left of a page head that a typewritten page's end announced. */
  readonly headLines: number;
  /** Lines at the next segment's beginning that a heading has taken. */
  readonly skip: number;
  /** The runs of numbers that may go on, the innermost last. */
  readonly runs: readonly OpenRun[];
  readonly headings: readonly OpenHeading[];
  readonly lostLabel: LostLabel | undefined;
  /** The styles of the open paragraph's items, by depth. */
  readonly itemStyles: readonly string[];
  /** The first titles of the table of contents, folded, to see the body begin. */
  readonly contentsTitles: readonly string[];
}

/** No styles: most paragraphs have no items. */
export const noStyles: readonly string[] = [];

/** Before the first line. */
export const initialState: ReadingState = {
  zone: 'start',
  outer: 'front',
  isInAnnex: false,
  open: 'nothing',
  underNote: 'nothing',
  noteForm: '',
  isNotePending: false,
  isNoteToPageEnd: false,
  lastNote: 0,
  isNoteOpen: false,
  isBelowRule: false,
  foot: [],
  isAfterBlank: true,
  lastEnd: 'break',
  isAfterComma: false,
  headLines: 0,
  skip: 0,
  runs: [],
  headings: [],
  lostLabel: undefined,
  itemStyles: noStyles,
  contentsTitles: [],
};

/** A state that may be changed. */
export type MutableState = { -readonly [Key in keyof ReadingState]: ReadingState[Key] };

const ranks: Readonly<Record<OpenHeading['form'], number>> = {
  'front-matter': 0,
  contents: 0,
  part: 0,
  chapter: 1,
  numeral: 2,
  letter: 3,
  number: 4,
  item: 5,
  plain: 6,
};

/**
 * The headings that stay open above `heading`; `heading` itself stands one level below the last of them.
 *
 * Labelled headings order themselves by the kind of their labels (I. – A. – 1.), whatever their "#" say, for
 * converters put the same "#" before all; headings without a label order themselves by their "#".
 */
export function headingsAbove(open: readonly OpenHeading[], heading: OpenHeading): readonly OpenHeading[] {
  if (heading.form === 'front-matter' || heading.form === 'contents') return [];
  const isIntroduction = heading.form === 'plain' && heading.ordinal === 1;
  if (isIntroduction && open.every(({ form }) => form === 'plain')) return [];
  if (beginsBelowNumber(open, heading)) return open;
  // Behind a label of the same kind or a lower one, headings without labels between the two are over.
  const isPlain = heading.form === 'plain';
  const sibling = isPlain ? -1 : open.findIndex(({ form }) => form === heading.form);
  if (sibling >= 0) return open.slice(0, sibling);
  const lower = isPlain ? -1 : open.findIndex(({ form }) => isWithin(form, heading.form));
  let kept = lower < 0 ? open.length : lower;
  while (kept > 0) {
    const above = open[kept - 1];
    if (above === undefined || standsBelow(heading, above)) break;
    kept--;
  }
  return open.slice(0, kept);
}

/**
 * Whether a first letter heads a part of a numbered section: where numbers stand at the top of a report, as agenda items
 * do, letters stand below them.
 */
function beginsBelowNumber(open: readonly OpenHeading[], { form, ordinal }: OpenHeading): boolean {
  if (form !== 'letter' || ordinal !== 1) return false;
  const labelled = open.filter((each) => each.form !== 'plain' && ranks[each.form] > 0);
  return labelled.length === 1 && labelled[0]?.form === 'number' && open.at(-1)?.form === 'number';
}

/**
 * A heading as it is open. That of the concerns in concluding observations, without a label, holds the headings behind
 * it, which have none either: as if it had a mark and they had not.
 */
export function opened({ form, ordinal, hashes }: OpenHeading, title: string): OpenHeading {
  const holdsOthers = form === 'plain' && hashes === 0 && namesConcerns(title);
  return { form, ordinal, hashes: holdsOthers ? 1 : hashes };
}

/** Whether a label of the form `inner` cannot stay open above one of the form `form`, which is of a higher rank. */
function isWithin(inner: OpenHeading['form'], form: OpenHeading['form']): boolean {
  return inner !== 'plain' && ranks[inner] > 0 && ranks[inner] >= ranks[form];
}

function standsBelow(heading: OpenHeading, above: OpenHeading): boolean {
  if (above.form === 'front-matter' || above.form === 'contents')
    return heading.form === 'plain' && heading.hashes > above.hashes && above.hashes > 0;
  if (heading.form === 'plain' && above.form === 'plain')
    return heading.hashes === 0 ? above.hashes > 0 : above.hashes > 0 && heading.hashes > above.hashes;
  if (heading.form !== 'plain' && above.form === 'plain')
    return heading.hashes > 0 && above.hashes > 0 && heading.hashes > above.hashes;
  return ranks[heading.form] > ranks[above.form];
}
