import { outlineDocument } from '../../src/report/outlineDocument';
import { plainText, plainTextOf } from '../../src/report/markdown';
import { readReport } from '../../src/report/readReport';
import { createText } from '../../src/text/createText';
import type { ShapeCase } from './shape';
import { linearIn, repeated, textSizes } from './shape';

/** Texts that a careless pattern or loop would take long for, by what they are made of. */
const pieces = [
  '\n',
  '\r',
  ' ',
  '\t',
  'a \n',
  '*',
  '* x\n',
  '_',
  '[',
  ']',
  '[^',
  '](',
  '<',
  '<sup>',
  '`',
  '¹',
  '¹ note\n',
  '1/ ',
  '(1) ',
  '(',
  'A/1/',
  'resolution ',
  'para. ',
  '第',
  '核查第 3 段',
  '1',
  '1. ',
  '1. One.\n',
  '(a) ',
  '(a) one\n',
  'Annex I\n\nSee annex I.\n\n',
  'Table 1\n\nSee table 1 and section I.\n\n',
  '1. x\n\n2. See paragraph 9.\n\n',
  'I. One\n\n',
  'A. One\nB. Two\n\n',
  'Annex I\n\n',
  'Annex\n',
  '附件一\n',
  '第一章\n',
  '# ',
  '# One\n',
  '.',
  'One.....1\n',
  'One.....1 ',
  '____\n1\n',
  '____\n1\nSee.\n',
  '3/12\n\n24-01234\n',
  '\f',
  '“',
  '\0',
  '\ud83d',
  '\udc00',
  '\u202b',
  '| ',
  '| a | b |\n',
  '+---+---+\n',
  'GE-SEA/2036/WP.1    Papers\n',
  'Ms. Ada Byrne (Canada)\n',
  'Dr. A. Byrne, Canada\n',
  '> ',
  '> x\n',
  '---\n',
  '```\n',
  '<!--',
  '&',
  'aB',
];

function readAll(content: string): unknown {
  const report = readReport(createText(content));
  return [outlineDocument(report, 'f'), report.contents, report.experts, report.crossReferences];
}

function ofTexts(
  subject: string,
  name: string,
  textOfSize: (size: number) => string,
  sizes = textSizes,
): ShapeCase {
  return {
    subject,
    name,
    shape: 'linear',
    sizes,
    prepare: (size) => {
      const text = textOfSize(size);
      return () => readAll(text);
    },
  };
}

const numbered = (size: number): string =>
  Array.from({ length: size / 10 }, (_, index) => `${index + 1}. x.\n`).join('');

const roster = 'Ms. Ada Byrne (Canada)\n';

/** A list in a list in a list, as many levels as the size allows. */
const nested = (size: number): string =>
  Array.from({ length: Math.sqrt(size) }, (_, depth) => `${' '.repeat(2 * depth)}- x\n`).join('');

const titlesOfContents = (size: number): string => {
  const count = size / 60;
  const title = (index: number): string => `${index}. Findings of group ${index} on matter ${index % 7}`;
  const entries = Array.from({ length: count }, (_, index) => `${title(index)} ..... ${index}\n`);
  const headings = Array.from({ length: count }, (_, index) => `\n${title(index)}\n`);
  return `Contents\n\n${entries.join('')}\n${headings.join('')}`;
};

const longLine = [312_500, 1_250_000, 5_000_000];

/** Up to what Markdown is read in. */
const wordSizes = [1_250, 5_000, 20_000];

/** Plain words are kept once read; a text of its own each time shows what reading costs. */
function neverTheSame(piece: string): ShapeCase {
  let run = 0;
  return linearIn('plainText', piece, (text) => plainText(`${text}${run++}`), wordSizes);
}

/** The words of all paragraphs of a text, each with emphasis and a note. */
const plainParagraphs: ShapeCase = {
  subject: 'plainTextOf',
  name: 'all paragraphs, each with marks and a note',
  shape: 'linear',
  sizes: wordSizes,
  prepare: (size) => {
    let run = 0;
    return () => {
      run++;
      const content = numbered(size).replaceAll('x.', `**x${run}** _y_¹.`);
      const report = readReport(createText(`${content}\n¹ See.\n`));
      return report.paragraphs.map(({ parts }) => parts.map((part) => plainTextOf(report, part)));
    };
  },
};

/** Reading whole texts: every list of the report, as `report-annotator outline` asks for them. */
export const readingShapes: readonly ShapeCase[] = [
  ...pieces.map((piece) => linearIn('readReport', piece, readAll)),
  ofTexts('readReport', 'blanks between two words', (size) => `a${' '.repeat(size)}b`),
  ofTexts(
    'readReport',
    'blanks between two words of the contents',
    (size) => `Contents\n\nI. One....1\nx${' '.repeat(size)}y\n`,
  ),
  ofTexts('readReport', 'a roster and a long line', (size) => `${roster}${'a'.repeat(size)}`),
  ofTexts('readReport', 'numbers that count on', numbered),
  ofTexts('readReport', 'nested lists', nested),
  ofTexts('readReport', 'contents and their headings', titlesOfContents),
  ofTexts('readReport', 'one line of up to 5 MB', (size) => repeated('word and 12, ', size), longLine),
  linearIn('createText', 'x\r\n', (text) => createText(text).lineCount),
  linearIn('createText', 'word and 12, ', (text) => createText(text).lineCount),
  // Not "](": remark looks back from each to the first. It is quadratic, in the few units that are read of a block.
  ...['*', '[', '![', '`', '<', '_a', '~', 'a|', '[^', '&', 'www.', 'a@'].map(neverTheSame),
  plainParagraphs,
];
