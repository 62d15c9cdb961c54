import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Code, Codebook } from '../../annotations/codebook';
import type { CodebookWords } from '../annotations/annotationWords';
import { CodeColors } from '../annotations/codeColors';

interface KeyItem extends QuickPickItem {
  readonly code: Code;
}

/** The code that a key stands for in coding mode, in capitals or not; retired codes have none. */
export function codeOfKey(codebook: Codebook, key: string): Code | undefined {
  const wanted = key.toLowerCase();
  return codebook.codes.find(({ shortcut, retired }) => !retired && shortcut?.toLowerCase() === wanted);
}

/**
 * Shows the keys of all codes, those without a key last. A key typed into the list, or Enter on a line, takes the
 * code; `undefined` when given up.
 */
export function showCodeKeys(codebook: Codebook, words: CodebookWords): Promise<Code | undefined> {
  const colors = new CodeColors(codebook);
  const offered = codebook.codes.filter(({ retired }) => !retired);
  const pick = window.createQuickPick<KeyItem>();
  pick.title = l10n.t('Keys of the Codes');
  pick.placeholder = l10n.t('Type a key; or choose a code');
  pick.matchOnDescription = true;
  pick.items = [
    ...offered.filter(({ shortcut }) => shortcut !== undefined),
    ...offered.filter(({ shortcut }) => shortcut === undefined),
  ].map((code) => ({
    label: words.text(code.name),
    description: code.shortcut === undefined ? l10n.t('no key') : l10n.t('key {0}', code.shortcut),
    ...(code.definition === undefined ? {} : { detail: words.text(code.definition) }),
    iconPath: colors.swatchOf(code.id),
    code,
  }));
  return new Promise((resolve) => {
    const end = (code: Code | undefined): void => {
      resolve(code);
      pick.hide();
    };
    pick.onDidChangeValue((typed) => {
      const code = codeOfKey(codebook, typed);
      if (code !== undefined) end(code);
    });
    pick.onDidAccept(() => {
      end(pick.activeItems[0]?.code);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
