import { Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readReport } from '../src/report/readReport';
import type { Report } from '../src/report/report';
import { createText } from '../src/text/createText';

/** A way to read a whole text. */
export interface Reader {
  readonly name: string;
  readonly read: (content: string) => unknown;
}

/** The lists of a report. */
type ListName = {
  [Key in keyof Report]: Report[Key] extends readonly unknown[] ? Key : never;
}[keyof Report];

/** All lists that a report can make: a new one is missed here by the type. */
const everyList: Readonly<Record<ListName, true>> = {
  sections: true,
  annexes: true,
  paragraphs: true,
  footnotes: true,
  symbols: true,
  resolutions: true,
  workingPapers: true,
  experts: true,
  contents: true,
  problems: true,
  tables: true,
  crossReferences: true,
};

/** The reader that all others are compared with. */
export const rival = 'markdown-it';
/** This reader, asked for what a Markdown parser gives and the tree shows: the structure, and the notes with their markers. */
export const structure = 'report-annotator: structure';
/** This reader, asked for everything: symbols, resolutions, lists of documents, cross-references and problems, too. */
const everything = 'report-annotator: every list';

const markdownIt = new MarkdownIt();
const commonmark = new Parser();
const remark = unified().use(remarkParse);
const remarkWithGfm = unified().use(remarkParse).use(remarkGfm);

/** This reader, asked for the structure and for everything, and Markdown parsers. */
export const readers: readonly Reader[] = [
  { name: structure, read: readStructure },
  { name: everything, read: readEverything },
  { name: rival, read: (content) => markdownIt.parse(content, {}) },
  { name: 'commonmark', read: (content) => commonmark.parse(content) },
  { name: 'remark-parse', read: (content) => remark.parse(content) },
  { name: 'remark-parse with GFM', read: (content) => remarkWithGfm.parse(content) },
];

/** Sections, annexes, paragraphs with their items, and notes with their references. */
function readStructure(content: string): readonly unknown[] {
  const report = readReport(createText(content));
  return [report.sections, report.annexes, report.paragraphs, report.footnotes];
}

/** What the masthead says, the language and every list. */
function readEverything(content: string): readonly unknown[] {
  const report = readReport(createText(content));
  const lists = (Object.keys(everyList) as ListName[]).map((name) => report[name]);
  return [report.isReport, report.language, report.symbol, report.title, lists];
}
