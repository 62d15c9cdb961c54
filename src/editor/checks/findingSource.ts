import type { Finding } from '../../checks/finding';
import type { HiddenFinding } from '../../checks/ignoredFinding';
import type { Report } from '../../report/report';
import type { Event } from '../../text/event';
import type { IgnoredOfReport } from './ignoredOfReport';

/** What was found in a report, and the report that it was found in: an older one while somebody types. */
export interface CheckedReport {
  readonly report: Report;
  readonly shown: readonly Finding[];
  readonly hidden: readonly HiddenFinding[];
}

/** What is found in open documents. */
export interface FindingSource {
  /** What is found in a document changed, or it was closed; with its URI. */
  readonly onDidChange: Event<string>;
  /** What was found last; `undefined` before the first check, where the check is off, and of what is not checked. */
  checkedOf(uri: string): CheckedReport | undefined;
  /** The same, but `undefined` where the text was edited since: then the findings' edits would go astray. */
  upToDateOf(uri: string): CheckedReport | undefined;
  /** The ignored findings of an open document that is checked. */
  ignoredOf(uri: string): IgnoredOfReport | undefined;
}

/** What several sources find; each document is one source's. */
export function joinedFindings(sources: readonly FindingSource[]): FindingSource {
  const first = <T>(ask: (source: FindingSource) => T | undefined): T | undefined => {
    for (const source of sources) {
      const answer = ask(source);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
  return {
    onDidChange: (listener) => {
      const subscriptions = sources.map((source) => source.onDidChange(listener));
      return {
        dispose: () => {
          for (const subscription of subscriptions) subscription.dispose();
        },
      };
    },
    checkedOf: (uri) => first((source) => source.checkedOf(uri)),
    upToDateOf: (uri) => first((source) => source.upToDateOf(uri)),
    ignoredOf: (uri) => first((source) => source.ignoredOf(uri)),
  };
}
