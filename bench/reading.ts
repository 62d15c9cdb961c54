import { Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readReport } from '../src/report/readReport';
import { createText } from '../src/text/createText';
import { measureByTurns } from './measure';
import type { Timing } from './measure';
import type { NamedText } from './texts';

/** How long one reader takes for one text. */
export interface ReadingRow extends Timing {
  readonly text: string;
  readonly reader: string;
  readonly characters: number;
  /** Its least time as a multiple of markdown-it's; 1 for markdown-it. */
  readonly ratio: number;
}

/** Longer texts are not given to the slow rivals. */
const longestForRemark = 3_000_000;

/** The whole structure: sections, annexes, paragraphs, items and notes with their references. */
function readStructure(content: string): readonly unknown[] {
  const report = readReport(createText(content));
  return [report.sections, report.footnotes];
}

/** All that a report tells, documents and contents too. */
function readEverything(content: string): readonly unknown[] {
  const report = readReport(createText(content));
  return [
    report.sections,
    report.footnotes,
    report.symbols,
    report.contents,
    report.experts,
    report.problems,
  ];
}

/** Times this reader beside Markdown parsers, on the same texts in the same run. */
export function timeReading(texts: readonly NamedText[]): readonly ReadingRow[] {
  const markdownIt = new MarkdownIt();
  const commonmark = new Parser();
  const remark = unified().use(remarkParse);
  const remarkWithGfm = unified().use(remarkParse).use(remarkGfm);
  const readers: readonly (readonly [string, (content: string) => unknown])[] = [
    ['report-annotator: structure', readStructure],
    ['report-annotator: everything', readEverything],
    ['commonmark', (content) => commonmark.parse(content)],
    ['markdown-it', (content) => markdownIt.parse(content, {})],
    ['remark-parse', (content) => remark.parse(content)],
    ['remark-parse with GFM', (content) => remarkWithGfm.parse(content)],
  ];
  return texts.flatMap(({ name, content }) => {
    const taking = readers.filter(
      ([reader]) => !reader.startsWith('remark') || content.length <= longestForRemark,
    );
    const isLarge = content.length > 1_000_000;
    const timings = measureByTurns(
      taking.map(
        ([, read]) =>
          () =>
            read(content),
      ),
      isLarge ? { budget: 500, fewest: 5 } : { budget: 1000, fewest: 9 },
    );
    const rival = timings[taking.findIndex(([reader]) => reader === 'markdown-it')]?.least ?? 1;
    return taking.map(([reader], index) => {
      const timing = timings[index] ?? { median: 0, least: 0 };
      return {
        text: name,
        reader,
        characters: content.length,
        ratio: timing.least / rival,
        ...timing,
      };
    });
  });
}
