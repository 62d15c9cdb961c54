import { Disposable, ProgressLocation, l10n, window } from 'vscode';
import type { OpenAnnotations } from '../annotations/openAnnotations';

/** A search that takes longer than this is shown, in milliseconds. */
const patience = 1000;

/** Shows in the status bar that places of annotations are being looked for, where that takes its time. */
export function registerSearchProgress(annotations: OpenAnnotations): Disposable {
  const watched = new Set<string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const watch = (uri: string): void => {
    if (watched.has(uri) || annotations.storeOf(uri)?.search === undefined) return;
    watched.add(uri);
    const timer = setTimeout(() => {
      timers.delete(timer);
      void window.withProgress(
        { location: ProgressLocation.Window, title: l10n.t('Looking for the places of annotations…') },
        () => over(uri),
      );
    }, patience);
    timers.add(timer);
    void over(uri).finally(() => {
      watched.delete(uri);
      timers.delete(timer);
      clearTimeout(timer);
    });
  };
  /** Settles when nothing is looked for in a report any more, also because it was closed. */
  const over = async (uri: string): Promise<void> => {
    for (;;) {
      const search = annotations.storeOf(uri)?.search;
      if (search === undefined) return;
      await search;
    }
  };
  const subscription = annotations.onDidChange(watch);
  return new Disposable(() => {
    subscription.dispose();
    for (const timer of timers) clearTimeout(timer);
  });
}
