import { Disposable } from 'vscode';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { registerChangeCommands } from './changeCommands';
import { CodebookChanges } from './codebookChanges';

/** Registers everything about the codebook; disposing of the result takes it away again. */
export function registerCodebook(annotations: OpenAnnotations): Disposable {
  const changes = new CodebookChanges();
  return Disposable.from(registerChangeCommands(annotations, changes));
}
