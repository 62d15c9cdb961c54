import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countByPart } from '../../../../src/editor/annotations/annotationCounts';
import { overlaps } from '../../../../src/text/offsetRange';
import type { OffsetRange } from '../../../../src/text/offsetRange';
import { reportOf } from '../exampleReport';

const report = reportOf(`Report of the Group of Experts on Lighthouses

I. Introduction

1. The General Assembly asked the Group to study lamps. It met in¹ Bergen and

____
¹ See the last report, which says more about it.

went home later in the year, when the roads were dry again.

2. The Group considered four papers, and parted as friends.

II. Findings

A. Lamps

3. Most lamps are old. The Group noted:

(a) Lamps of glass, which break easily when the weather turns against them;

(b) Lamps of brass.

B. Keepers

4. Some experts held that keepers matter more than lamps do; others did not agree with that.

III. Recommendations

5. The Group recommends that lamps be cleaned, and that keepers be paid for it.

Annex I

List of lamps
`);

function rangeOf(words: string): OffsetRange {
  const start = report.text.toString().indexOf(words);
  assert.notEqual(start, -1, words);
  return { start, end: start + words.length };
}

/** The counts as their definition says: every range beside every part. */
function countSlowly(ranges: readonly OffsetRange[]): ReadonlyMap<string, number> {
  const { paragraphs, sections, annexes } = report;
  const counts = new Map<string, number>();
  const extents = [
    ...paragraphs.map(({ id, parts }) => ({ id, ranges: parts.map((part) => report.rangeOf(part)) })),
    ...[...sections, ...annexes].map((part) => ({ id: part.id, ranges: [report.extentOf(part)] })),
  ];
  for (const extent of extents) {
    const count = ranges.filter((range) => extent.ranges.some((each) => overlaps(each, range))).length;
    if (count > 0) counts.set(extent.id, count);
  }
  return counts;
}

describe('countByPart', () => {
  it('counts for the paragraph and all sections around it', () => {
    const counts = countByPart(report, [rangeOf('Most lamps'), rangeOf('keepers matter')]);
    assert.equal(counts.get('3'), 1);
    assert.equal(counts.get('II.A'), 1);
    assert.equal(counts.get('II'), 2);
    assert.equal(counts.get('III'), undefined);
  });

  it('counts a range over two paragraphs for both, and over two parts of one once', () => {
    const split = report.paragraphs.find(({ parts }) => parts.length > 1);
    assert.ok(split, 'no paragraph is split by a footnote');
    const [first] = split.parts;
    const last = split.parts.at(-1);
    assert.ok(first && last);
    const all = { start: report.rangeOf(first).start, end: report.rangeOf(last).end };
    assert.equal(countByPart(report, [all]).get(split.id), 1);
    const [one, two] = [rangeOf('1. The General'), rangeOf('parted as friends')];
    const both = countByPart(report, [{ start: one.start, end: two.end }]);
    assert.deepEqual([both.get('1'), both.get('2')], [1, 1]);
  });

  it('is empty where nothing is annotated', () => {
    assert.equal(countByPart(report, []).size, 0);
  });

  it('counts as comparing every range with every part does', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: report.text.length - 1 }), fc.integer({ min: 1, max: 400 }))
      .map(([start, length]) => ({ start, end: Math.min(report.text.length, start + length) }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 30 }), (ranges) => {
        const sorted = (counts: ReadonlyMap<string, number>): unknown => [...counts].sort();
        assert.deepEqual(sorted(countByPart(report, ranges)), sorted(countSlowly(ranges)));
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
