import type { Disposable, QuickPickItem } from 'vscode';
import { commands, l10n, window, workspace } from 'vscode';
import { authorMarks } from '../../annotations/authorMarks';
import { changeSetting, settingsSection } from '../settings';
import { markColorings } from './markLooks';
import type { MarkColoring } from './markLooks';
import type { OpenAnnotations } from './openAnnotations';

/** The setting, below the extension's own section. */
export const markColoringSetting = 'marks.colorBy';

/** What the colours of the marks tell at the moment. */
export function markColoring(): MarkColoring {
  const value: unknown = workspace.getConfiguration(settingsSection).get(markColoringSetting);
  return markColorings.find((each) => each === value) ?? 'code';
}

interface ColoringItem extends QuickPickItem {
  readonly coloring: MarkColoring;
}

/** "Colour Marks By…": asks what the colours of the marks tell, beside a legend of the authors of the active report. */
export function registerMarkColoring(annotations: OpenAnnotations): Disposable {
  return commands.registerCommand('reportAnnotator.chooseMarkColors', async () => {
    const uri = annotations.reports.active?.uri.toString();
    const set = uri === undefined ? undefined : annotations.storeOf(uri)?.current;
    const authors = [...authorMarks(set?.annotations ?? []).values()]
      .map(({ initials, name }) => l10n.t('{0}: {1}', initials, name))
      .join(' · ');
    const labels: Readonly<Record<MarkColoring, string>> = {
      code: l10n.t('Code'),
      author: l10n.t('Author'),
      status: l10n.t('Status'),
    };
    const current = markColoring();
    const items = markColorings.map((coloring): ColoringItem => ({
      coloring,
      label: labels[coloring],
      ...(coloring === current ? { description: l10n.t('shown now') } : {}),
      ...(coloring === 'author' && authors !== '' ? { detail: authors } : {}),
    }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Colour Marks By') });
    if (chosen !== undefined) await changeSetting(markColoringSetting, chosen.coloring);
  });
}
