import type { CitedDocument, CitedParagraphs } from '../../report/citedDocuments';
import { labelKeys } from '../../report/references/labelKeys';
import { numberKey } from '../../report/references/referenceIndex';
import type { Language } from '../../report/report';
import type { IndexedName, IndexedReport, ReportIndex } from '../reportIndex';

/** A document with the paragraphs of it that are meant; none where all of it is. */
export type CitedPart = Pick<CitedDocument, 'symbol' | 'paragraphs'>;

/** A file of the workspace that is a cited document. */
export interface CitedFile {
  readonly report: IndexedReport;
  /** The first of the cited paragraphs that the file has; `undefined` where it has none, or none is cited. */
  readonly paragraph: IndexedName | undefined;
}

/** Which files count, and which come first. */
export interface CitingFile {
  /** The file that cites: it is not looked for. */
  readonly uri: string;
  /** Its language: a version in it comes first, then an English one. */
  readonly language: Language | undefined;
}

/** The files that `index` knows as the cited document, the one in the language of the citing file first. */
export function citedFiles(
  index: ReportIndex,
  { symbol, paragraphs }: CitedPart,
  { uri, language }: CitingFile,
): readonly CitedFile[] {
  const rank = (report: IndexedReport): number =>
    report.language === language ? 0 : report.language === 'en' ? 1 : 2;
  return index
    .versionsOf(symbol)
    .filter((report) => report.uri !== uri)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((report) => ({
      report,
      paragraph: paragraphs.map((cited) => citedName(report, cited)).find((name) => name !== undefined),
    }));
}

/** The paragraph that begins what a citation names; `undefined` where the report has none of that number. */
export function citedName(
  report: IndexedReport,
  { first, annex }: Pick<CitedParagraphs, 'first' | 'annex'>,
): IndexedName | undefined {
  const key = numberKey(first);
  const runs = annex === undefined ? undefined : annexRun(report, annex);
  const named = report.names.filter(({ kind, label }) => kind === 'paragraph' && numberKey(label) === key);
  if (annex !== undefined) return named.find(({ run }) => run !== undefined && run === runs);
  return named.find(({ run }) => run === undefined) ?? (named.length === 1 ? named[0] : undefined);
}

/** Whether a citation names the paragraph `number` of the body of its document, alone or within a range. */
export function citesParagraph({ paragraphs }: CitedPart, number: string): boolean {
  const asked = numberKey(number);
  const value = Number.parseFloat(asked);
  return paragraphs.some(
    ({ first, last, annex }) =>
      annex === undefined &&
      (numberKey(first) === asked || (Number.parseFloat(first) <= value && value <= Number.parseFloat(last))),
  );
}

/** The run of the annex that `words` name, by its number in any script; of the only one for "annex". */
function annexRun({ names }: IndexedReport, words: string): string | undefined {
  const annexes = names.filter(({ kind }) => kind === 'annex');
  const keys = labelKeys(words);
  const at =
    keys.length === 0 && annexes.length === 1
      ? 0
      : annexes.findIndex(({ label }) => labelKeys(label).some((key) => keys.includes(key)));
  return at < 0 ? undefined : `annex-${at + 1}`;
}
