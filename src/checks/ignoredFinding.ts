import type { Author } from '../annotations/annotation';
import type { Report } from '../report/report';
import type { Finding } from './finding';

/** How much text before and behind a finding is kept with it, in UTF-16 units. */
const contextLength = 32;

/** What tells a finding from others when the text round it has changed: never a line, which every edit above moves. */
export interface FindingKey {
  /** The id of the rule. */
  readonly rule: string;
  /** What the finding says, as in `Finding.args`: when another place says something else, it is another finding. */
  readonly args: readonly string[];
  /** The words it stands at and those round them, with LF at the ends of lines; all "" where it means the whole report. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

/** A finding that somebody does not want to see again, as a file beside the report. */
export interface IgnoredFinding extends FindingKey {
  /** A UUID; the file's name. */
  readonly id: string;
  readonly creator: Author;
  /** ISO 8601 in UTC. */
  readonly created: string;
}

/** A finding and the record that hides it. */
export interface HiddenFinding {
  readonly finding: Finding;
  readonly by: IgnoredFinding;
}

/** What is kept of `finding` to know it again. */
export function keyOf({ text }: Report, { rule, args, range }: Finding): FindingKey {
  if (range === undefined) return { rule, args, quote: { exact: '', prefix: '', suffix: '' } };
  const { start, end } = range;
  return {
    rule,
    args,
    quote: {
      exact: plain(text.slice(start, end)),
      prefix: plain(text.slice(Math.max(0, start - contextLength), start)),
      suffix: plain(text.slice(end, end + contextLength)),
    },
  };
}

/**
 * Takes the findings apart that somebody ignored.
 *
 * Rule, what is said, and the words must be the same. Where several findings are alike, the words before or behind
 * must be, too; where only one is, they may have changed. Both lists keep the order.
 */
export function splitIgnored(
  report: Report,
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
): { readonly shown: readonly Finding[]; readonly hidden: readonly HiddenFinding[] } {
  if (ignored.length === 0) return { shown: findings, hidden: [] };
  const recordsByKey = groupBy(ignored, mainKey);
  const keys = new Map(findings.map((finding) => [finding, keyOf(report, finding)]));
  const alike = groupBy([...keys.values()], mainKey);
  const shown: Finding[] = [];
  const hidden: HiddenFinding[] = [];
  for (const [finding, key] of keys) {
    const records = recordsByKey.get(mainKey(key)) ?? [];
    const isOnlyOne = alike.get(mainKey(key))?.length === 1;
    const by = records.find((record) => haveSameContext(record, key)) ?? (isOnlyOne ? records[0] : undefined);
    if (by === undefined) shown.push(finding);
    else hidden.push({ finding, by });
  }
  return { shown, hidden };
}

function mainKey({ rule, args, quote }: FindingKey): string {
  return JSON.stringify([rule, args, quote.exact]);
}

function haveSameContext({ quote: a }: FindingKey, { quote: b }: FindingKey): boolean {
  return a.prefix === b.prefix || a.suffix === b.suffix;
}

function groupBy<T>(values: readonly T[], nameOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(nameOf(value));
    if (group === undefined) groups.set(nameOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

function plain(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
