import type { TextEditor } from 'vscode';
import { positionAt } from '../positions';
import type { Report } from '../../report/report';
import { showAtTop } from './sourceEditor';

/** How long the echo of a scroll may take to come back, in milliseconds. */
const echoTime = 300;
/** How long an editor or a thread may take to open, which moves the source, in milliseconds. */
const openingTime = 1500;

/**
 * Keeps source and view in step without a loop: what one of them was told to show, it does not tell the other for a
 * moment.
 */
export class ScrollSync {
  #quietUntil = 0;

  /** Whether what the source shows now is its own doing and not the echo of the view's. */
  get isOwn(): boolean {
    return performance.now() >= this.#quietUntil;
  }

  /** Something is being done that moves the source for the view's sake. */
  keepQuiet(): void {
    this.#quietUntil = performance.now() + echoTime;
  }

  /** Something is being opened in the source for the view's sake. */
  keepQuietWhileOpening(): void {
    this.#quietUntil = performance.now() + openingTime;
  }

  /** Brings the line of `offset` to the top of the source. */
  follow(editor: TextEditor, report: Report, offset: number): void {
    const { line } = positionAt(report.text, offset);
    if (editor.visibleRanges[0]?.start.line === line) return;
    this.keepQuiet();
    showAtTop(editor, line);
  }
}
