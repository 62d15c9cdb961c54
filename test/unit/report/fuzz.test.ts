import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { plainReport } from '../annotations/plainReport';
import { allTexts } from './allTexts';
import { checkReport } from './checkReport';

const seed = 27182;
/** How much of a text is read at once: some pages, of which there can be many. */
const longestWindow = 3000;

const texts = allTexts().map(({ content }) => content);

function check(content: string): void {
  const report = readReport(createText(content));
  assert.equal(report.text.toString(), content.replace(/^\uFEFF/u, ''));
  checkReport(report);
}

/** Some pages of one of the texts, beginning and ending anywhere. */
const pages: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(longestWindow))
  .map(([text, at, length]) => {
    const start = at % Math.max(1, text.length);
    return text.slice(start, start + length);
  });

const strange = fc.constantFrom(
  ...['\0', '\uFEFF', '\r', '\n\r', '\f', '\v', '\u2028', '\u0085', '\u202B', '\u200D', '\u3000', '\u00A0'],
  ...['\ud83d', '\ude00', '\u0301', '*', '**', '|', '[', '](', '[^', '¹', '1. ', '(a) ', '# ', '```\n', '<'],
  ...[
    '\n\n',
    '\t',
    '1/',
    '/',
    '-',
    '____\n',
    '一、',
    '附件',
    'Annex I\n',
    'A/78/1',
    ' ',
    '99999999999999999',
  ],
);

type Mutation = (text: string) => string;
const at = (text: string, place: number): number => place % (text.length + 1);

const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), strange, fc.integer({ min: 1, max: 4 })).map(
    ([place, piece, count]): Mutation =>
      (text) =>
        text.slice(0, at(text, place)) + piece.repeat(count) + text.slice(at(text, place)),
  ),
  fc.tuple(fc.nat(), fc.nat(200)).map(
    ([place, length]): Mutation =>
      (text) =>
        text.slice(0, at(text, place)) + text.slice(at(text, place) + length),
  ),
  fc.tuple(fc.nat(), fc.nat(300)).map(([place, length]): Mutation => (text) => {
    const copied = text.slice(at(text, place), at(text, place) + length);
    return text.slice(0, at(text, place)) + copied + text.slice(at(text, place));
  }),
  fc.constantFrom<Mutation>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => text.replaceAll('\n', '\n\n'),
    (text) => text.replaceAll('\n', ' '),
    (text) => text.replaceAll(' ', '\n'),
    (text) => text.split('\n').reverse().join('\n'),
    (text) => text.toUpperCase(),
    (text) => `\uFEFF${text}`,
    (text) => Array.from(text).reverse().join(''),
    (text) => text.replace(/\d/gu, '1'),
    (text) => text.replace(/^/gmu, '    '),
    (text) => text.replace(/^/gmu, '> '),
  ),
);

describe('any text', function () {
  // Much work, and the machine may be busy.
  this.timeout(60_000);
  const holds = (contents: fc.Arbitrary<string>, numRuns: number): void => {
    fc.assert(fc.property(contents, check), { seed, numRuns });
  };

  it('is read when it is a report that was damaged', () => {
    const damaged = fc
      .tuple(pages, fc.array(mutations, { minLength: 1, maxLength: 6 }))
      .map(([text, changes]) => changes.reduce((changed, change) => change(changed), text));
    holds(damaged, 120);
  });

  it('is read when it is spliced from several reports', () => {
    holds(
      fc.array(pages, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('')),
      30,
    );
  });

  it('is read when its lines are those of several reports', () => {
    const line = fc
      .tuple(fc.constantFrom(...texts.map((text) => text.split(/(?<=\n)/u))), fc.nat())
      .map(([lines, index]) => lines[index % lines.length] ?? '');
    holds(
      fc.array(line, { maxLength: 60 }).map((lines) => lines.join('')),
      150,
    );
  });

  it('is read when it is bytes', () => {
    const decoders = ['utf-8', 'utf-16le', 'latin1'].map((encoding) => new TextDecoder(encoding));
    const bytes = fc
      .tuple(fc.constantFrom(...decoders), fc.uint8Array({ maxLength: 600 }))
      .map(([decoder, array]) => decoder.decode(array));
    holds(bytes, 200);
  });

  it('is read when it is any UTF-16 units', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes));
    holds(units, 200);
  });

  it('is read when it is made of marks', () => {
    holds(
      fc.array(strange, { maxLength: 60 }).map((pieces) => pieces.join('')),
      400,
    );
  });
});

describe('the check of a report', () => {
  const plain = plainReport('# A\n1. One.\n2. Two.\n');

  it('lets a sound one through', () => {
    checkReport(plain);
  });
  it('finds two paragraphs of one name', () => {
    assert.throws(() => {
      checkReport(plainReport('1. One.\n1. One.\n'));
    }, /two are called "1"/u);
  });
  it('finds places outside the text', () => {
    assert.throws(() => {
      checkReport({ ...plain, rangeOf: ({ start }) => ({ start, end: 99 }) });
    }, /\[0, 99\) of 20/u);
  });
  it('finds what is out of order', () => {
    assert.throws(() => {
      checkReport({ ...plain, paragraphs: plain.paragraphs.toReversed() });
    }, /in the wrong order/u);
  });
});
