import { Disposable } from 'vscode';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { registerChangeCommands } from './changeCommands';
import { registerCodebookActions } from './codebookActions';
import { CodebookChanges } from './codebookChanges';
import { registerCodebookColors } from './codebookColors';
import { registerCodebookCompletion } from './codebookCompletion';
import { CodebookDiagnostics } from './codebookDiagnostics';
import { registerCodebookHovers } from './codebookHover';
import { registerCodeNavigation } from './codeNavigation';
import { CodeUses } from './codeUses';
import { registerExchangeCommands } from './exchangeCommands';
import { registerUnknownCodeActions } from './unknownCodeActions';

/** Registers everything about the codebook; disposing of the result takes it away again. */
export function registerCodebook(annotations: OpenAnnotations): Disposable {
  const changes = new CodebookChanges();
  const uses = new CodeUses();
  return Disposable.from(
    uses,
    new CodebookDiagnostics(),
    registerCodebookCompletion(),
    registerCodebookHovers(uses),
    registerCodeNavigation(annotations),
    registerCodebookColors(),
    registerCodebookActions(),
    registerChangeCommands(annotations, changes),
    registerUnknownCodeActions(annotations, changes),
    registerExchangeCommands(annotations, changes),
  );
}
