import { Diagnostic, DiagnosticSeverity, Disposable, Range, Uri, l10n, languages, workspace } from 'vscode';
import type { DiagnosticCollection, TextDocument } from 'vscode';
import type { SidecarProblem } from '../../workspace/annotationStore';
import { isCodebook, isOpenCodebook } from '../codebook/codebookFiles';
import type { OpenAnnotations } from './openAnnotations';

/** Longer than any line: a diagnostic of a line covers it to its end. */
const endOfLine = Number.MAX_SAFE_INTEGER;

/** Shows the sidecar files that could not be read in the Problems panel, each at its place in its own file. */
export class SidecarDiagnostics implements Disposable {
  readonly #annotations: OpenAnnotations;
  readonly #collection: DiagnosticCollection;
  readonly #subscription: { dispose(): void };
  /** Of each report: the files that have a problem. Two reports may share a codebook. */
  readonly #problems = new Map<string, readonly SidecarProblem[]>();

  constructor(annotations: OpenAnnotations) {
    this.#annotations = annotations;
    this.#collection = languages.createDiagnosticCollection('reportAnnotator.annotations');
    const showAgain = (document: TextDocument): void => {
      if (isCodebook(document)) this.#show(document.uri.toString());
    };
    const changes = annotations.onDidChange((uri) => {
      this.#follow(uri);
    });
    this.#subscription = Disposable.from(
      changes,
      workspace.onDidOpenTextDocument(showAgain),
      workspace.onDidCloseTextDocument(showAgain),
    );
    for (const uri of annotations.uris) this.#follow(uri);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }

  #follow(reportUri: string): void {
    const before = this.#problems.get(reportUri) ?? [];
    const after = this.#annotations.storeOf(reportUri)?.current.problems ?? [];
    if (before === after || (before.length === 0 && after.length === 0)) return;
    this.#problems.set(reportUri, after);
    for (const uri of new Set([...before, ...after].map((problem) => problem.uri))) this.#show(uri);
  }

  #show(uri: string): void {
    const problems = [...this.#problems.values()].flat().filter((problem) => problem.uri === uri);
    this.#collection.set(Uri.parse(uri), isOpenCodebook(uri) ? [] : unique(problems).map(diagnosticOf));
  }
}

function unique(problems: readonly SidecarProblem[]): readonly SidecarProblem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.line ?? 0} ${describeProblem(problem)}`, problem]),
    ).values(),
  ];
}

/** A problem in the reader's language; words among its arguments ("a string") are translated, too. */
export function describeProblem({ message, args }: SidecarProblem): string {
  return l10n.t(message, ...args.map((argument) => l10n.t(argument)));
}

function diagnosticOf(problem: SidecarProblem): Diagnostic {
  const line0 = Math.max(0, (problem.line ?? 1) - 1);
  const diagnostic = new Diagnostic(
    new Range(line0, 0, line0, problem.line === undefined ? 0 : endOfLine),
    describeProblem(problem),
    DiagnosticSeverity.Warning,
  );
  diagnostic.source = l10n.t('Report Annotator');
  diagnostic.code = problem.kind;
  return diagnostic;
}
