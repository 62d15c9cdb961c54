import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkReport } from '../../../../src/checks/checkReport';
import { citedReportsOf } from '../../../../src/checks/citedReportsOf';
import type { Finding } from '../../../../src/checks/finding';
import { citationRules } from '../../../../src/checks/rules';
import { quotedWords } from '../../../../src/report/quotedWords';
import { readReport } from '../../../../src/report/readReport';
import type { Paragraph, Report } from '../../../../src/report/report';
import { sentenceEnds } from '../../../../src/text/sentence';
import { createText } from '../../../../src/text/createText';

const samples = new URL('../../../../samples/', import.meta.url);
const given = new URL('../../../../../shared/reports/', import.meta.url);

const symbol = 'A/86/12';

/** What the rules on citations find in `note` beside `report`, cited as A/86/12. */
function findingsIn(note: string, report: Report): readonly Finding[] {
  const subject = {
    report: readReport(createText(note)),
    citedReports: citedReportsOf([[symbol, report]]),
  };
  return checkReport(subject, new Map(), citationRules);
}

interface Sentence {
  readonly paragraph: Paragraph;
  readonly words: string;
}

/** Sentences of the body long enough to be judged, whose words stand in one place of the report. */
function sentencesOf(report: Report): readonly Sentence[] {
  return report.paragraphs
    .filter(({ run }) => run === 'body')
    .flatMap((paragraph) => {
      const [first, last] = [paragraph.parts[0], paragraph.parts.at(-1)];
      if (first === undefined || last === undefined) return [];
      const words = quotedWords(report, {
        start: report.rangeOf(first).start,
        end: report.rangeOf(last).end,
      });
      let from = 0;
      return sentenceEnds(words).map((end) => {
        const sentence = words.slice(from, end).trim();
        from = end;
        return { paragraph, words: sentence };
      });
    })
    .filter(
      ({ words }) =>
        words.length >= (isHan(words) ? 20 : 60) &&
        words.length < 900 &&
        !/["“”[\]()（）…]|\.\.\./u.test(words),
    );
}

function isHan(words: string): boolean {
  return /\p{Script=Han}/u.test(words);
}

function middleOf(words: string): number {
  const half = Math.floor(words.length / 2);
  return isHan(words) ? half : words.indexOf(' ', half);
}

/** Ways to quote that leave the words what they are. */
const tolerated: Readonly<Record<string, (words: string, cite: string) => string>> = {
  'as it is': (words, cite) => `“${words}” (${cite}).`,
  'in a block': (words, cite) => `> ${words}\n> (${cite})`,
  'in a block with the number of the paragraph, the citation below': (words, cite) =>
    `> ${/(\d+)\D*$/u.exec(cite)?.[1] ?? ''}. ${words}\n\n— ${cite}`,
  'over lines': (words, cite) => `> ${words.replace(/ /gu, '\n> ')} (${cite})`,
  announced: (words, cite) => `${cite}: “${words}”`,
  'without its last mark': (words, cite) => `«${words.slice(0, -1)}», ${cite}.`,
  'with an omission': (words, cite) => {
    const at = middleOf(words);
    return `“${words.slice(0, at)} […] ${words.slice(at + 6)}” (${cite})`;
  },
  'with three dots': (words, cite) => `“...${words.slice(middleOf(words))}” (${cite})`,
  'with words of one’s own': (words, cite) =>
    `“${words.slice(0, middleOf(words))} [the text goes on] ${words.slice(middleOf(words))}” (${cite})`,
  'with another first letter': (words, cite) =>
    `“[${words.charAt(0).toLowerCase()}]${words.slice(1)}” (${cite})`,
  'with a note’s marker and emphasis': (words, cite) =>
    `“**${words.slice(0, middleOf(words))}**⁴[^7]${words.slice(middleOf(words))}” [${cite}]`,
};

/** Slips, and what finds them. */
const slips: Readonly<Record<string, (words: string) => string>> = {
  'a word too many': (words) =>
    `${words.slice(0, middleOf(words))}${isHan(words) ? '并非如此' : ' emphatically'}${words.slice(middleOf(words))}`,
  'words left out': (words) => {
    const at = middleOf(words);
    const end = isHan(words) ? at + 3 : words.indexOf(' ', at + 1);
    return words.slice(0, at) + words.slice(end);
  },
};

function* texts(): Iterable<readonly [string, string]> {
  for (const folder of [samples, given]) {
    if (!existsSync(folder)) {
      console.log('      no ../shared/reports here');
      continue;
    }
    for (const name of readdirSync(folder).filter((each) => /\.(?:md|txt)$/u.test(each)))
      yield [name, readFileSync(new URL(name, folder), 'utf8')];
  }
}

describe('quotations in notes', () => {
  for (const [name, text] of texts()) {
    const report = readReport(createText(text));
    const all = sentencesOf(report);
    const sentences = all.filter((_, index) => index % Math.ceil(all.length / 10) === 0);
    if (sentences.length === 0) continue;
    const citeOf = ({ number }: Paragraph): string =>
      report.language === 'zh' ? `${symbol}，第 ${number} 段` : `${symbol}, para. ${number}`;

    it(`${name}: ${String(sentences.length)} sentences are found however they are quoted`, () => {
      for (const [way, quote] of Object.entries(tolerated))
        for (const { paragraph, words } of sentences)
          assert.deepEqual(
            findingsIn(`# Note\n\n${quote(words, citeOf(paragraph))}\n`, report).map(({ message, args }) => [
              message,
              ...args,
            ]),
            [],
            `${way}: ${quote(words, citeOf(paragraph))}`,
          );
    }).timeout(60_000);

    it(`${name}: slips and wrong numbers are found`, () => {
      for (const { paragraph, words } of sentences) {
        for (const [slip, changed] of Object.entries(slips)) {
          const note = `# Note\n\n“${changed(words)}” (${citeOf(paragraph)}).\n`;
          const findings = findingsIn(note, report);
          assert.deepEqual(
            findings.map(({ rule }) => rule),
            ['quotation-differs'],
            `${slip}: ${note}`,
          );
          const [edit] = findings[0]?.fixes[0]?.edits ?? [];
          assert.ok(edit, `${slip}: ${note}`);
          const mended = note.slice(0, edit.range.start) + edit.insert + note.slice(edit.range.end);
          assert.deepEqual(findingsIn(mended, report), [], mended);
        }
        const other = report.paragraphs.find(
          ({ run, number }) => run === 'body' && number !== paragraph.number,
        );
        if (other === undefined) continue;
        const note = `“${words}” (${citeOf(other)})`;
        assert.deepEqual(
          findingsIn(note, report).map(({ rule }) => rule),
          ['quotation-elsewhere'],
          note,
        );
      }
    }).timeout(60_000);
  }
});
