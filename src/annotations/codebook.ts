/** A word in several languages; `default` where the codebook gives one word for all. Keys are BCP 47 tags. */
export interface LocalizedText {
  readonly default: string;
  readonly byLanguage: Readonly<Record<string, string>>;
}

/** A code: what a passage can be coded as. */
export interface Code {
  /** Stable, for files: letters, digits, "-", "_", "." and "/" for what stands below another. */
  readonly id: string;
  readonly name: LocalizedText;
  /** "#rrggbb"; `undefined` for the palette's next. */
  readonly color: string | undefined;
  readonly definition: LocalizedText | undefined;
  readonly include: LocalizedText | undefined;
  readonly exclude: LocalizedText | undefined;
  readonly example: LocalizedText | undefined;
  /** One key; `undefined` for none. */
  readonly shortcut: string | undefined;
  /** The id of the code above. */
  readonly parent: string | undefined;
  readonly retired: boolean;
}

/** A kind of annotation, e.g. comment, question, coding. */
export interface AnnotationKind {
  readonly id: string;
  readonly name: LocalizedText;
}

/** A status that an annotation can have. */
export interface AnnotationStatus {
  readonly id: string;
  readonly name: LocalizedText;
  /** Whether it counts as done. */
  readonly closed: boolean;
}

/** The codes, kinds and statuses of a project, in the order of the file. Never without a kind and two statuses, one closed. */
export interface Codebook {
  /** The file it comes from; `undefined` for the built-in one. */
  readonly uri: string | undefined;
  readonly codes: readonly Code[];
  readonly kinds: readonly AnnotationKind[];
  readonly statuses: readonly AnnotationStatus[];
}
