import { EventEmitter, comments, l10n } from 'vscode';
import type { Comment, CommentController, CommentThread, Disposable, Range, TextDocument, Uri } from 'vscode';
import { CommentsPulse } from './commentsPulse';

/**
 * When VS Code is asked whether it still knows the controller, in milliseconds after a beginning: other extension
 * hosts start within the first minute of a window, late on a slow line.
 */
const pulseTimes = [1_000, 3_000, 6_000, 12_000, 25_000, 60_000];

/**
 * The comment controller of the extension, made anew when VS Code has forgotten it.
 *
 * **Invariant:** threads are made through the controller of the moment; those of one that was forgotten are gone.
 */
export class CommentControl implements Disposable {
  readonly #rangesOf: (document: TextDocument) => Range[];
  readonly #pulse = new CommentsPulse();
  readonly #renewed = new EventEmitter<void>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #controller: CommentController;
  #isFeeling = false;
  #isDisposed = false;

  /** Fires when the threads have gone with a controller that VS Code had forgotten. */
  readonly onDidRenew = this.#renewed.event;

  /** `rangesOf` tells where comments may stand in a document. */
  constructor(rangesOf: (document: TextDocument) => Range[]) {
    this.#rangesOf = rangesOf;
    this.#controller = this.#newController();
    this.#feelForAWhile();
  }

  createThread(uri: Uri, range: Range, content: readonly Comment[]): CommentThread {
    return this.#controller.createCommentThread(uri, range, content);
  }

  /** Makes VS Code ask anew where comments may stand, and with that look for threads. */
  offerRanges(): void {
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => {
        this.#pulse.hear(document);
        return this.#rangesOf(document);
      },
    };
  }

  /**
   * Looks whether VS Code still knows the controller, and makes another one where it does not. Looks twice: making it
   * anew costs whoever is writing the cursor, and the words since the thread was opened.
   */
  async feel(): Promise<void> {
    if (this.#isFeeling) return;
    this.#isFeeling = true;
    try {
      const isForgotten = (await this.#pulse.isFelt()) === false && (await this.#pulse.isFelt()) === false;
      if (isForgotten && !this.#isDisposed) this.#renew();
    } finally {
      this.#isFeeling = false;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#controller.dispose();
    this.#pulse.dispose();
    this.#renewed.dispose();
  }

  #renew(): void {
    // First: VS Code knows controllers by their ids, and both have the same.
    this.#controller.dispose();
    this.#controller = this.#newController();
    this.#renewed.fire();
    this.#feelForAWhile();
  }

  #newController(): CommentController {
    const controller = comments.createCommentController('reportAnnotator', l10n.t('Report Annotator'));
    controller.options = {
      prompt: l10n.t('Reply…'),
      placeHolder: l10n.t('Comment in Markdown; type # for a code'),
    };
    this.#controller = controller;
    this.offerRanges();
    return controller;
  }

  #feelForAWhile(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    for (const time of pulseTimes) {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        void this.feel();
      }, time);
      this.#timers.add(timer);
    }
  }
}
