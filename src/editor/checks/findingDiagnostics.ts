import type { DiagnosticCollection, ExtensionContext } from 'vscode';
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Location,
  Range,
  Uri,
  env,
  l10n,
  languages,
} from 'vscode';
import type { Finding } from '../../checks/finding';
import { rules } from '../../checks/rules';
import { lineOfRule } from '../../checks/rulesDocument';
import type { Report } from '../../report/report';
import type { Disposable } from '../../text/event';
import { rangeAt } from '../positions';
import type { FindingSource } from './findingSource';

const severityOf = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** Shows what is found in the open reports in the Problems panel and under the words concerned. */
export class FindingDiagnostics implements Disposable {
  readonly #findings: FindingSource;
  readonly #collection: DiagnosticCollection;
  readonly #subscription: Disposable;
  readonly #explanations: Explanations;
  /** The files of ignored findings that could not be read, by report. */
  readonly #problemFiles = new Map<string, readonly string[]>();

  constructor(findings: FindingSource, ctx: ExtensionContext) {
    this.#findings = findings;
    this.#explanations = new Explanations(ctx.extensionUri);
    this.#collection = languages.createDiagnosticCollection('reportAnnotator.checks');
    this.#subscription = findings.onDidChange((uri) => {
      this.#show(uri);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }

  #show(uri: string): void {
    const checked = this.#findings.checkedOf(uri);
    const document = Uri.parse(uri);
    this.#collection.set(
      document,
      checked?.shown.map((finding) => diagnosticOf(checked.report, document, finding, this.#explanations)),
    );
    const problems = this.#findings.ignoredOf(uri)?.current.problems ?? [];
    for (const file of this.#problemFiles.get(uri) ?? []) this.#collection.delete(Uri.parse(file));
    this.#problemFiles.set(
      uri,
      problems.map((problem) => problem.uri),
    );
    for (const { uri: file, message, args } of problems) {
      const diagnostic = new Diagnostic(new Range(0, 0, 0, 0), l10n.t(message, ...args));
      diagnostic.severity = DiagnosticSeverity.Warning;
      diagnostic.source = l10n.t('Report Annotator');
      this.#collection.set(Uri.parse(file), [diagnostic]);
    }
  }
}

/** What a finding says, in the reader's language. */
export function messageOf({ message, args }: Pick<Finding, 'message' | 'args'>): string {
  return l10n.t(message, ...args);
}

function diagnosticOf(report: Report, uri: Uri, finding: Finding, explanations: Explanations): Diagnostic {
  const { rule, range, related, severity } = finding;
  const diagnostic = new Diagnostic(
    range === undefined ? new Range(0, 0, 0, 0) : rangeAt(report.text, range),
    messageOf(finding),
    severityOf[severity],
  );
  diagnostic.source = l10n.t('Report Annotator');
  diagnostic.code = { value: rule, target: explanations.of(rule) };
  diagnostic.relatedInformation = related.map(
    (other) =>
      new DiagnosticRelatedInformation(
        new Location(uri, rangeAt(report.text, other.range)),
        messageOf(other),
      ),
  );
  return diagnostic;
}

/** Where each rule is explained: a line of a file of the extension, in the language of the window where there is one. */
class Explanations {
  readonly #file: Uri;
  readonly #lines = new Map<string, number>();

  constructor(extensionUri: Uri) {
    const name = env.language.toLowerCase() === 'zh-cn' ? 'rules.zh-cn.md' : 'rules.md';
    this.#file = Uri.joinPath(extensionUri, 'docs', name);
  }

  of(rule: string): Uri {
    const line = this.#lines.get(rule) ?? lineOfRule(rules, rule);
    this.#lines.set(rule, line);
    return this.#file.with({ fragment: `L${line}` });
  }
}
