import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../../../src/report/readReport';
import type { Report } from '../../../../src/report/report';
import { paragraphVoices } from '../../../../src/report/voices/paragraphVoices';
import { createText } from '../../../../src/text/createText';
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

interface Judged {
  readonly file: string;
  /** The start of the sentence, counted from 1, and "SPEAKER STANCE" for each voice. */
  readonly sentences: readonly {
    readonly line: number;
    readonly column: number;
    readonly voices: string[];
  }[];
}

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

  it('are heard in A/78/120 as they were judged before there was a rule', function () {
    const truth = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../truth/zh-a-78-120.voices.json'), 'utf8'),
    ) as Judged;
    const sample = sampleReports().find(({ name }) => name === truth.file);
    if (sample === undefined) return this.skip();
    const byPlace = new Map(
      heard(readReport(createText(sample.content))).map(({ at, voices }) => [at, voices]),
    );
    let right = 0;
    let said = 0;
    let meant = 0;
    for (const { line, column, voices } of truth.sentences) {
      const found = byPlace.get(`${line}:${column}`) ?? [];
      right += common(found, voices);
      said += found.length;
      meant += voices.length;
    }
    const [precision, recall] = [right / said, right / meant];
    console.log(`      precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    assert.ok(precision >= 0.95 && recall >= 0.95, `precision ${precision}, recall ${recall}`);
  });
});

/** How many of `found` are among `meant`, each counted once. */
function common(found: readonly string[], meant: readonly string[]): number {
  const left = [...meant];
  return found.filter((voice) => {
    const index = left.indexOf(voice);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
}
