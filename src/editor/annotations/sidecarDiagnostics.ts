import { Diagnostic, DiagnosticSeverity, Range, Uri, l10n, languages } from 'vscode';
import type { DiagnosticCollection, Disposable } from 'vscode';
import type { SidecarProblem } from '../../workspace/annotationStore';
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
    this.#subscription = annotations.onDidChange((uri) => {
      this.#follow(uri);
    });
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
    const all = [...this.#problems.values()].flat();
    for (const uri of new Set([...before, ...after].map((problem) => problem.uri)))
      this.#collection.set(
        Uri.parse(uri),
        unique(all.filter((problem) => problem.uri === uri)).map(diagnosticOf),
      );
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
