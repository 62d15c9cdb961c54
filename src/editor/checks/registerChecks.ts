import type { ExtensionContext } from 'vscode';
import { Disposable, languages } from 'vscode';
import type { AuthorIdentity } from '../annotations/authorIdentity';
import type { Services } from '../services';
import { FindingActions } from './findingActions';
import { FindingDiagnostics } from './findingDiagnostics';
import { registerIgnoreCommands } from './ignoreCommands';
import { LiveFindings } from './liveFindings';

/** Registers the check of open reports; disposing of the result takes it away again. */
export function registerChecks(
  services: Services,
  author: AuthorIdentity,
  ctx: ExtensionContext,
): Disposable {
  const findings = new LiveFindings(services);
  return Disposable.from(
    findings,
    new FindingDiagnostics(findings, ctx),
    languages.registerCodeActionsProvider(
      [{ language: 'markdown' }, { language: 'plaintext' }],
      new FindingActions(findings),
      { providedCodeActionKinds: FindingActions.kinds },
    ),
    registerIgnoreCommands(findings, services.reports, author),
  );
}
