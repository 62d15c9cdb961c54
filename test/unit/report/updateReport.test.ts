import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineDocument } from '../../../src/report/outlineDocument';
import { readReport } from '../../../src/report/readReport';
import { updateReport } from '../../../src/report/updateReport';
import { createText } from '../../../src/text/createText';
import { sampleReports } from './sampleReports';
import { fixtureNames, readFixture } from './fixtures';

const seed = 20221122;

/** Pieces of reports that change what stands round them. */
const fragments = [
  'x',
  '。',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '1. ',
  '\n7. The Committee noted the report.\n',
  '\n\nII. Findings\n\n',
  '\n\nA. Scope\n\n',
  '\n\nAnnex I\n\nList of documents\n\n',
  '\n\n附件一\n\n',
  '\n¹ See A/78/50.\n',
  '¹',
  '[^3]',
  '\n[^3]: Ibid.\n',
  '\n____________\n1\nSee above.\n',
  '\n24-01234\n\n3/12\n\n',
  '**',
  '\n## Conclusions\n',
  '\nContents\n\nI. One.....3\nII. Two.....4\n',
  '(a) an item;\n',
  '- an item\n',
  '\t',
  '/',
  '---\n',
  '```\n',
];

/** Applies random edits to `content` one by one and compares with a reading from scratch, as the outline says it. */
function checkLaw(content: string, steps: readonly (readonly [number, number, string])[]): void {
  let report = readReport(createText(content));
  for (const [at, deleted, insert] of steps) {
    const { length } = report.text;
    const start = length === 0 ? 0 : at % (length + 1);
    report = updateReport(report, { range: { start, end: Math.min(length, start + deleted) }, insert });
  }
  const rebuilt = readReport(createText(report.text.toString()));
  assert.deepEqual(outlineDocument(report, 'f'), outlineDocument(rebuilt, 'f'));
}

describe('updateReport', () => {
  const deletions = fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80), fc.nat(1500));
  const steps = (count: number) =>
    fc.array(fc.tuple(fc.nat(), deletions, fc.constantFrom(...fragments, '')), {
      minLength: 1,
      maxLength: count,
    });

  for (const name of fixtureNames)
    it(`keeps ${name} as a reading from scratch would`, () => {
      const content = readFixture(name);
      fc.assert(
        fc.property(steps(6), (edits) => {
          checkLaw(content, edits);
        }),
        { seed, numRuns: 25 },
      );
    });

  it('keeps a text that begins empty', () => {
    fc.assert(
      fc.property(steps(25), (edits) => {
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

  for (const { name, content } of sampleReports())
    it(`keeps the sample ${name}`, () => {
      fc.assert(
        fc.property(steps(3), (edits) => {
          checkLaw(content, edits);
        }),
        { seed, numRuns: 3 },
      );
    }).timeout(60_000);
});
