import type { Anchor, Annotation } from '../annotations/annotation';
import type { Codebook } from '../annotations/codebook';
import type { Report } from '../report/report';
import type { Observation, Severity } from './finding';

/** What is checked: a report, and its annotations where they are known. */
export interface CheckSubject {
  readonly report: Report;
  /** `undefined` where there are none, or nobody has read them; an `AnnotationSet` fits. */
  readonly annotations?:
    | {
        readonly annotations: readonly Annotation[];
        readonly anchors: ReadonlyMap<string, Anchor>;
        readonly codebook: Codebook;
      }
    | undefined;
  /** The reports that the text may cite; `undefined` where nobody has looked for them. */
  readonly citedReports?: CitedReports | undefined;
}

/** Reports at hand by the symbols that others cite them by. */
export interface CitedReports {
  /** Those that are the document with this symbol, in any spelling: several where they are language versions. */
  of(symbol: string): readonly Report[];
}

/** A text in which a rule finds something, and the same put right. */
export interface RuleExample {
  /** With ⟦ and ⟧ round each passage that the rule finds, in their order. */
  readonly wrong: string;
  /** The rule finds nothing in it. */
  readonly right: string;
  /** The report that both cite; absent where none is needed. */
  readonly cited?: string;
}

/** One thing that can be wrong with a report. */
export interface Rule {
  /** Stable, for settings and ignored findings: "title-differs". */
  readonly id: string;
  /** How much it matters unless the settings say otherwise. */
  readonly severity: Severity;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** Why it matters, and what is deliberately not found. */
  readonly reason: string;
  /** Run by the tests and shown in `docs/rules.md`; none for rules about annotations. */
  readonly examples: readonly RuleExample[];
  /**
   * What is wrong, in any order. Pure; linear in the text but where it says so. `undefined` in between lets others
   * work: long texts are checked in slices.
   */
  readonly check: (subject: CheckSubject) => Iterable<Observation | undefined>;
}
