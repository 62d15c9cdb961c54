import type { DatedThing } from '../datedThings';
import { datedThings } from '../datedThings';
import type { Observation } from '../finding';
import type { Rule } from '../rule';
import { textStretches } from '../textStretches';

/** So many characters at the end of two names make them one body's: "联合国裁军审议委员会" and "裁军审议委员会". */
const sharedEnd = 6;

/**
 * What a body agreed on has one year in most places and, but for one figure, another in one.
 *
 * A misprint in a year sends the reader to another document. Only principles, guidelines, declarations and the like are
 * compared, of which a body has few, and only years that differ in one figure before the last: neighbouring years are
 * more often two documents.
 */
export const yearDiffers: Rule = {
  id: 'year-differs',
  severity: 'warning',
  title: 'A year differs from the one that other places give',
  reason:
    'A misprinted year sends the reader to another document. Only what a body has few of is compared, such as principles and declarations, and only years that differ in one figure before the last; in Chinese and English.',
  examples: [
    {
      wrong:
        '一. 引言\n\n1. 专家组回顾了 1988 年国际水文委员会潮汐原则。\n\n2. 专家组注意到国际水文委员会 ⟦1998⟧ 年商定的原则。\n\n3. 专家们讨论了国际水文委员会潮汐原则(1988 年)。\n',
      right:
        '一. 引言\n\n1. 专家组回顾了 1988 年国际水文委员会潮汐原则。\n\n2. 专家组注意到国际水文委员会 1988 年商定的原则。\n\n3. 专家们讨论了国际水文委员会潮汐原则(1988 年)和国际水文委员会 1998 年的报告。\n',
    },
  ],
  *check({ report }) {
    const groups = new Map<string, DatedThing[]>();
    for (const { start, text } of textStretches(report.text)) {
      yield undefined;
      for (const found of datedThings(text, report.language)) {
        const thing = { ...found, start: start + found.start, end: start + found.end };
        const key = `${thing.kind} ${thing.body.slice(-sharedEnd)}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [thing]);
        else group.push(thing);
      }
    }
    for (const group of groups.values()) yield* compare(group);
  },
};

function* compare(group: readonly DatedThing[]): Generator<Observation> {
  const byYear = new Map<string, DatedThing[]>();
  for (const thing of group) {
    const places = byYear.get(thing.year);
    if (places === undefined) byYear.set(thing.year, [thing]);
    else places.push(thing);
  }
  for (const [year, [thing, second]] of byYear) {
    if (thing === undefined || second !== undefined) continue;
    const usual = [...byYear].find(([other, places]) => places.length > 1 && isMisprint(other, year));
    if (usual === undefined) continue;
    const [right, places] = usual;
    yield {
      message: 'The year is {0} here and {1} in other places ({2}).',
      args: [year, right, thing.kind],
      range: { start: thing.start, end: thing.end },
      related: places.map(({ start, end }) => ({
        range: { start, end },
        message: 'The year is {0} here.',
        args: [right],
      })),
      fixes: [{ message: 'Write {0}', args: [right], edits: [{ range: thing, insert: right }] }],
    };
  }
}

/** Whether two years differ in one figure, and not in the last. */
function isMisprint(a: string, b: string): boolean {
  const different = Array.from(a).flatMap((figure, index) => (figure === b.charAt(index) ? [] : [index]));
  return different.length === 1 && different[0] !== a.length - 1;
}
