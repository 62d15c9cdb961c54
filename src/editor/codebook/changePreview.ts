import { QuickPickItemKind, Range, ThemeIcon, Uri, env, l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { decodeCodebook } from '../../annotations/decodeCodebook';
import type { PreparedChange, RecordChange } from '../../workspace/codebookChange';
import { nameOf } from '../../workspace/uriPath';
import { plainBody, shortened, wordsOf } from '../annotations/annotationWords';
import type { CodebookWords } from '../annotations/annotationWords';

/** How much of a passage a line shows, in characters. */
const quoteLength = 90;

interface PreviewItem extends QuickPickItem {
  readonly record?: RecordChange;
}

/**
 * Shows every annotation that a change touches, by report, with its quotation and codes before and after. Enter on
 * the first line makes the change, on another line shows the passage; Escape gives up. Resolves to whether to go on.
 */
export function previewChange(title: string, change: PreparedChange, words: CodebookWords): Promise<boolean> {
  const pick = window.createQuickPick<PreviewItem>();
  pick.title = title;
  pick.placeholder = l10n.t('Enter on the first line makes the change; on another line it shows the passage');
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = itemsOf(change, words);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (chosen?.record !== undefined) {
        void showPassage(chosen.record);
        return;
      }
      resolve(chosen !== undefined);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(false);
      pick.dispose();
    });
    pick.show();
  });
}

function itemsOf({ codebook, records, refused }: PreparedChange, words: CodebookWords): PreviewItem[] {
  const wordsAfter =
    codebook === undefined ? words : wordsOf(decodeCodebook(codebook.content, '').codebook, env.language);
  const reports = [...new Set(records.map(({ reportUri }) => reportUri))];
  const summary = {
    label:
      records.length === 0
        ? l10n.t('Change the codebook; no annotation is touched')
        : l10n.t('Change {0} annotations in {1} reports', records.length, reports.length),
    description: codebook === undefined || records.length === 0 ? '' : l10n.t('and the codebook'),
    iconPath: new ThemeIcon('check'),
    alwaysShow: true,
  };
  return [
    summary,
    ...reports.flatMap((reportUri) => {
      const own = records.filter((record) => record.reportUri === reportUri);
      const label = l10n.t('{0}: {1}', workspace.asRelativePath(Uri.parse(reportUri)), own.length);
      return [
        { label, kind: QuickPickItemKind.Separator },
        ...own.map((record) => itemOf(record, words, wordsAfter)),
      ];
    }),
    ...(refused.length === 0
      ? []
      : [
          { label: l10n.t('Left as they are: {0}', refused.length), kind: QuickPickItemKind.Separator },
          ...refused.map((uri) => ({ label: nameOf(uri), description: l10n.t('must not be written') })),
        ]),
  ];
}

function itemOf(record: RecordChange, words: CodebookWords, wordsAfter: CodebookWords): PreviewItem {
  const { before, after } = record;
  const names = (codes: readonly string[], of: CodebookWords): string =>
    codes.map((id) => of.code(id)).join(l10n.t(', ')) || '–';
  const removed = before.codes.filter((code) => !after.codes.includes(code));
  const added = after.codes.filter((code) => !before.codes.includes(code));
  const quote = before.target.kind === 'passage' ? before.target.quote.exact : '';
  return {
    label: `“${shortened(quote, quoteLength)}”`,
    description:
      removed.length + added.length === 0 ? '' : `${names(removed, words)} → ${names(added, wordsAfter)}`,
    detail: [before.creator.name, plainBody(before, quoteLength)].filter((part) => part !== '').join(' · '),
    record,
  };
}

/** Shows the report at the words of a record, if they still stand there, without taking the keyboard. */
async function showPassage({ reportUri, before }: RecordChange): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(reportUri));
  const quote = before.target.kind === 'passage' ? before.target.quote.exact : '';
  const start = document.getText().indexOf(quote);
  const selection =
    start === -1
      ? undefined
      : new Range(document.positionAt(start), document.positionAt(start + quote.length));
  await window.showTextDocument(document, {
    preserveFocus: true,
    preview: true,
    ...(selection === undefined ? {} : { selection }),
  });
}
