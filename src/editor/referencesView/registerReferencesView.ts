import { commands, Disposable, l10n, window } from 'vscode';
import { askFilter } from '../askFilter';
import type { Services } from '../services';
import { ReferencesTree } from './referencesTree';

const filteredKey = 'reportAnnotator.referencesFiltered';
/** Whether the report was looked through and refers to nothing: the welcome text says so only then. */
const emptyKey = 'reportAnnotator.referencesEmpty';

/** Registers the References view: what a report refers to, and where; and which reports of the workspace cite it. */
export function registerReferencesView(services: Services): Disposable {
  const tree = new ReferencesTree(services);
  const view = window.createTreeView('reportAnnotator.references', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const filter = (words: string): void => {
    tree.setFilter(words);
    view.message = words === '' ? '' : l10n.t('Filtered by “{0}”.', words);
    void commands.executeCommand('setContext', filteredKey, words !== '');
  };
  return Disposable.from(
    tree,
    view,
    tree.onDidFindNothing((isEmpty) => {
      void commands.executeCommand('setContext', emptyKey, isEmpty);
    }),
    commands.registerCommand('reportAnnotator.filterReferences', (words?: unknown) => {
      if (typeof words === 'string') filter(words.trim());
      else
        askFilter({
          title: l10n.t('Filter the References'),
          placeholder: l10n.t('Words in symbols, titles and names'),
          before: tree.filter,
          filter,
        });
    }),
    commands.registerCommand('reportAnnotator.clearReferencesFilter', () => {
      filter('');
    }),
    commands.registerCommand('reportAnnotator.showCitedBy', async () => {
      filter('');
      await commands.executeCommand('reportAnnotator.references.focus');
      const branch = await tree.citedBy();
      if (branch === undefined)
        void window.showInformationMessage(
          l10n.t('Open a folder and a report with a symbol first: others cite it by that.'),
        );
      else await view.reveal(branch, { expand: true, focus: true, select: true });
    }),
  );
}
