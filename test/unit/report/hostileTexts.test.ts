import fc from 'fast-check';
import { outlineDocument } from '../../../src/report/outlineDocument';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { fixtureNames, readFixture } from './fixtures';

const seed = 31415;

/** Texts, by their size, that a careless pattern or loop would not come through; their cost is a matter of `npm run check:shapes`. */
const growing: Readonly<Record<string, (size: number) => string>> = {
  'blank lines': (size) => '\n'.repeat(size),
  'blanks in one line': (size) => `a${' '.repeat(size)}b`,
  'blanks in the contents': (size) => `Contents\n\nI. One....1\nx${' '.repeat(size)}y\n`,
  asterisks: (size) => '*'.repeat(size),
  'lines of one asterisk': (size) => '* x\n'.repeat(size / 4),
  brackets: (size) => '['.repeat(size),
  'open footnotes': (size) => '[^'.repeat(size / 2),
  superscripts: (size) => '¹'.repeat(size),
  slashes: (size) => 'A/1/'.repeat(size / 4),
  'one long line': (size) => 'word and 12, '.repeat(size / 13),
  'one long Chinese line': (size) => '核查第 3 段'.repeat(size / 7),
  digits: (size) => '1'.repeat(size),
  'numbered lines': (size) => Array.from({ length: size / 8 }, (_, index) => `${index + 1}. x.`).join('\n'),
  'the number 1 again and again': (size) => '1. One.\n'.repeat(size / 8),
  'roman headings': (size) => 'I. One\n\n'.repeat(size / 8),
  hashes: (size) => '# '.repeat(size / 2),
  'dots and pages': (size) => 'One.....1\n'.repeat(size / 10),
  'notes without end': (size) => '¹ note\n'.repeat(size / 7),
  'rules and digits': (size) => '____\n1\n'.repeat(size / 7),
  quotes: (size) => '“'.repeat(size),
  nul: (size) => '\0'.repeat(size),
  surrogates: (size) => '\ud83d'.repeat(size),
  pipes: (size) => '|'.repeat(size),
  'carriage returns': (size) => '\r'.repeat(size),
};

function readAll(content: string): void {
  outlineDocument(readReport(createText(content)), 'f');
}

describe('hostile texts', () => {
  for (const [name, make] of Object.entries(growing))
    it(`${name} are read`, () => {
      readAll(make(20_000));
    });

  it('are never too much, whatever they are made of', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(...fixtureNames.flatMap((name) => readFixture(name).split(/(?<=\n)/u))),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        readAll(parts.join(''));
      }),
      { seed, numRuns: 300 },
    );
  });
});
