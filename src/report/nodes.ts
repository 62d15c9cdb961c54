import type { LabelKind } from './label';
import type { NoteForm } from './lineFacts';
import type { Annex, Confidence, Place, Section } from './report';

/** Whole lines, without the last line end: a node is itself the place where it stands. */
export type LineSpan = Place;

/** A heading as it is read: what it says, not yet its level, which the headings above it tell. */
export interface HeadingNode extends LineSpan {
  readonly kind: 'heading';
  /** `'front-matter'` for the named parts before the body, `'plain'` for other headings without a label. */
  readonly form: LabelKind | 'plain' | 'front-matter' | 'contents';
  readonly ordinal: number;
  /** The number of "#" before it; 0 for none. */
  readonly hashes: number;
  readonly label: string;
  /** Without marks and footnote markers, lines joined by one blank. */
  readonly title: string;
  readonly titlePlace: Place;
  readonly confidence: Confidence;
  /** Whether it is a heading only where the table of contents names it; its lines belong to the text else. */
  readonly needsContents: boolean;
  /** Kept here by `structureDrafts.ts`: what was made of it last. */
  draft: PartDraft | undefined;
}

/** An annex as it is read. */
export interface AnnexNode extends LineSpan {
  readonly kind: 'annex';
  readonly label: string;
  readonly title: string;
  readonly confidence: Confidence;
  /** Kept here by `structureDrafts.ts`: what was made of it last. */
  draft: PartDraft | undefined;
}

/** A section or annex that has not got its id yet: ids are told apart by what stands before, over the whole text. */
export interface PartDraft {
  readonly node: HeadingNode | AnnexNode;
  /** The section above, else the annex; `undefined` at the top. */
  readonly parent: PartDraft | undefined;
  /** How many parts stand above it. */
  readonly depth: number;
  /** The value made of it last, and the id that it would have if nothing before it had the same. */
  value: Section | Annex | undefined;
  wanted: string | undefined;
}

/** What a stretch of lines is, in the order of the text. A segment's nodes are all that later steps look at. */
export type ReportNode =
  | (LineSpan & { readonly kind: 'text' | 'aside' })
  /** `isPageless` of fenced code, front matter and Markdown's rules, which say nothing of pages. */
  | (LineSpan & { readonly kind: 'furniture'; readonly isPageless?: true })
  | (LineSpan & {
      readonly kind: 'number';
      readonly printed: string;
      /** How many runs of numbers are open round it; 0 for the outermost. */
      readonly runDepth: number;
      readonly isNewRun: boolean;
      readonly confidence: Confidence;
    })
  | (LineSpan & { readonly kind: 'item'; readonly label: string; readonly depth: number })
  | HeadingNode
  | AnnexNode
  | (LineSpan & {
      readonly kind: 'note';
      readonly marker: string;
      readonly form: NoteForm;
      readonly isSetOff: boolean;
    })
  /** `marker` of the note that it belongs to, where that is not the one that began last. */
  | (LineSpan & { readonly kind: 'note-text'; readonly marker?: string })
  | (LineSpan & {
      readonly kind: 'contents';
      readonly label: string;
      readonly title: string;
      readonly page: string | undefined;
    });
