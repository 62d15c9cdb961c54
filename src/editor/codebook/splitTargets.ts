import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { codeOf } from '../../annotations/codebook';
import type { Code } from '../../annotations/codebook';
import type { NewCode } from '../../annotations/codebookText/codebookEdit';
import { newCodeId } from '../../annotations/codebookText/newCodeId';
import type { CodebookInUse } from './codebookInUse';

/** A code that a split makes annotations of: one that there is, or a new one. */
export interface SplitTarget {
  readonly id: string;
  readonly name: string;
  readonly added: NewCode | undefined;
}

interface TargetItem extends QuickPickItem {
  readonly target: SplitTarget;
}

/** Asks which codes come of `code`, among them new ones by the names that are typed; `undefined` when given up. */
export function askSplitTargets(
  inUse: CodebookInUse,
  code: Code,
): Promise<readonly SplitTarget[] | undefined> {
  const { codebook, words } = inUse;
  const known = codebook.codes
    .filter(({ id, retired }) => id !== code.id && !retired)
    .map(({ id, name }): TargetItem => {
      const word = words.text(name);
      return { label: word, description: `#${id}`, target: { id, name: word, added: undefined } };
    });
  const pick = window.createQuickPick<TargetItem>();
  pick.title = l10n.t('Split “{0}” Into', words.text(code.name));
  pick.placeholder = l10n.t('Tick codes, or type the name of a new one; Enter goes on');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.items = known;
  pick.onDidChangeValue((typed) => {
    const selected = pick.selectedItems;
    const made = selected.filter(({ target }) => target.added !== undefined);
    const name = typed.trim();
    const isKnown = [...known, ...made].some(({ label }) => label.toLowerCase() === name.toLowerCase());
    const offer = name === '' || isKnown ? [] : [newItem(inUse, code, name)];
    pick.items = [...offer, ...made, ...known];
    pick.selectedItems = selected;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      // A name that was typed is meant, too, though nobody ticked it.
      const typed = pick.items.filter(({ target }) => target.added?.name === pick.value.trim());
      resolve([...new Set([...pick.selectedItems, ...typed])].map(({ target }) => target));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** A new code stands beside the one that is split. */
function newItem({ codebook }: CodebookInUse, code: Code, name: string): TargetItem {
  const parent = code.parent === undefined ? undefined : codeOf(codebook, code.parent);
  const id = newCodeId(codebook.codes, name, parent?.id);
  const added = { id, name, ...(parent === undefined ? {} : { parent: parent.id }) };
  return {
    label: name,
    description: l10n.t('new code #{0}', id),
    alwaysShow: true,
    target: { id, name, added },
  };
}
