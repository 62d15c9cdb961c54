import type { ExtensionContext } from 'vscode';
import { Disposable, window } from 'vscode';
import { readReport } from '../report/readReport';
import { updateReport } from '../report/updateReport';
import { openReports } from '../workspace/openReports';
import { createAnnotationService } from './annotations/openAnnotations';
import { registerAnnotations } from './annotations/registerAnnotations';
import { registerChecks } from './checks/registerChecks';
import { registerCodebook } from './codebook/registerCodebook';
import { registerCoding } from './coding/registerCoding';
import { registerCiting } from './citing/registerCiting';
import { registerCarryOver } from './carryOver/registerCarryOver';
import { registerCountLenses } from './counts/countLenses';
import { registerHighlighting } from './highlighting/registerHighlighting';
import { registerHovers } from './hovers/registerHovers';
import { registerCompletion } from './completion/registerCompletion';
import { createReportIndex } from './index/createReportIndex';
import { registerLanguageVersions } from './languageVersions/registerLanguageVersions';
import { registerNavigation } from './navigation/registerNavigation';
import { registerReadingView } from './readingView/registerReadingView';
import { ReadMarks } from './readMarks/readMarks';
import { registerReadMarks } from './readMarks/registerReadMarks';
import { registerNotes } from './notes/registerNotes';
import { ReportReader } from './notes/reportReader';
import { registerReferencesView } from './referencesView/registerReferencesView';
import { registerReportView } from './reportView/registerReportView';
import { registerContextKeys } from './reports/contextKeys';
import { EditorReports } from './reports/reportService';
import { registerReadingProgress } from './reports/readingProgress';
import { registerTreatCommands } from './reports/treatCommands';
import { Treatments } from './reports/treatments';
import { registerSamples } from './samples/registerSamples';
import { registerVoices } from './voices/registerVoices';

/**
 * Wires the features of the extension. VS Code calls it once, on the first activation event.
 *
 * It registers and reads nothing: a document is looked at when it is shown, in the last line.
 */
export function activate(ctx: ExtensionContext): void {
  const store = openReports({ read: readReport, update: updateReport });
  const treatments = new Treatments(ctx.workspaceState);
  const reports = new EditorReports(store, readReport, treatments);
  const annotations = createAnnotationService(reports);
  const readMarks = new ReadMarks(reports, ctx.workspaceState);
  const { index, lifetime } = createReportIndex({ reports, treatments, ctx });
  const services = { reports, annotations, readMarks, index };
  const reader = new ReportReader(index, reports);
  ctx.subscriptions.push(
    lifetime,
    reports,
    annotations,
    readMarks,
    guarded('context keys', () => registerContextKeys(reports)),
    guarded('progress', () => registerReadingProgress(reports)),
    guarded('treating files as reports', () => registerTreatCommands(reports)),
    guarded('navigation', () => registerNavigation(services)),
    guarded('language versions', () => registerLanguageVersions(services)),
    guarded('hovers', () => registerHovers(services)),
    guarded('citing', () => registerCiting(services)),
    guarded('counts', () => registerCountLenses(services)),
    guarded('highlighting', () => registerHighlighting(services)),
    guarded('report view', () => registerReportView(services)),
    guarded('what was read', () => registerReadMarks(services)),
    guarded('references view', () => registerReferencesView(services)),
    guarded('who says what', () => registerVoices(services)),
    guarded('annotations', () => registerAnnotations(annotations, ctx)),
    guarded('reading view', () => registerReadingView(annotations, ctx)),
    guarded('codebook', () => registerCodebook(annotations)),
    guarded('coding', () => registerCoding(annotations, ctx)),
    guarded('notes', () => registerNotes(services, reader)),
    guarded('completion', () => registerCompletion(services, reader)),
    guarded('check', () => registerChecks(services, reader, annotations.author, ctx)),
    guarded('carry over', () => registerCarryOver(reports)),
    guarded('samples', () => registerSamples(ctx)),
  );
  reports.start();
}

/** One feature that fails does not take the others along; the log says which and why. */
function guarded(feature: string, register: () => Disposable): Disposable {
  try {
    return register();
  } catch (error) {
    const log = window.createOutputChannel('Report Annotator', { log: true });
    log.error(`${feature}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return Disposable.from(log);
  }
}
