import { DecorationRangeBehavior, Range, ThemeColor, window, workspace } from 'vscode';
import type { Disposable, TextEditor } from 'vscode';
import type { ReviewDocuments } from './reviewDocuments';
import { reviewScheme } from './reviewUri';

/** Marks the passage in the documents of a review, and says behind it what speaks for and against the place. */
export class ReviewMarks implements Disposable {
  readonly #documents: ReviewDocuments;
  readonly #passage = window.createTextEditorDecorationType({
    borderStyle: 'dashed',
    borderWidth: '0 0 2px 0',
    borderColor: new ThemeColor('reportAnnotator.needsReview'),
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  readonly #subscriptions: readonly { dispose(): void }[];

  constructor(documents: ReviewDocuments) {
    this.#documents = documents;
    this.#subscriptions = [
      window.onDidChangeVisibleTextEditors(() => {
        this.#markAll();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.scheme === reviewScheme) this.#markAll();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#passage.dispose();
  }

  #markAll(): void {
    for (const editor of window.visibleTextEditors)
      if (editor.document.uri.scheme === reviewScheme) this.#mark(editor);
  }

  #mark(editor: TextEditor): void {
    const { document } = editor;
    const shown = this.#documents.shownIn(document.uri);
    if (shown === undefined) return;
    const range = new Range(document.positionAt(shown.range.start), document.positionAt(shown.range.end));
    const after = {
      contentText: ` ${shown.note}`,
      color: new ThemeColor('descriptionForeground'),
      fontStyle: 'italic',
    };
    editor.setDecorations(this.#passage, [
      shown.note === '' ? { range } : { range, hoverMessage: shown.note, renderOptions: { after } },
    ]);
  }
}
