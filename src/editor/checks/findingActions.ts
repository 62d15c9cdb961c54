import type { CodeActionContext, CodeActionProvider, Diagnostic, TextDocument } from 'vscode';
import { CodeAction, CodeActionKind, WorkspaceEdit, l10n } from 'vscode';
import type { Finding } from '../../checks/finding';
import { rangeAt } from '../positions';
import { messageOf } from './findingDiagnostics';
import type { CheckedReport, FindingSource } from './findingSource';

/** The command behind "Ignore This Finding"; its argument is an `IgnoreRequest`. */
export const ignoreFindingCommand = 'reportAnnotator.ignoreFinding';

/** Which finding is to be ignored: one of those that `FindingSource` holds for the report. */
export interface IgnoreRequest {
  readonly uri: string;
  readonly finding: Finding;
}

/** Offers to put a finding right, where a rule knows how, and to ignore it. */
export class FindingActions implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #findings: FindingSource;

  constructor(findings: FindingSource) {
    this.#findings = findings;
  }

  provideCodeActions(document: TextDocument, _range: unknown, ctx: CodeActionContext): CodeAction[] {
    const checked = this.#findings.upToDateOf(document.uri.toString());
    if (checked === undefined) return [];
    return ctx.diagnostics.flatMap((diagnostic) => {
      const finding = checked.shown.find((candidate) => isShownBy(candidate, checked, diagnostic));
      return finding === undefined ? [] : actionsFor(document, checked, finding, diagnostic);
    });
  }
}

function actionsFor(
  document: TextDocument,
  { report }: CheckedReport,
  finding: Finding,
  diagnostic: Diagnostic,
): CodeAction[] {
  const fixes = finding.fixes.map((fix) => {
    const action = new CodeAction(messageOf(fix), CodeActionKind.QuickFix);
    action.edit = new WorkspaceEdit();
    for (const { range, insert } of fix.edits)
      action.edit.replace(document.uri, rangeAt(report.text, range), insert);
    action.diagnostics = [diagnostic];
    // Of two ways to put it right, somebody has to choose.
    action.isPreferred = finding.fixes.length === 1;
    return action;
  });
  const ignore = new CodeAction(l10n.t('Ignore This Finding'), CodeActionKind.QuickFix);
  const request: IgnoreRequest = { uri: document.uri.toString(), finding };
  ignore.command = { command: ignoreFindingCommand, title: ignore.title, arguments: [request] };
  ignore.diagnostics = [diagnostic];
  return [...fixes, ignore];
}

function isShownBy(finding: Finding, { report }: CheckedReport, diagnostic: Diagnostic): boolean {
  if (typeof diagnostic.code !== 'object' || diagnostic.code.value !== finding.rule) return false;
  if (diagnostic.message !== messageOf(finding)) return false;
  return finding.range === undefined || rangeAt(report.text, finding.range).isEqual(diagnostic.range);
}
