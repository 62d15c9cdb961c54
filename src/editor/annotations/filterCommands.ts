import { Disposable, commands, l10n, window } from 'vscode';
import { noFilter } from '../../annotations/annotationFilter';
import { groupings } from './annotationNodes';
import type { AnnotationsView } from './annotationsView';
import { askFilterText, pickFilter } from './filterPicker';
import type { OpenAnnotations } from './openAnnotations';

/** The commands of the Annotations view's head: grouping and filter. */
export function registerFilterCommands(annotations: OpenAnnotations, view: AnnotationsView): Disposable {
  return Disposable.from(
    ...groupings.map((grouping) =>
      commands.registerCommand(`reportAnnotator.groupBy.${grouping}`, () => {
        view.groupBy(grouping);
      }),
    ),
    commands.registerCommand('reportAnnotator.filterAnnotations', async () => {
      const uri = annotations.reports.active?.uri.toString();
      const set = uri === undefined ? undefined : annotations.storeOf(uri)?.current;
      if (set === undefined) {
        void window.showInformationMessage(l10n.t('Open a report first.'));
        return;
      }
      const filter = await pickFilter(set, annotations.filter);
      if (filter !== undefined) annotations.setFilter(filter);
    }),
    // A keybinding may give the words, so that one key shows what one looks for every day.
    commands.registerCommand('reportAnnotator.searchAnnotations', async (words: unknown) => {
      const text = typeof words === 'string' ? words : await askFilterText(annotations.filter);
      if (text !== undefined) annotations.setFilter({ ...annotations.filter, text });
    }),
    commands.registerCommand('reportAnnotator.clearAnnotationFilter', () => {
      annotations.setFilter(noFilter);
    }),
  );
}
