import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../../src/report/readReport';
import { updateReport } from '../../../src/report/updateReport';
import { createText } from '../../../src/text/createText';
import { checkLaw, editSteps } from './editLaw';
import { sampleReports } from './sampleReports';
import { fixtureNames, readFixture } from './fixtures';

const seed = 20221122;

describe('updateReport', function () {
  // Much work, and the machine may be busy.
  this.timeout(60_000);
  for (const name of fixtureNames)
    it(`keeps ${name} as a reading from scratch would`, () => {
      const content = readFixture(name);
      fc.assert(
        fc.property(editSteps(6), (edits) => {
          checkLaw(content, edits);
        }),
        { seed, numRuns: 25 },
      );
    });

  it('keeps a text that begins empty', () => {
    fc.assert(
      fc.property(editSteps(25), (edits) => {
        checkLaw('', edits);
      }),
      { seed, numRuns: 50 },
    );
  });

  it('shares what an edit did not touch', () => {
    const content = Array.from(
      { length: 60 },
      (_, index) => `${index + 1}. The Committee noted matter ${index}.`,
    ).join('\n\n');
    const before = readReport(createText(content));
    const last = before.paragraphs.at(-1)!;
    const after = updateReport(before, { range: { start: 3, end: 3 }, insert: 'new words ' });
    assert.equal(after.rangeOf(last.parts[0]!).start, before.rangeOf(last.parts[0]!).start + 10);
    assert.throws(() => after.rangeOf(before.paragraphs[0]!.parts[0]!), RangeError);
  });

  for (const first of [1, 3_000])
    it(`reads no more than is near when a page is deleted whose numbers begin at ${first}`, () => {
      const content = Array.from(
        { length: 400 },
        (_, index) => `${first + index}. The Committee noted matter ${index}.`,
      ).join('\n\n');
      const before = readReport(createText(content));
      const [from, to] = [50, 60].map((index) => before.rangeOf(before.paragraphs[index]!.parts[0]!).start);
      const after = updateReport(before, { range: { start: from!, end: to! }, insert: '' });
      assert.equal(after.paragraphs.length, before.paragraphs.length - 10);
      const kept = new Set(after.paragraphs.map(({ parts }) => parts[0]!.origin));
      const read = before.paragraphs.filter(({ parts }) => !kept.has(parts[0]!.origin));
      assert.ok(read.length < 60, `${read.length} paragraphs were read anew`);
    });

  for (const { name, content } of sampleReports())
    it(`keeps the sample ${name}`, () => {
      fc.assert(
        fc.property(editSteps(3), (edits) => {
          checkLaw(content, edits);
        }),
        { seed, numRuns: 3 },
      );
    });
});
