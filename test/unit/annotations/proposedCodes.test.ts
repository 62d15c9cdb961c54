import assert from 'node:assert/strict';
import { decodeCodebook } from '../../../src/annotations/decodeCodebook';
import { proposedCodes } from '../../../src/annotations/proposedCodes';
import { readReport } from '../../../src/report/readReport';
import { voicesIn } from '../../../src/report/voices/voicesIn';
import { createText } from '../../../src/text/createText';

const codebookText = `codes:
  - { id: agreed, voice: group support }
  - { id: some, voice: some }
  - { id: doubt, voice: doubt }
  - { id: old, voice: some, retired: true }
  - { id: other }
`;

const report = `# Report of the Committee on Lighthouses

I. Findings

1. The Committee agreed that lamps were dear. Some experts doubted that oil would last.

2. The towers stand on rocks.

3. The Committee discussed the winter.
`;

describe('codes that the words of a passage suggest', () => {
  const { codebook, problems } = decodeCodebook(codebookText, 'file:///codebook.yaml');
  const read = readReport(createText(report));
  const proposedFor = (words: string): readonly string[] => {
    const start = report.indexOf(words);
    return proposedCodes(codebook, voicesIn(read, { start, end: start + words.length }));
  };

  it('are those of the voices in the sentences that the passage touches', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(proposedFor('lamps were dear'), ['agreed']);
    assert.deepEqual(proposedFor('oil would last'), ['some', 'doubt']);
    assert.deepEqual(proposedFor('dear. Some experts'), ['agreed', 'some', 'doubt']);
  });

  it('are none where nobody speaks, where nobody takes the stand, and outside paragraphs', () => {
    assert.deepEqual(proposedFor('The towers stand'), []);
    assert.deepEqual(proposedFor('discussed the winter'), []);
    assert.deepEqual(proposedFor('Lighthouses'), []);
  });

  it('are told from words that name no voice, with the line', () => {
    const bad = decodeCodebook('codes:\n  - id: x\n    voice: loud\n', 'file:///codebook.yaml');
    assert.deepEqual(
      bad.problems.map(({ line, args }) => [line, args[0]]),
      [[3, 'loud']],
    );
    assert.equal(bad.codebook.codes[0]?.voice, undefined);
  });
});
