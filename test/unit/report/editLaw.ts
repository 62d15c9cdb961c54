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
  ' (see paras. 2–4 above and annex I)',
  '，见第二节和上文第3段',
  '\nTable 2\n',
  ' paragraphs\n',
  '- an item\n',
  '---\n',
  '```\n',
];

/** An edit of a text whose length is not known yet. */
export interface Step {
  /** `'anywhere'`: an offset modulo the length; `'near'`: so far from where the edit before ended, as in typing. */
  readonly from: 'anywhere' | 'near';
  readonly at: number;
  /** How much goes; never more than a quarter of the text, so that there is something left to edit. */
  readonly deleted: number;
  readonly insert: string;
}

const deletions = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat(3) },
  { weight: 2, arbitrary: fc.nat(80) },
  { weight: 1, arbitrary: fc.nat(1500) },
);
const rest = { deleted: deletions, insert: fc.constantFrom(...fragments) };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ from: fc.constant('anywhere'), at: fc.noBias(fc.nat()), ...rest }),
  fc.record({ from: fc.constant('near'), at: fc.integer({ min: -60, max: 60 }), ...rest }),
);

/** Between `fewest` and `most` random edits. */
export function editSteps(most: number, fewest = 1): fc.Arbitrary<Step[]> {
  return fc.array(step, { minLength: fewest, maxLength: most });
}

/**
 * Asserts that a report kept through `steps` says the same as one read from scratch, after every `stride` steps and
 * at the end.
 */
export function checkLaw(content: string, steps: readonly Step[], stride = steps.length): void {
  let report = readReport(createText(content));
  let last = 0;
  steps.forEach(({ from, at, deleted, insert }, index) => {
    const { length } = report.text;
    const start = from === 'anywhere' ? at % (length + 1) : Math.min(length, Math.max(0, last + at));
    const end = Math.min(length, start + Math.min(deleted, Math.ceil(length / 4)));
    report = updateReport(report, { range: { start, end }, insert });
    last = start + insert.length;
    if (index < steps.length - 1 && (index + 1) % stride !== 0) return;
    const rebuilt = readReport(createText(report.text.toString()));
    assert.deepEqual(factsOf(report), factsOf(rebuilt), `after edit ${index + 1}`);
  });
}
