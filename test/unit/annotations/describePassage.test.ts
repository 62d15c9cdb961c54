import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { PassageTarget } from '../../../src/annotations/annotation';
import { describePassage } from '../../../src/annotations/describePassage';
import { storedRange } from '../../../src/annotations/storedRange';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { plainReport } from './plainReport';

const moment = { digest: 'sha256-x', time: '2026-11-22T14:00:00.000Z' };

/** Describes the «quoted» words of a marked text. */
function described(marked: string): PassageTarget | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return describePassage(plainReport(marked.replace(/[«»]/g, '')), { start, end }, moment);
}

function check(name: string, marked: string, exact: string, prefix: string, suffix: string): void {
  it(name, () => {
    assert.deepEqual(described(marked)?.quote, { exact, prefix, suffix });
  });
}

const sentence = 'This sentence has more than thirty-two characters.';

describe('describePassage', () => {
  check(
    'takes a sentence on each side',
    `First. ${sentence} «words» ${sentence} Last.`,
    'words',
    `${sentence} `,
    ` ${sentence}`,
  );
  check(
    'takes more where a sentence is short',
    `Farther back, a long one. Short. «w» Short. And on it goes, for some time yet. End.`,
    'w',
    'Farther back, a long one. Short. ',
    ' Short. And on it goes, for some time yet.',
  );
  check(
    'takes a Chinese sentence',
    '前一句话不属于上下文。这一句话有足够的长度，超过了三十二个字符的下限，所以正好作为上下文。«词»。',
    '词',
    '这一句话有足够的长度，超过了三十二个字符的下限，所以正好作为上下文。',
    '。',
  );
  check('takes what there is at the borders of the text', '«all»', 'all', '', '');
  check('leaves blanks out', 'a « \nwords\t» b', 'words', 'a  \n', '\t b');
  check('takes a surrogate pair whole', 'x«\ud83d»\ude00y', '😀', 'x', 'y');

  it('is undefined for blanks', () => {
    assert.equal(described('a« \r\n »b'), undefined);
    assert.equal(described('a«»b'), undefined);
  });

  it('takes no more than 200 characters of context and splits no pair there', () => {
    const target = describePassage(
      plainReport(`${'😀'.repeat(150)}x${'😀'.repeat(150)}`),
      { start: 300, end: 301 },
      moment,
    );
    assert.equal(target?.quote.prefix, '😀'.repeat(100));
    assert.equal(target.quote.suffix, '😀'.repeat(100));
    const odd = describePassage(plainReport(`${'😀'.repeat(150)}ax`), { start: 301, end: 302 }, moment);
    assert.equal(odd?.quote.prefix, `${'😀'.repeat(99)}a`);
  });

  it('is found again in the same text, wherever and whatever it is', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b. ', '核', '。', '😀', '\r\n', '\n', ' ', 'word'), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const range = { start: Math.min(a, b) % (text.length + 1), end: Math.max(a, b) % (text.length + 1) };
        const report = plainReport(text);
        const target = describePassage(report, range, moment);
        if (target === undefined) return;
        const stored = storedRange(report, target);
        assert.ok(stored !== undefined);
        assert.equal(
          report.text.slice(stored.start, stored.end).replaceAll('\r\n', '\n'),
          target.quote.exact,
        );
      }),
      { seed: 45, numRuns: 300 },
    );
  });

  const sample = resolve(import.meta.dirname, '../../../../shared/reports/zh-a-78-120.txt');
  const test = existsSync(sample) ? it : it.skip;
  test('knows section, paragraph and note of a real report (needs ../shared/reports)', () => {
    const report = readReport(createText(readFileSync(sample, 'utf8')));
    const paragraph = report.paragraphs.find(({ id }) => id === '16');
    assert.ok(paragraph !== undefined);
    const address = describePassage(report, report.rangeOf(paragraph.parts[0]!), moment)?.address;
    assert.deepEqual(address, { section: 'II.B.2', paragraph: '16', footnote: undefined });
    const footnote = report.footnotes.find(({ marker }) => marker === '9');
    const noted = describePassage(report, report.rangeOf(footnote!.parts[0]!), moment)?.address;
    assert.deepEqual([noted?.footnote, noted?.paragraph], [footnote!.id, undefined]);
  });
});
