import { QuickInputButtons, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import type { Code } from '../../annotations/codebook';
import type { CodebookChange } from '../../annotations/recoding/codebookChange';
import type { ReportRecords } from '../../workspace/codebookRecords';
import { plainBody, shortened } from '../annotations/annotationWords';
import type { CodebookInUse } from './codebookInUse';
import { askSplitTargets } from './splitTargets';
import type { SplitTarget } from './splitTargets';

/** How much of a passage is shown, in characters. */
const quoteLength = 160;

/** The keys of the answers, in their order; "0" keeps the code. */
const answerKeys = '0123456789abcdefghijklmnopqrstuvwxyz';

interface AnswerItem extends QuickPickItem {
  readonly key: string;
  readonly code: string;
}

/**
 * Asks into which codes `code` is split, and for each annotation that has it which of them it gets: one key each.
 * `undefined` when given up; nothing has changed then.
 */
export async function askForSplit(
  inUse: CodebookInUse,
  code: Code,
  reports: readonly ReportRecords[],
): Promise<CodebookChange | undefined> {
  const annotations = reports
    .flatMap(({ records }) => records)
    .flatMap(({ annotation }) => (annotation?.codes.includes(code.id) === true ? [annotation] : []));
  if (annotations.length === 0) {
    void window.showInformationMessage(
      l10n.t('No annotation has the code “{0}”.', inUse.words.text(code.name)),
    );
    return undefined;
  }
  const targets = await askSplitTargets(inUse, code);
  if (targets === undefined || targets.length === 0) return undefined;
  const choices = await askForEach(inUse, code, targets, annotations);
  return choices === undefined
    ? undefined
    : { kind: 'split', code: code.id, added: targets.flatMap(({ added }) => added ?? []), choices };
}

/** Goes through the annotations, back as well; `undefined` when given up. */
async function askForEach(
  inUse: CodebookInUse,
  code: Code,
  targets: readonly SplitTarget[],
  annotations: readonly Annotation[],
): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const keep = { id: code.id, name: l10n.t('Keep “{0}”', inUse.words.text(code.name)) };
  const items = [keep, ...targets].map(({ id, name }, index): AnswerItem => {
    const key = answerKeys.charAt(index);
    return { label: `${key}  ${name}`, key, code: id };
  });
  const choices = new Map<string, readonly string[]>();
  for (let index = 0; index < annotations.length;) {
    const annotation = annotations[index];
    if (annotation === undefined) break;
    const step = l10n.t('{0} ({1} of {2})', inUse.words.text(code.name), index + 1, annotations.length);
    const answer = await askForOne(step, annotation, items);
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      index = Math.max(0, index - 1);
      continue;
    }
    choices.set(annotation.id, [answer]);
    index++;
  }
  return choices;
}

/** Shows the words of an annotation and waits for a key or a choice from the list. */
function askForOne(
  step: string,
  annotation: Annotation,
  items: readonly AnswerItem[],
): Promise<string | undefined> {
  const quote = annotation.target.kind === 'passage' ? annotation.target.quote.exact : '';
  const pick = window.createQuickPick<AnswerItem>();
  pick.title = step;
  pick.placeholder = l10n.t('“{0}”: type the key of a code', shortened(quote, quoteLength));
  pick.ignoreFocusOut = true;
  pick.buttons = [QuickInputButtons.Back];
  const said = [annotation.creator.name, plainBody(annotation, quoteLength)].filter((part) => part !== '');
  pick.items = items.map((item, index) => (index === 0 ? { ...item, detail: said.join(' · ') } : item));
  return new Promise((resolve) => {
    const end = (answer: string | undefined): void => {
      resolve(answer);
      pick.hide();
    };
    pick.onDidChangeValue((typed) => {
      const item = items.find(({ key }) => key !== '' && key === typed.toLowerCase());
      if (item !== undefined) end(item.code);
    });
    pick.onDidTriggerButton(() => {
      end('back');
    });
    pick.onDidAccept(() => {
      end(pick.activeItems[0]?.code);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
