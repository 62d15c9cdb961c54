import { DecorationRangeBehavior, Range, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import type { Disposable, TextEditor } from 'vscode';
import type { ReviewDocuments } from './reviewDocuments';
import { reviewScheme } from './reviewUri';

/**
 * Marks the passage in the documents of a review, and says behind it and in the status bar what speaks for and
 * against the place.
 */
export class ReviewMarks implements Disposable {
  readonly #documents: ReviewDocuments;
  readonly #passage = window.createTextEditorDecorationType({
    borderStyle: 'dashed',
    borderWidth: '0 0 2px 0',
    borderColor: new ThemeColor('reportAnnotator.needsReview'),
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  readonly #note = window.createStatusBarItem('reportAnnotator.review', StatusBarAlignment.Left);
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
    this.#note.dispose();
  }

  #markAll(): void {
    const reviewed = window.visibleTextEditors.filter(({ document }) => document.uri.scheme === reviewScheme);
    for (const editor of reviewed) this.#mark(editor);
    const notes = reviewed.map(({ document }) => this.#documents.shownIn(document.uri)?.note ?? '');
    this.#note.text = notes.find((note) => note !== '') ?? '';
    if (this.#note.text === '') this.#note.hide();
    else this.#note.show();
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
