import { Disposable, window } from 'vscode';
import { later } from './later';

/** How long typing must pause before a view narrows, in milliseconds. */
const narrowDelay = 150;

/** What to ask for, and what to do with it. */
export interface FilterQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** What the filter is now. */
  readonly before: string;
  /** Narrows the view; "" shows everything. */
  readonly filter: (words: string) => void;
}

/** Asks for a view's filter: it narrows while somebody types, and Escape brings back what was there. */
export function askFilter({ title, placeholder, before, filter }: FilterQuestion): void {
  const input = window.createInputBox();
  Object.assign(input, { title, placeholder, value: before });
  let isAccepted = false;
  const narrow = later(narrowDelay, () => {
    filter(input.value.trim());
  });
  const subscriptions = Disposable.from(
    narrow,
    input.onDidChangeValue(() => {
      narrow.soon();
    }),
    input.onDidAccept(() => {
      isAccepted = true;
      input.hide();
    }),
    input.onDidHide(() => {
      subscriptions.dispose();
      filter(isAccepted ? input.value.trim() : before);
      input.dispose();
    }),
  );
  input.show();
}
