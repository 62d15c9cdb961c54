import { Disposable, languages } from 'vscode';
import { registerFileLinks } from '../index/fileLinks';
import { WorkspaceNames } from '../index/workspaceSymbols';
import { reportSelector } from '../reports/readableDocument';
import type { Services } from '../services';
import { ReportDefinitions } from './definitions';
import { ReportHighlights } from './documentHighlights';
import { ReportLinks } from './documentLinks';
import { ReportSymbols } from './documentSymbols';
import { ReportFolding } from './folding';
import { registerGoTo } from './goTo';
import { registerGoToParagraph } from './goToParagraph';
import { registerNoteCommand } from './noteCommand';
import { ReportSelectionRanges } from './selectionRanges';
import { registerStopCommands } from './stopCommands';

/** Registers outline, folding, definitions, references, highlights, links, selections and the commands that go somewhere. */
export function registerNavigation(services: Services): Disposable {
  const { reports, index } = services;
  const definitions = new ReportDefinitions(services);
  return Disposable.from(
    languages.registerDocumentSymbolProvider(reportSelector, new ReportSymbols(reports), {
      label: 'Report Annotator',
    }),
    languages.registerFoldingRangeProvider(reportSelector, new ReportFolding(reports)),
    languages.registerDefinitionProvider(reportSelector, definitions),
    languages.registerReferenceProvider(reportSelector, definitions),
    languages.registerDocumentHighlightProvider(reportSelector, new ReportHighlights(reports)),
    languages.registerDocumentLinkProvider(reportSelector, new ReportLinks(reports)),
    languages.registerSelectionRangeProvider(reportSelector, new ReportSelectionRanges(reports)),
    registerGoTo(reports, index),
    registerFileLinks(services),
    languages.registerWorkspaceSymbolProvider(new WorkspaceNames(services)),
    registerGoToParagraph(reports),
    registerNoteCommand(reports),
    registerStopCommands(services),
  );
}
