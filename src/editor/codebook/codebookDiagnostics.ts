import { Diagnostic, DiagnosticSeverity, Disposable, Range, l10n, languages, workspace } from 'vscode';
import type { DiagnosticCollection, TextDocument } from 'vscode';
import type { CodebookProblem } from '../../annotations/codebookProblem';
import { decodeCodebook } from '../../annotations/decodeCodebook';
import { whenQuiet } from '../annotations/whenQuiet';
import type { DeferredWork } from '../annotations/whenQuiet';
import { isCodebook } from './codebookFiles';

/** When the problems follow the typing. */
const patience = { pause: 250, atMost: 1500 };

/** The words at the beginning of a line's rest that a problem is about. */
const token = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,}\]#]+)/u;

/** Shows what is wrong with a codebook while it is edited, each problem at its place. */
export class CodebookDiagnostics implements Disposable {
  readonly #collection: DiagnosticCollection =
    languages.createDiagnosticCollection('reportAnnotator.codebook');
  readonly #work = new Map<string, DeferredWork>();
  readonly #subscription: Disposable;

  constructor() {
    this.#subscription = Disposable.from(
      workspace.onDidOpenTextDocument((document) => {
        if (isCodebook(document)) this.#check(document);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isCodebook(document)) this.#checkSoon(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#work.get(uri.toString())?.cancel();
        this.#work.delete(uri.toString());
        this.#collection.delete(uri);
      }),
    );
    for (const document of workspace.textDocuments) if (isCodebook(document)) this.#check(document);
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const work of this.#work.values()) work.cancel();
    this.#collection.dispose();
  }

  #checkSoon(document: TextDocument): void {
    const key = document.uri.toString();
    const work =
      this.#work.get(key) ??
      whenQuiet(() => {
        if (!document.isClosed) this.#check(document);
      }, patience);
    this.#work.set(key, work);
    work.ask();
  }

  #check(document: TextDocument): void {
    const { problems } = decodeCodebook(document.getText(), document.uri.toString());
    this.#collection.set(
      document.uri,
      problems.map((problem) => diagnosticOf(document, problem)),
    );
  }
}

/** The problem that a diagnostic of this document shows; `undefined` for those of others. */
export function problemOf(document: TextDocument, diagnostic: Diagnostic): CodebookProblem | undefined {
  const { problems } = decodeCodebook(document.getText(), document.uri.toString());
  return problems.find(
    (problem) =>
      rangeOf(document, problem).isEqual(diagnostic.range) && wordsFor(problem) === diagnostic.message,
  );
}

function diagnosticOf(document: TextDocument, problem: CodebookProblem): Diagnostic {
  const diagnostic = new Diagnostic(
    rangeOf(document, problem),
    wordsFor(problem),
    DiagnosticSeverity.Warning,
  );
  diagnostic.source = l10n.t('Report Annotator');
  return diagnostic;
}

function wordsFor({ message, args }: CodebookProblem): string {
  return l10n.t(message, ...args);
}

function rangeOf(document: TextDocument, { line, column }: CodebookProblem): Range {
  const line0 = Math.min(line, document.lineCount) - 1;
  const text = document.lineAt(line0).text;
  const length = token.exec(text.slice(column - 1))?.[0].length ?? 0;
  // A place without words, as behind a key without a value, shows at the key.
  return length > 0
    ? new Range(line0, column - 1, line0, column - 1 + length)
    : new Range(line0, /\S/u.exec(text)?.index ?? 0, line0, text.length);
}
