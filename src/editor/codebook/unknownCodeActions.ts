import { CodeAction, CodeActionKind, Disposable, commands, l10n, languages, window } from 'vscode';
import type { CodeActionContext, Diagnostic, Range, TextDocument } from 'vscode';
import { decodeCodebook } from '../../annotations/decodeCodebook';
import { editCodebook } from '../../annotations/codebookText/editCodebook';
import { recodingMessages } from '../../annotations/recoding/recodingMessages';
import { unknownCodes } from '../../annotations/recoding/unknownCodes';
import { isCodeId } from '../../annotations/yamlEntry';
import { overlaps, touchesOffset } from '../../text/offsetRange';
import { discussionsOf, shownRangeOf } from '../annotations/discussions';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { offsetsOf } from '../positions';
import type { CodebookChanges } from './codebookChanges';
import { readCodebookInUse } from './codebookInUse';

/** The finding that the actions put right; see `src/checks/rules`. */
const finding = 'annotation-unknown-code';

/** Offers to take a code into the codebook that annotations have and it lacks, or to replace it by another. */
export function registerUnknownCodeActions(
  annotations: OpenAnnotations,
  changes: CodebookChanges,
): Disposable {
  return Disposable.from(
    languages.registerCodeActionsProvider(
      [{ language: 'markdown' }, { language: 'plaintext' }],
      {
        provideCodeActions: (document, range, context) => actionsAt(annotations, document, range, context),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    commands.registerCommand('reportAnnotator.addCode', async (codebook: unknown, code: unknown) => {
      if (typeof codebook !== 'string' || typeof code !== 'string') return;
      const inUse = await readCodebookInUse(annotations, codebook);
      if (inUse === undefined) return;
      const isThere = decodeCodebook(inUse.text, codebook).codebook.codes.some(({ id }) => id === code);
      const text = editCodebook(inUse.text, [{ kind: 'add', code: { id: code } }]);
      if (text === undefined || isThere || !isCodeId(code))
        void window.showWarningMessage(l10n.t(recodingMessages.cannotEdit));
      else await changes.replaceText(inUse, l10n.t('Add “{0}” to the codebook', code), text);
    }),
  );
}

function actionsAt(
  annotations: OpenAnnotations,
  document: TextDocument,
  range: Range,
  { diagnostics }: CodeActionContext,
): CodeAction[] {
  const report = annotations.reports.reportOf(document);
  const set = annotations.storeOf(document.uri.toString())?.current;
  const uri = set?.codebook.uri;
  if (report === undefined || set === undefined || uri === undefined) return [];
  const place = offsetsOf(report.text, range);
  const here = discussionsOf(set).flatMap((discussion) => {
    const shown = shownRangeOf(discussion);
    return shown !== undefined && (overlaps(shown, place) || touchesOffset(shown, place.start))
      ? [discussion.root, ...discussion.replies]
      : [];
  });
  return unknownCodes(here, set.codebook).flatMap(({ code, suggestions }) => {
    const shown = diagnostics.filter((diagnostic) => isAbout(diagnostic, code));
    const action = (title: string, command: string, ...args: readonly unknown[]): CodeAction => {
      const made = new CodeAction(title, CodeActionKind.QuickFix);
      made.diagnostics = shown;
      made.command = { title, command, arguments: [...args] };
      return made;
    };
    const words = annotations.wordsFor(document.uri.toString());
    return [
      ...(isCodeId(code)
        ? [action(l10n.t('Add “{0}” to the codebook', code), 'reportAnnotator.addCode', uri, code)]
        : []),
      ...suggestions.slice(0, 2).map((by) =>
        action(l10n.t('Replace “{0}” by “{1}”', code, words.code(by)), 'reportAnnotator.replaceCode', {
          codebook: uri,
          code,
          by,
        }),
      ),
      action(l10n.t('Replace “{0}” by another code…', code), 'reportAnnotator.replaceCode', {
        codebook: uri,
        code,
      }),
    ];
  });
}

function isAbout({ code, message }: Diagnostic, unknown: string): boolean {
  const id = typeof code === 'object' ? code.value : code;
  return id === finding && message.includes(`“${unknown}”`);
}
