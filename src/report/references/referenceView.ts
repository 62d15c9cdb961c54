/** The parts of a report that references are resolved against; the lists are in document order. */
export interface ReferenceView {
  /** `parent` is the id of the section or annex above. */
  readonly sections: readonly {
    readonly id: string;
    readonly label: string;
    readonly parent: string | undefined;
  }[];
  /** `section` is the id of the section or annex that the paragraph stands in; `run` is "body" for the main numbering. */
  readonly paragraphs: readonly {
    readonly id: string;
    readonly run: string;
    readonly number: string;
    readonly section: string | undefined;
  }[];
  /** `label` is whole, as printed: "附件一", "Annex II". */
  readonly annexes: readonly { readonly id: string; readonly label: string }[];
  /** `label` is whole, as printed: "Table 2". */
  readonly tables: readonly { readonly id: string; readonly label: string; readonly offset: number }[];
  /** In the order of print, which ibid. counts back in; `offset` is where the note stands in the text. */
  readonly footnotes: readonly { readonly id: string; readonly marker: string; readonly offset: number }[];
}

/** Where a reference stands in the report. */
export interface ReferencePosition {
  /** UTF-16 units in the text that the footnotes and tables of a `ReferenceView` count in. */
  readonly offset: number;
  /** The id of the section or annex round it; `undefined` before the first. */
  readonly section: string | undefined;
  /** The id of the footnote whose text it stands in; `undefined` outside notes. */
  readonly footnote: string | undefined;
}
