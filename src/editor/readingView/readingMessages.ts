import type { PageChange } from '../../report/readingPage/pageChange';
import type { Block, PageNote, Part, Run } from '../../report/readingPage/readingBlock';
import type { MarkedLine, MarkedLines } from '../annotations/markedLines';

/** A block as the reading view draws it. */
export type ShownBlock = Block;
/** A piece of a block. */
export type ShownPart = Part;
/** A footnote beside a block. */
export type ShownNote = PageNote;
/** Words of the report, or of a note. */
export type ShownRun = Run;
/** What makes one page of another. */
export type ShownChange = PageChange;
/** A line of a mark. */
export type ShownLine = MarkedLine;

/** The words of the view itself in the language of the window; {0} is filled in by the view. */
export interface ReadingWords {
  readonly annotate: string;
  readonly code: string;
  /** "Note {0}" */
  readonly note: string;
  /** "Note {0}: back to the text" */
  readonly backToText: string;
  /** "Paragraph {0}" */
  readonly paragraph: string;
  readonly contents: string;
  /** "Reading view of {0}" */
  readonly page: string;
  /** "Actions for the selected words" */
  readonly actions: string;
}

/** How the text is set: what the person has chosen for previews; "" and 0 where the view decides. */
export interface ReadingLook {
  readonly fontFamily: string;
  /** In pixels. */
  readonly fontSize: number;
  /** As a multiple of the font's size. */
  readonly lineHeight: number;
}

/** Words that one or several annotations cover. Offsets are UTF-16 units in the report's text. */
export interface PageMark extends MarkedLines {
  readonly start: number;
  readonly end: number;
  /** Of the annotations, that of the narrowest passage first. */
  readonly ids: readonly string[];
  /** Who said what, for the mouse and for screen readers: one line an annotation. */
  readonly label: string;
}

/** What the extension tells a reading view. `revision` counts the pages that it was sent. */
export type MessageToView =
  | {
      /** A page begins; what was shown goes. */
      readonly kind: 'begin';
      readonly revision: number;
      readonly uri: string;
      readonly name: string;
      /** BCP 47; "" where it is not known. */
      readonly language: string;
      readonly direction: 'ltr' | 'rtl';
      readonly words: ReadingWords;
      readonly look: ReadingLook;
    }
  /** More blocks of the page that has begun; with the last ones it is whole. */
  | { readonly kind: 'blocks'; readonly revision: number; readonly blocks: readonly Block[] }
  | { readonly kind: 'whole'; readonly revision: number }
  | { readonly kind: 'change'; readonly revision: number; readonly change: PageChange }
  | { readonly kind: 'marks'; readonly marks: readonly PageMark[] }
  /** The cursor of the source stands there. */
  | { readonly kind: 'cursor'; readonly offset: number }
  /** The source shows this at its top. */
  | { readonly kind: 'scroll'; readonly offset: number }
  /** Somebody wants to go there. */
  | { readonly kind: 'show'; readonly offset: number }
  | { readonly kind: 'look'; readonly look: ReadingLook }
  /** There is no page, and this is why. */
  | { readonly kind: 'nothing'; readonly reason: string };

/** What somebody does with words of the page. Offsets are in the text of that revision. */
export interface ActionOnWords {
  readonly kind: 'annotate' | 'code' | 'selected';
  readonly revision: number;
  readonly start: number;
  readonly end: number;
}

/** What a reading view tells the extension. */
export type MessageFromView =
  | { readonly kind: 'ready' }
  | ActionOnWords
  /** The view shows this at its top; the words there are clicked; the source is wanted there; a link is followed. */
  | {
      readonly kind: 'scrolled' | 'clicked' | 'source' | 'follow';
      readonly revision: number;
      readonly offset: number;
    }
  | { readonly kind: 'annotation'; readonly id: string };

/** What a view keeps for the time when the window is loaded anew. */
export interface ReadingState {
  readonly uri: string;
  /** What it shows at its top. */
  readonly offset: number;
}
