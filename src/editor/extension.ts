import type { ExtensionContext } from 'vscode';

/** Wires the features of the extension. VS Code calls it once, on the first activation event. */
export function activate(ctx: ExtensionContext): void {
  ctx.subscriptions.push();
}
