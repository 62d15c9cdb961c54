import { builtInCodebook } from '../../src/annotations/builtInCodebook';
import { codesInBody } from '../../src/annotations/codesInBody';
import { decodeCodebook } from '../../src/annotations/decodeCodebook';
import { describePassage } from '../../src/annotations/describePassage';
import { locatePassages } from '../../src/annotations/locatePassages';
import { alignTexts } from '../../src/annotations/matching/alignTexts';
import { runSlices } from '../../src/annotations/matching/slices';
import { readReport } from '../../src/report/readReport';
import { createText } from '../../src/text/createText';
import type { ShapeCase } from './shape';
import { linearIn } from './shape';

const moment = { digest: 'sha256-old', time: '2026-11-22T14:00:00.000Z' };

const codebookOf = (codes: number): string =>
  `codes:\n${Array.from({ length: codes }, (_, index) => `  - id: code-${index}\n    name: Code ${index}\n    color: '#${String(index).padStart(6, '0')}'\n`).join('')}`;

/** Each level names the one below nine times: written out, 9 to the power of `levels` words. */
function aliasBomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < levels; level++)
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
  return `${lines.join('\n')}\ncodes: *a${levels - 1}\n`;
}

const sentences = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `${index}. Item ${(index * 7919) % 4001} was discussed by delegation ${index % 97} at some length.\n`,
  ).join('');

const table = (rows: number, cell: string): string =>
  Array.from({ length: rows }, (_, row) => `| ${cell} | ${row % 7} | yes |\n+-----+-----+-----+`).join('\n');

/** Codebooks, comments, anchors and the alignment of two texts. */
export const annotationShapes: readonly ShapeCase[] = [
  {
    subject: 'decodeCodebook',
    name: 'ever more codes',
    shape: 'linear',
    sizes: [100, 400, 1600],
    prepare: (size) => {
      const text = codebookOf(size);
      return () => decodeCodebook(text, 'file:///codebook.yaml');
    },
  },
  {
    subject: 'decodeCodebook',
    name: 'a bomb of aliases, by its levels',
    shape: 'linear',
    sizes: [2, 4, 8],
    prepare: (levels) => {
      const text = aliasBomb(levels);
      return () => decodeCodebook(text, 'file:///codebook.yaml');
    },
  },
  ...['codes:\n', '- ', '[', '{', 'a: ', '# ', '"', '&a ', '!'].map((piece) =>
    linearIn('decodeCodebook', piece, (text) => decodeCodebook(text, 'file:///codebook.yaml')),
  ),
  ...['#', '#a', '#a ', '#专', '`', '`a', '``` ', '```\n', '`a``b', '~~~\n', '#a-', '#a/.', '\\#'].map(
    (piece) => linearIn('codesInBody', piece, (text) => codesInBody(text, builtInCodebook.codes)),
  ),
  {
    subject: 'locatePassages',
    name: 'passages of a text four times as many sentences long',
    shape: 'linear',
    sizes: [60, 240, 960],
    prepare: (passages) => {
      const content = sentences(4 * passages);
      const report = readReport(createText(content));
      const changed = createText(`A new beginning.\n${content}`);
      const targets = Array.from({ length: passages }, (_, index) => {
        const start = content.indexOf(`${index * 4}. Item`);
        const target = describePassage(report, { start, end: start + 50 }, moment);
        if (target === undefined) throw new Error(`no words at ${start}`);
        return target;
      });
      return () => {
        const after = readReport(changed);
        return runSlices(
          locatePassages(
            after,
            targets.map((target) => ({ target, known: [] })),
          ),
        );
      };
    },
  },
  {
    subject: 'alignTexts',
    name: 'a rewritten table of lines that repeat',
    shape: 'linear',
    sizes: [250, 1000, 4000],
    prepare: (rows) => {
      const [before, after] = [table(rows, 'old'), table(rows, 'new')];
      return () => runSlices(alignTexts(before, after));
    },
  },
];
