import type { ExtensionContext } from 'vscode';
import { Disposable, languages } from 'vscode';
import type { AuthorIdentity } from '../annotations/authorIdentity';
import type { ReportReader } from '../notes/reportReader';
import type { Services } from '../services';
import { FindingActions } from './findingActions';
import { FindingDiagnostics } from './findingDiagnostics';
import { registerIgnoreCommands } from './ignoreCommands';
import { joinedFindings } from './findingSource';
import { LiveFindings } from './liveFindings';
import { NoteFindings } from './noteFindings';

/** Registers the check of open reports, and of notes that cite them; disposing of the result takes it away again. */
export function registerChecks(
  services: Services,
  reader: ReportReader,
  author: AuthorIdentity,
  ctx: ExtensionContext,
): Disposable {
  const live = new LiveFindings(services);
  const ofNotes = new NoteFindings(services, reader);
  const findings = joinedFindings([live, ofNotes]);
  return Disposable.from(
    live,
    ofNotes,
    new FindingDiagnostics(findings, ctx),
    languages.registerCodeActionsProvider(
      [{ language: 'markdown' }, { language: 'plaintext' }],
      new FindingActions(findings),
      { providedCodeActionKinds: FindingActions.kinds },
    ),
    registerIgnoreCommands(findings, services.reports, author),
  );
}
