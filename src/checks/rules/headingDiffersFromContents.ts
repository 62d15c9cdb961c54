import { likeness, titleKey } from '../../report/matchTitles';
import type { Annex, ContentsEntry, Section } from '../../report/report';
import { bareTitleKey, readEntries, wordsOfEntry } from '../contentsEntries';
import { printedTitles } from '../printedTitles';
import type { ReadEntry } from '../contentsEntries';
import type { Fix, Observation } from '../finding';
import type { CheckSubject, Rule } from '../rule';

/** Below this likeness two titles are one heading's only where the entries round them say so. */
const fewInCommon = 0.3;
/** Shorter titles stand in many places by chance, in letters. */
const fewestLetters = 8;

/**
 * The contents word a heading otherwise than the heading itself.
 *
 * Who looks for the words of the contents in the text does not find them. Punctuation, blanks, small and capital letters
 * do not count.
 */
export const headingDiffersFromContents: Rule = {
  id: 'heading-differs-from-contents',
  severity: 'warning',
  title: 'The contents word a heading otherwise',
  reason: 'Who looks for the words of the contents in the text does not find them.',
  examples: [
    {
      wrong:
        '目录\n\n一. ⟦导言⟧.....3\n二. 潮汐观测.....4\n三. 建议.....6\n\n一. 引言\n\n1. 专家组在里斯本举行会议，审议了全球潮汐观测网的现状、缺口和今后的安排。\n\n二. 潮汐观测\n\n2. 专家组听取了两名专家关于沿海验潮仪和海图更新情况的介绍，并交换了意见。\n\n三. 建议\n\n3. 专家组建议会员国继续审议这一问题，并向下届会议报告取得的进展。\n',
      right:
        '目录\n\n一. 引言.....3\n二. 潮汐观测.....4\n三. 建议.....6\n\n一. 引言\n\n1. 专家组在里斯本举行会议，审议了全球潮汐观测网的现状、缺口和今后的安排。\n\n二. 潮汐观测\n\n2. 专家组听取了两名专家关于沿海验潮仪和海图更新情况的介绍，并交换了意见。\n\n三. 建议\n\n3. 专家组建议会员国继续审议这一问题，并向下届会议报告取得的进展。\n',
    },
  ],
  *check({ report }) {
    const order = new Map([...report.sections, ...report.annexes].map(({ id }, index) => [id, index]));
    const entries = readEntries(report);
    const placeOf = (index: number): number | undefined => order.get(entries[index]?.part?.id ?? '');
    for (const [index, { entry, part, isSameWording }] of entries.entries()) {
      yield undefined;
      if (part === undefined || isSameWording || entry.title === '') continue;
      const key = bareTitleKey(entry.title);
      // Then it means a heading that the reader took for something else.
      if (key.length >= fewestLetters && (yield* printedTitles(report)).keys.has(key)) continue;
      const own = placeOf(index) ?? 0;
      const isBetween = placeOf(index - 1) === own - 1 || placeOf(index + 1) === own + 1;
      if (isBetween || likeness(key, titleKey(part.title)) >= fewInCommon) yield observe(report, entry, part);
    }
  },
};

function observe(
  report: CheckSubject['report'],
  entry: ContentsEntry,
  part: NonNullable<ReadEntry['part']>,
): Observation {
  const said = wordsOfEntry(report, entry);
  const heading = headingWords(report, part);
  return {
    message: 'The contents say “{0}”, the heading says “{1}”.',
    args: [entry.title, part.title],
    range: said,
    related: [{ range: heading, message: 'The heading says “{0}”.', args: [part.title] }],
    fixes: [
      ...replacement(report, said, entry.title, {
        message: 'Change the contents to “{0}”',
        insert: part.title,
      }),
      ...replacement(report, heading, part.title, {
        message: 'Change the heading to “{0}”',
        insert: entry.title,
      }),
    ],
  };
}

function headingWords(
  report: CheckSubject['report'],
  part: Section | Annex,
): { readonly start: number; readonly end: number } {
  const { start, end } = report.rangeOf('titlePlace' in part ? part.titlePlace : part.place);
  const at = report.text.slice(start, end).indexOf(part.title);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + part.title.length };
}

/** The fix that writes other words for `before`; none where those are broken or marked where they stand. */
function replacement(
  report: CheckSubject['report'],
  range: { readonly start: number; readonly end: number },
  before: string,
  { message, insert }: { readonly message: string; readonly insert: string },
): readonly Fix[] {
  if (report.text.slice(range.start, range.end) !== before) return [];
  return [{ message, args: [insert], edits: [{ range, insert }] }];
}
