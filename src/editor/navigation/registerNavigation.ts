import { Disposable, languages } from 'vscode';
import { reportSelector } from '../reports/readableDocument';
import type { Services } from '../services';
import { ReportDefinitions } from './definitions';
import { ReportHighlights } from './documentHighlights';
import { ReportLinks } from './documentLinks';
import { ReportSymbols } from './documentSymbols';
import { ReportFolding } from './folding';
import { registerGoTo } from './goTo';
import { registerGoToParagraph } from './goToParagraph';

/** Registers outline, folding, definitions, references, highlights, links and the commands that go somewhere. */
export function registerNavigation({ reports }: Services): Disposable {
  const definitions = new ReportDefinitions(reports);
  return Disposable.from(
    languages.registerDocumentSymbolProvider(reportSelector, new ReportSymbols(reports), {
      label: 'Report Annotator',
    }),
    languages.registerFoldingRangeProvider(reportSelector, new ReportFolding(reports)),
    languages.registerDefinitionProvider(reportSelector, definitions),
    languages.registerReferenceProvider(reportSelector, definitions),
    languages.registerDocumentHighlightProvider(reportSelector, new ReportHighlights(reports)),
    languages.registerDocumentLinkProvider(reportSelector, new ReportLinks(reports)),
    registerGoTo(reports),
    registerGoToParagraph(reports),
  );
}
