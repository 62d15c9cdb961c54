import type { Item, Report } from '../../report/report';
import { labelStep } from '../labelSteps';
import type { Rule } from '../rule';

/**
 * The labels of the items of a paragraph do not go on by one: "(a), (b), (d)".
 *
 * Items are cited by their labels: "paragraph 84 (c)". A list that begins anew is no finding, nor is a label that stands
 * within a line between the two.
 */
export const itemLabelSequence: Rule = {
  id: 'item-label-sequence',
  severity: 'warning',
  title: 'The label of an item is missing, repeated or out of order',
  reason: 'Items are cited by their labels: a gap or a repeated label sends the reader to the wrong place.',
  examples: [
    {
      wrong:
        'I. Conclusions\n\n1. The Group concluded that:\n\n(a) tides matter;\n\n(b) charts are old;\n\n⟦(d)⟧ gauges are few.\n\n2. It adjourned in the evening.\n\n3. Its members went home.\n',
      right:
        'I. Conclusions\n\n1. The Group concluded that:\n\n(a) tides matter;\n\n(b) charts are old;\n\n(c) gauges are few.\n\n2. It adjourned in the evening.\n\n3. Its members went home.\n',
    },
    {
      wrong:
        '一. 结论\n\n1. 专家组得出以下结论：\n\n(一) 潮汐很重要；\n\n(二) 海图陈旧；\n\n⟦(二)⟧ 验潮仪太少。\n\n2. 会议于傍晚休会。\n\n3. 专家们各自回国。\n',
      right:
        '一. 结论\n\n1. 专家组得出以下结论：\n\n(一) 潮汐很重要；\n\n(二) 海图陈旧；\n\n(三) 验潮仪太少。\n\n2. 会议于傍晚休会。\n\n3. 专家们各自回国。\n',
    },
  ],
  *check({ report }) {
    for (const paragraph of report.paragraphs) {
      yield undefined;
      const open: Item[] = [];
      for (const item of paragraph.items) {
        while ((open.at(-1)?.depth ?? 0) > item.depth) open.pop();
        const before = open.at(-1)?.depth === item.depth ? open.pop() : undefined;
        open.push(item);
        if (before === undefined) continue;
        const step = labelStep(before.label, item.label);
        if (step !== 'gap' && step !== 'same' && step !== 'back') continue;
        if (step !== 'same' && isOtherwhere(report, before, item)) continue;
        const { start } = report.rangeOf(item.place);
        const at = Math.max(0, report.text.slice(start, start + 40).indexOf(item.label));
        const first = report.rangeOf(before.place).start;
        yield {
          ...messages[step],
          args: [paragraph.number, item.label, before.label],
          range: { start: start + at, end: start + at + item.label.length },
          related: [
            {
              range: { start: first, end: first + before.label.length },
              message: 'Item {0} stands here.',
              args: [before.label],
            },
          ],
          fixes: [],
        };
      }
    }
  },
};

const messages = {
  gap: { message: 'In paragraph {0} item {1} follows item {2}: a label is missing.' },
  same: { message: 'In paragraph {0} item {1} follows another item {2}.' },
  back: { message: 'In paragraph {0} item {1} follows item {2}: the labels are out of order.' },
} as const;

/** Whether labels stand within the lines between two items: then the reader sees only some of the list. */
function isOtherwhere(report: Report, before: Item, item: Item): boolean {
  const between = report.text.slice(report.rangeOf(before.place).start, report.rangeOf(item.place).start);
  const labels = between.match(/(?<=^|[\s;；:：,，.。])[(（]?[\p{L}\p{N}]{1,4}[)）]/gu) ?? [];
  return labels.some((label) => ['next', 'gap'].includes(labelStep(before.label, label) ?? ''));
}
