import { Disposable, commands, l10n, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { RecentCodes } from '../annotations/recentCodes';
import { codeOfKey, showCodeKeys } from './codeKeys';
import { codePassage, codingPlace } from './codePassage';
import { CodingMode } from './codingMode';

/** How long a word in the status bar stays, in milliseconds. */
const shownFor = 4000;

/** Registers coding mode: a key for each code, while it is on. */
export function registerCoding(annotations: OpenAnnotations, ctx: ExtensionContext): Disposable {
  const mode = new CodingMode();
  const recent = new RecentCodes(ctx.workspaceState);

  const codeByKey = async (key: unknown): Promise<void> => {
    const place = codingPlace(annotations);
    if (place === undefined || typeof key !== 'string') return;
    const code = codeOfKey(place.store.current.codebook, key);
    if (code !== undefined) await codePassage(annotations, recent, place, code);
    else
      window.setStatusBarMessage(l10n.t('No code has the key “{0}”. Press ? for the keys.', key), shownFor);
  };
  const showKeys = async (): Promise<void> => {
    const place = codingPlace(annotations);
    if (place === undefined) return;
    const { codebook } = place.store.current;
    const code = await showCodeKeys(codebook, annotations.wordsFor(place.uri));
    if (code !== undefined) await codePassage(annotations, recent, place, code);
  };

  return Disposable.from(
    mode,
    commands.registerCommand('reportAnnotator.toggleCodingMode', () => {
      const place = codingPlace(annotations);
      const hasKeys = place?.store.current.codebook.codes.some(({ shortcut }) => shortcut !== undefined);
      if (mode.isOn) mode.leave();
      else if (place === undefined)
        void window.showInformationMessage(l10n.t('Open a report and select the words to annotate.'));
      else if (hasKeys !== true)
        void window.showInformationMessage(
          l10n.t(
            'No code has a key yet. Give codes a “shortcut” in codebook.yaml, one letter or digit each.',
          ),
        );
      else mode.enter();
    }),
    commands.registerCommand('reportAnnotator.leaveCodingMode', () => {
      mode.leave();
    }),
    commands.registerCommand('reportAnnotator.codeByKey', codeByKey),
    commands.registerCommand('reportAnnotator.showCodeKeys', showKeys),
  );
}
