/** Something that is offered while somebody types. */
export interface Proposal {
  readonly kind: 'note' | 'symbol' | 'file' | 'section' | 'paragraph';
  readonly label: string;
  /** What it is called or begins with; shown beside the label. */
  readonly words: string;
  /** More of its words, shown beside the list; "" where `words` are all. */
  readonly more: string;
  /** Where it comes from: the symbol or name of a report; "" where that is clear. */
  readonly from: string;
  readonly insert: string;
  /** What the editor compares with what is typed. */
  readonly filter: string;
}

/** More proposals than this are no help; the editor asks again as more is typed. */
export const mostProposals = 200;
