/** Something in a codebook that has no effect as it stands, and what to do about it. */
export interface CodebookProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based, UTF-16 units. */
  readonly column: number;
  /** English, fills {0} with args; one of `codebookMessages`. */
  readonly message: string;
  readonly args: readonly string[];
}

/** Reports a problem at an offset of the file. */
export type ReportProblem = (offset: number, message: string, ...args: readonly string[]) => void;

/** A value of the codebook and where it stands in the file. */
export interface Located<T> {
  readonly value: T;
  /** The offset of the value of one of its keys; of the entry where it lacks the key. */
  readonly offsetOf: (key: string) => number;
}
