import { commands, Disposable, languages, window, workspace } from 'vscode';
import { reportSelector } from '../reports/readableDocument';
import type { Services } from '../services';
import { changeSetting, settingsSection } from '../settings';
import { VoiceHover } from './voiceHover';
import { VoiceMarks } from './voiceMarks';
import { VoicesTree } from './voicesTree';

const showSetting = 'voices.show';

/** Registers the colouring, the hover and the view of who says what; they are there while the setting is on. */
export function registerVoices({ reports }: Services): Disposable {
  let shown: Disposable | undefined;
  const follow = (): void => {
    const isOn = workspace.getConfiguration(settingsSection).get<boolean>(showSetting, false);
    if (isOn === (shown !== undefined)) return;
    shown?.dispose();
    shown = isOn ? showVoices(reports) : undefined;
  };
  follow();
  return Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.${showSetting}`)) follow();
    }),
    commands.registerCommand('reportAnnotator.showVoices', () => changeSetting(showSetting, true)),
    commands.registerCommand('reportAnnotator.hideVoices', () => changeSetting(showSetting, false)),
    {
      dispose: () => {
        shown?.dispose();
      },
    },
  );
}

function showVoices(reports: Services['reports']): Disposable {
  const tree = new VoicesTree(reports);
  return Disposable.from(
    tree,
    window.createTreeView('reportAnnotator.voices', { treeDataProvider: tree, showCollapseAll: true }),
    languages.registerHoverProvider(reportSelector, new VoiceHover(reports)),
    new VoiceMarks(reports),
  );
}
