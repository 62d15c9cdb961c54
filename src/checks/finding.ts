import type { Edit } from '../text/edit';
import type { OffsetRange } from '../text/offsetRange';

/** How much a finding matters: an error misleads the reader, a warning wants correcting, the rest wants knowing. */
export type Severity = 'error' | 'warning' | 'information';

/** All severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** Another place of the report that a finding is measured against, and what that place says. */
export interface RelatedPlace {
  readonly range: OffsetRange;
  /** English; `args` fill {0}, {1} … so that the editor can translate it. */
  readonly message: string;
  readonly args: readonly string[];
}

/** A way to put a finding right. */
export interface Fix {
  /** What it does, in the imperative: English, filled with `args`. */
  readonly message: string;
  readonly args: readonly string[];
  /** All in the report's text as it was checked, in order, without overlaps. At least one. */
  readonly edits: readonly Edit[];
}

/** What a rule says about a report, before anybody has said how much it matters. */
export interface Observation {
  /** What is wrong: English, filled with `args`. `args` hold words of the report, never counts or lines: they tell findings apart. */
  readonly message: string;
  readonly args: readonly string[];
  /** Where; `undefined` where the whole report is meant. */
  readonly range: OffsetRange | undefined;
  /** What other places say; empty where none is concerned. */
  readonly related: readonly RelatedPlace[];
  /** The best first; empty where only a person can tell what is right. */
  readonly fixes: readonly Fix[];
}

/** Something that a rule found wrong with a report or its annotations. */
export interface Finding extends Observation {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
}
