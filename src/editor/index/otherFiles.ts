import type { LocationLink, TextDocument } from 'vscode';
import { Location, Range, Uri } from 'vscode';
import { symbolInFileName } from '../../report/symbols/symbolInFileName';
import type { Report } from '../../report/report';
import { citedFiles, citesParagraph } from '../../workspace/index/citedFiles';
import type { CitingPlace, ReportIndex } from '../../workspace/reportIndex';
import { nameOf } from '../../workspace/uriPath';
import type { Subject } from '../navigation/subject';
import { rangeAt } from '../positions';
import type { CitationHere } from './citationAt';
import { indexedRange } from './indexedRange';

/** The symbol of a document's report, else the one that its file is named after; `undefined` for neither. */
export function symbolOfDocument({ uri }: TextDocument, report: Report): string | undefined {
  return report.symbol ?? symbolInFileName(nameOf(uri.toString()).replace(/\.[^.]*$/u, ''));
}

/** Where the files of the workspace tell what is cited: at the paragraph, else at their beginning. */
export function definitionsInFiles(
  index: ReportIndex,
  document: TextDocument,
  report: Report,
  cited: CitationHere,
): LocationLink[] {
  const citing = { uri: document.uri.toString(), language: report.language };
  return citedFiles(index, cited, citing).map((file) => {
    const target = file.paragraph === undefined ? new Range(0, 0, 0, 0) : indexedRange(file.paragraph);
    return {
      originSelectionRange: rangeAt(report.text, cited.range),
      targetUri: Uri.parse(file.report.uri, true),
      targetRange: target,
      targetSelectionRange: target.with({ end: target.start }),
    };
  });
}

/** Whether other files may say anything of a subject. */
export function mayBeCited(subject: Subject | CitationHere): boolean {
  return !('kind' in subject) || ['symbol', 'resolution', 'paragraph'].includes(subject.kind);
}

/** Where other files cite what the subjects are: documents, or paragraphs of the body of this one. */
export function referencesInFiles(
  index: ReportIndex,
  document: TextDocument,
  report: Report,
  subjects: readonly (Subject | CitationHere)[],
): Location[] {
  const own = symbolOfDocument(document, report);
  const places = subjects.flatMap((subject) => placesCiting(index, own, subject));
  const uri = document.uri.toString();
  return places
    .filter((place) => place.report.uri !== uri)
    .map((place) => new Location(Uri.parse(place.report.uri, true), indexedRange(place.citation)));
}

function placesCiting(
  index: ReportIndex,
  own: string | undefined,
  subject: Subject | CitationHere,
): readonly CitingPlace[] {
  // Words that the report itself makes nothing of: a paragraph of another document.
  if (!('kind' in subject)) return index.citationsOf(subject.symbol);
  switch (subject.kind) {
    case 'symbol':
      return index.citationsOf(subject.symbol.symbol);
    case 'resolution':
      return index.citationsOf(subject.resolution.id);
    case 'paragraph': {
      const { run, number } = subject.paragraph;
      if (own === undefined || run !== 'body') return [];
      return index.citationsOf(own).filter(({ citation }) => citesParagraph(citation, number));
    }
    case 'section':
    case 'annex':
    case 'footnote':
    case 'table':
    case 'expert':
      return [];
  }
}
