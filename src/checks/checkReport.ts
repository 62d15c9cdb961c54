import { makeProblemsInSlices } from '../report/readReportInSlices';
import type { Steps } from '../report/steps';
import { finish } from '../report/steps';
import type { Finding, Severity } from './finding';
import type { CheckSubject, Rule } from './rule';
import { rules } from './rules';

/** How much each rule matters, by its id; rules that are not named keep their own severity. */
export type RuleLevels = ReadonlyMap<string, Severity | 'off'>;

/** What the rules find in a report, in the order of the text; what concerns the whole report comes first. */
export function checkReport(
  subject: CheckSubject,
  levels: RuleLevels = new Map(),
  asked: readonly Rule[] = rules,
): readonly Finding[] {
  return finish(checkInSteps(subject, levels, asked));
}

/** The same in steps. */
export function* checkInSteps(
  subject: CheckSubject,
  levels: RuleLevels,
  asked: readonly Rule[] = rules,
): Steps<readonly Finding[]> {
  yield* makeProblemsInSlices(subject.report);
  const findings: Finding[] = [];
  for (const { id, severity: ownSeverity, check } of asked) {
    const severity = levels.get(id) ?? ownSeverity;
    if (severity === 'off') continue;
    for (const observation of check(subject)) {
      if (observation === undefined) yield;
      else findings.push({ rule: id, severity, ...observation });
    }
    yield;
  }
  return findings.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ range }: Finding): number {
  return range?.start ?? -1;
}
