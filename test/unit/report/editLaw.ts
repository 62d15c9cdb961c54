import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../../src/report/readReport';
import { updateReport } from '../../../src/report/updateReport';
import { createText } from '../../../src/text/createText';
import { factsOf } from './reportFacts';

/** Pieces of reports that change what stands round them. */
const fragments = [
  ...['', 'x', '。', '\n', '\n\n', '\r\n', '\r', ' ', '\t', '/', '1. ', '¹', '**', '\f', '\ud83d', '\0'],
  '\n7. The Committee noted the report.\n',
  '\n\nII. Findings\n\n',
  '\n\nA. Scope\n\n',
  '\n\nAnnex I\n\nList of documents\n\n',
  '\n\n附件一\n\n',
  '\n¹ See A/78/50.\n',
  '[^3]',
  '\n[^3]: Ibid.\n',
  '\n____________\n1\nSee above.\n',
  '\n24-01234\n\n3/12\n\n',
  '\n## Conclusions\n',
  '\nContents\n\nI. One.....3\nII. Two.....4\n',
  '(a) an item;\n',
  '- an item\n',
  '---\n',
  '```\n',
];

/** An edit of a text whose length is not known yet: an offset modulo its length, how much goes, what comes. */
export type Step = readonly [at: number, deleted: number, insert: string];

const deletions = fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80), fc.nat(1500));

/** Between one and `most` random edits. */
export function editSteps(most: number, fewest = 1): fc.Arbitrary<Step[]> {
  const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(), deletions, fc.constantFrom(...fragments));
  return fc.array(step, { minLength: fewest, maxLength: most });
}

/**
 * Asserts that a report kept through `steps` says the same as one read from scratch, after every `stride` steps and
 * at the end.
 */
export function checkLaw(content: string, steps: readonly Step[], stride = steps.length): void {
  let report = readReport(createText(content));
  steps.forEach(([at, deleted, insert], index) => {
    const { length } = report.text;
    const start = at % (length + 1);
    report = updateReport(report, { range: { start, end: Math.min(length, start + deleted) }, insert });
    if (index < steps.length - 1 && (index + 1) % stride !== 0) return;
    const rebuilt = readReport(createText(report.text.toString()));
    assert.deepEqual(factsOf(report), factsOf(rebuilt), `after edit ${index + 1}`);
  });
}
