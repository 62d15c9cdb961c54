import { checkReport } from '../../src/checks/checkReport';
import type { Finding } from '../../src/checks/finding';
import { readReport } from '../../src/report/readReport';
import type { Report } from '../../src/report/report';
import { createText } from '../../src/text/createText';
import { createRandom } from '../quality/random';
import { contentsPlants } from './contentsPlants';
import { footnotePlants } from './footnotePlants';
import { paragraphPlants } from './paragraphPlants';
import type { Plant, Planting } from './planting';
import { symbolPlants } from './symbolPlants';
import { wordPlants } from './wordPlants';

/** What became of the errors of one kind. */
export interface RecallRow {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  /** Findings of other rules that were not there before and say nothing of the error. */
  readonly wrong: number;
  /** What was not found, and what was found wrongly, with the report's name. */
  readonly notes: readonly string[];
}

/** A report by name. */
export interface NamedReport {
  readonly name: string;
  readonly content: string;
}

const plants: readonly Plant[] = [
  ...paragraphPlants,
  ...contentsPlants,
  ...footnotePlants,
  ...symbolPlants,
  ...wordPlants,
];

/**
 * Puts each kind of error into each report `times` times, one at a time, and checks what comes out. The same for the same
 * seed. What a report has of findings before counts neither way.
 */
export function measureRecall(
  reports: readonly NamedReport[],
  times: number,
  seed: number,
): readonly RecallRow[] {
  const clean = reports.map(({ name, content }) => {
    const report = readReport(createText(content));
    return { name, report, known: checkReport({ report }).map(keyOf) };
  });
  return plants.map(({ rule, alsoRight, follows = [], plant }) => {
    const random = createRandom(seed);
    const done = new Set<string>();
    const tried = clean.flatMap(({ name, report, known }) =>
      Array.from({ length: times }, () => plant(report, random)).flatMap((planting) => {
        const key = `${name}: ${planting?.what ?? ''}`;
        if (planting === undefined || done.has(key)) return [];
        done.add(key);
        return [{ key, ...outcomeOf(report, planting, known, { right: [rule, ...alsoRight], follows }) }];
      }),
    );
    return {
      rule,
      planted: tried.length,
      found: tried.filter(({ isFound }) => isFound).length,
      wrong: tried.reduce((count, { wrong }) => count + wrong.length, 0),
      notes: tried.flatMap(({ key, isFound, wrong }) => [
        ...(isFound ? [] : [`not found: ${key}`]),
        ...wrong.map((finding) => `found besides: ${key}: ${finding}`),
      ]),
    };
  });
}

function outcomeOf(
  { text }: Report,
  { edits }: Planting,
  known: readonly string[],
  { right, follows }: { readonly right: readonly string[]; readonly follows: readonly string[] },
): { readonly isFound: boolean; readonly wrong: readonly string[] } {
  let content = text.toString();
  for (const { range, insert } of [...edits].sort((a, b) => b.range.start - a.range.start))
    content = content.slice(0, range.start) + insert + content.slice(range.end);
  const left = [...known];
  const findings = checkReport({ report: readReport(createText(content)) }).filter((finding) => {
    const before = left.indexOf(keyOf(finding));
    if (before >= 0) left.splice(before, 1);
    return before < 0;
  });
  return {
    isFound: findings.some(({ rule }) => right.includes(rule)),
    wrong: findings.filter(({ rule }) => !right.includes(rule) && !follows.includes(rule)).map(keyOf),
  };
}

function keyOf({ rule, args }: Finding): string {
  return `${rule} ${args.join(' | ')}`;
}
