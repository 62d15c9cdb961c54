import { l10n, window } from 'vscode';
import type { Code } from '../../annotations/codebook';
import type { OffsetRange } from '../../text/offsetRange';
import type { OpenAnnotationStore } from '../../workspace/openAnnotationStore';
import { discussionsOf } from '../annotations/discussions';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { passageToAnnotate } from '../annotations/passageToAnnotate';
import type { RecentCodes } from '../annotations/recentCodes';
import { showFailure } from '../annotations/showFailure';
import { offsetsOf } from '../positions';
import { codingStep } from './codingStep';

/** How long a word in the status bar stays, in milliseconds. */
const shownFor = 4000;

/** A report, and what is selected in it. */
export interface CodingPlace {
  readonly uri: string;
  readonly store: OpenAnnotationStore;
  /** The selected words, else the paragraph at the cursor; `undefined` where there are none. */
  readonly range: OffsetRange | undefined;
}

/** The report in the active editor; `undefined` where it shows none. */
export function codingPlace(annotations: OpenAnnotations): CodingPlace | undefined {
  const editor = window.activeTextEditor;
  const report = editor === undefined ? undefined : annotations.reports.reportOf(editor.document);
  const uri = editor?.document.uri.toString() ?? '';
  const store = annotations.storeOf(uri);
  if (editor === undefined || report === undefined || store === undefined) return undefined;
  return { uri, store, range: passageToAnnotate(report, offsetsOf(report.text, editor.selection)) };
}

/** Gives `code` to a passage, or takes it away again, and says so in the status bar. */
export async function codePassage(
  annotations: OpenAnnotations,
  recent: RecentCodes,
  { uri, store, range }: CodingPlace,
  code: Code,
): Promise<void> {
  if (range === undefined) {
    say(l10n.t('There are no words at the cursor to annotate.'));
    return;
  }
  const author = await annotations.author.resolve();
  if (author === undefined) return;
  const discussions = discussionsOf(store.current);
  const name = annotations.wordsFor(uri).text(code.name);
  const step = codingStep(discussions, (each) => annotations.author.isMe(each), range, code.id);
  const draft = { kind: undefined, codes: [code.id], confidence: undefined, body: '' };
  const result =
    step.kind === 'create'
      ? await store.create(range, draft)
      : step.kind === 'update'
        ? await store.update(step.id, { codes: step.codes })
        : await store.delete(step.id);
  if (!result.ok) {
    showFailure(result);
    return;
  }
  recent.note([code.id]);
  const isTaken = step.kind === 'delete' || (step.kind === 'update' && !step.codes.includes(code.id));
  say(isTaken ? l10n.t('“{0}” taken away', name) : l10n.t('Coded: {0}', name));
}

function say(words: string): void {
  window.setStatusBarMessage(`$(tag) ${words}`, shownFor);
}
