import { Uri, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';

/** Documents of this scheme are empty and nobody's: they are opened to see whether VS Code asks about them. */
const scheme = 'report-annotator-pulse';

/** How long VS Code may take to ask about a document that is open, in milliseconds. */
const patience = 1000;

/**
 * Tells whether VS Code still knows a comment controller.
 *
 * When another extension host starts (a remote one, the one for web extensions), VS Code forgets the comment
 * controllers of all the others and tells nobody (1.100 to 1.139, `MainThreadComments`): their threads and gutter go.
 * But it asks every controller that it knows about each document that is opened, shown or not.
 */
export class CommentsPulse implements Disposable {
  readonly #expected = new Map<string, () => void>();
  readonly #provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => '',
  });
  #count = 0;

  /** Takes note of a document that VS Code asks the controller about. */
  hear({ uri }: TextDocument): void {
    this.#expected.get(uri.toString())?.();
  }

  /** Resolves to whether VS Code knows the controller; to `undefined` where that cannot be told. */
  async isFelt(): Promise<boolean | undefined> {
    const uri = Uri.from({ scheme, path: `/${(this.#count += 1)}` });
    const key = uri.toString();
    const heard = new Promise<boolean>((resolve) => {
      this.#expected.set(key, () => {
        resolve(true);
      });
    });
    try {
      await workspace.openTextDocument(uri);
      return await Promise.race([heard, silence(patience)]);
    } catch {
      return undefined;
    } finally {
      this.#expected.delete(key);
    }
  }

  dispose(): void {
    this.#provider.dispose();
  }
}

function silence(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, milliseconds);
  });
}
