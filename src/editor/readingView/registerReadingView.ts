import type { ExtensionContext, TextDocument, WebviewPanel } from 'vscode';
import { Disposable, ViewColumn, commands, l10n, window } from 'vscode';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { decodeState } from './decodeMessage';
import { readingHtml, readingResources } from './readingHtml';
import { ReadingPanel } from './readingPanel';

/** The type of the view's panels, as the manifest and its conditions name it. */
const viewType = 'reportAnnotator.readingView';

/** Registers the reading view: its commands, and the way it comes back when the window is loaded anew. */
export function registerReadingView(annotations: OpenAnnotations, ctx: ExtensionContext): Disposable {
  const panels = new Map<string, ReadingPanel>();

  const show = (panel: WebviewPanel, uri: string, offset?: number): void => {
    panel.webview.options = { enableScripts: true, localResourceRoots: [readingResources(ctx.extensionUri)] };
    const reading = new ReadingPanel(panel, uri, annotations, offset);
    panels.set(uri, reading);
    panel.onDidDispose(() => {
      reading.dispose();
      if (panels.get(uri) === reading) panels.delete(uri);
    });
    // Last: from now on the view may say that it is ready.
    panel.webview.html = readingHtml(panel.webview, ctx.extensionUri);
  };

  const open = (document: TextDocument): void => {
    const uri = document.uri.toString();
    const known = panels.get(uri);
    if (known !== undefined) known.reveal();
    else {
      const name = document.uri.path.split('/').at(-1) ?? '';
      const title = l10n.t('Reading {0}', name);
      show(window.createWebviewPanel(viewType, title, ViewColumn.Beside, { enableFindWidget: true }), uri);
    }
  };

  const actIn = async (kind: 'annotate' | 'code'): Promise<void> => {
    const active = [...panels.values()].find(({ isActive }) => isActive);
    await active?.actOnSelection(kind);
  };

  return Disposable.from(
    commands.registerCommand('reportAnnotator.openReadingView', () => {
      const { active } = annotations.reports;
      const document = window.activeTextEditor?.document ?? active;
      if (document !== undefined && annotations.reports.reportOf(document) !== undefined) open(document);
      else void window.showInformationMessage(l10n.t('Open a report first.'));
    }),
    commands.registerCommand('reportAnnotator.annotateInReadingView', () => actIn('annotate')),
    commands.registerCommand('reportAnnotator.codeInReadingView', () => actIn('code')),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, kept: unknown) => {
        const state = decodeState(kept);
        if (state === undefined || panels.has(state.uri)) panel.dispose();
        else show(panel, state.uri, state.offset);
        return Promise.resolve();
      },
    }),
    {
      dispose: () => {
        for (const panel of panels.values()) panel.dispose();
      },
    },
  );
}
