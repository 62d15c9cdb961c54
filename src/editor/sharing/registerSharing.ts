import { Disposable } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { TargetParts } from '../annotations/targetCommand';
import { registerVersionCommands } from './chooseVersion';
import { registerLostReports } from './lostReports';
import { registerRestoringInterrupted } from './restoreInterrupted';
import { registerMergingSetUp } from './setUpMerging';

/** Registers what people need who share annotations: choosing between versions, restoring, merging in git. */
export function registerSharing(parts: TargetParts, ctx: ExtensionContext): Disposable {
  return Disposable.from(
    ...registerVersionCommands(parts),
    registerRestoringInterrupted(parts.annotations),
    registerLostReports(parts.annotations),
    registerMergingSetUp(ctx.extensionUri),
  );
}
