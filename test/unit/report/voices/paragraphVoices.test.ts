import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../../../src/report/readReport';
import type { Report } from '../../../../src/report/report';
import { paragraphVoices } from '../../../../src/report/voices/paragraphVoices';
import { createText } from '../../../../src/text/createText';
import type { JudgedReport } from '../../../../bench/voices/scores';
import { scoreOfReport, scoreWords } from '../../../../bench/voices/scores';
import { sampleReports } from '../sampleReports';

const report = `# Report of the Committee on Lighthouses

I. Findings

1. Some experts doubted that oil would last. These experts
also noted its price.

2. The Committee recommends that:

(a) Lamps be replaced;

(b) Watches be shortened. Some delegations opposed this.

3. The towers stand on rocks.

¹ See the annex.

They were built of granite.
`;

/** The least precision and recall for reports that were judged by hand; in OCR only a few voices are to be heard. */
const leastShares: Readonly<Record<string, readonly [number, number]>> = {
  'zh-a-78-120': [0.95, 0.95],
  'en-a-hrc-59-15': [0.95, 0.9],
  'en-fccc-sbi-2018-11': [0.9, 0.9],
  'en-tpnw-msp-2025-8': [0.85, 0.85],
  'es-a-ac292-2024-3': [0.9, 0.9],
  'fr-e-icef-672-part1': [0.5, 0.25],
};

/** All sentences of `read`: where each begins, what it says, and its voices as "SPEAKER STANCE". */
function heard(read: Report): { readonly at: string; readonly words: string; readonly voices: string[] }[] {
  return read.paragraphs.flatMap((paragraph) =>
    paragraphVoices(read, paragraph).map(({ ranges, voices }) => {
      const start = ranges[0]?.start ?? 0;
      const line = read.text.lineAt(start);
      return {
        at: `${line + 1}:${start - read.text.lineStart(line) + 1}`,
        words: ranges.map((range) => read.text.slice(range.start, range.end)).join(' '),
        voices: voices.map(({ speaker, stance }) => `${speaker} ${stance}`),
      };
    }),
  );
}

describe('voices of a paragraph', () => {
  it('go on with “these experts”, and from the words that introduce a list into its items', () => {
    const said = heard(readReport(createText(report))).map(({ words, voices }) => [
      words.replace(/\s+/gu, ' '),
      ...voices,
    ]);
    assert.deepEqual(said.slice(0, 6), [
      ['1. Some experts doubted that oil would last.', 'some doubt'],
      ['These experts also noted its price.', 'some support'],
      ['2. The Committee recommends that:', 'group support'],
      ['(a) Lamps be replaced;', 'group support'],
      ['(b) Watches be shortened.', 'group support'],
      ['Some delegations opposed this.', 'some disagreement'],
    ]);
  });

  it('tell where the words stand that name the speaker', () => {
    const read = readReport(createText(report));
    const [first] = read.paragraphs;
    assert.ok(first);
    const words = paragraphVoices(read, first).map(({ voices }) => {
      const range = voices[0]?.words;
      return range === undefined ? undefined : read.text.slice(range.start, range.end);
    });
    assert.deepEqual(words, ['Some experts', 'These experts']);
  });

  for (const [name, [leastPrecision, leastRecall]] of Object.entries(leastShares))
    it(`are heard in ${name} as they were judged`, function () {
      const truth = JSON.parse(
        readFileSync(join(import.meta.dirname, `../../../truth/${name}.voices.json`), 'utf8'),
      ) as JudgedReport;
      const sample = sampleReports().find((report) => report.name === truth.file);
      if (sample === undefined) return this.skip();
      const score = scoreOfReport(readReport(createText(sample.content)), truth);
      console.log(`      ${scoreWords(score)}`);
      assert.ok(score.right >= leastPrecision * score.found && score.right >= leastRecall * score.meant);
    });
});
