import { Disposable, ProgressLocation, Uri, commands, l10n, window, workspace } from 'vscode';
import { FileError } from '../../workspace/ports';
import type { WrittenRecords } from '../../workspace/writeCarried';
import type { ReportService } from '../services';
import { CarryOverView } from './carryOverView';
import { prepareCarry, writePrepared } from './prepareCarry';

/** So many files are offered at most; others are found by browsing. */
const mostOffered = 500;

/** Registers carrying annotations over from one text to another: the command, its view, and writing. */
export function registerCarryOver(reports: ReportService): Disposable {
  const view = new CarryOverView();
  return Disposable.from(
    view,
    commands.registerCommand('reportAnnotator.carryOver', async (...given: unknown[]) => {
      const [givenOld, givenNew] = given.map((each) => (each instanceof Uri ? each : undefined));
      const oldUri = givenOld ?? (await pickOld(reports));
      const newUri = oldUri && (givenNew ?? (await pickNew(oldUri)));
      if (oldUri !== undefined && newUri !== undefined)
        await prepare(view, oldUri.toString(), newUri.toString());
    }),
    commands.registerCommand('reportAnnotator.writeCarriedOver', () => write(view)),
    commands.registerCommand('reportAnnotator.closeCarryOver', () => view.show(undefined)),
  );
}

async function prepare(view: CarryOverView, oldUri: string, newUri: string): Promise<void> {
  if (oldUri === newUri) {
    void window.showWarningMessage(l10n.t('The old text and the new one are the same file.'));
    return;
  }
  try {
    const prepared = await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: l10n.t('Comparing the two texts…'),
        cancellable: true,
      },
      (_, token) => prepareCarry(oldUri, newUri, () => !token.isCancellationRequested),
    );
    if (prepared !== undefined) await view.show(prepared);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The texts could not be compared: {0}', detail));
  }
}

async function write(view: CarryOverView): Promise<void> {
  const { prepared } = view;
  if (prepared === undefined) return;
  const outcome = await writePrepared(prepared);
  if (outcome.failure !== undefined) {
    void window.showErrorMessage(failureOf(outcome));
    return;
  }
  await view.show(undefined);
  const open = l10n.t('Open the New Text');
  const { written, refused } = outcome;
  const message =
    refused.length === 0
      ? l10n.t('Annotations carried over: {0}.', written.length)
      : l10n.t(
          'Annotations carried over: {0}. Left as they are, because they are there already or of a newer version: {1}.',
          written.length,
          refused.length,
        );
  // Not awaited: whoever runs the command need not answer.
  void window.showInformationMessage(message, open).then((answer) => {
    if (answer === open) void window.showTextDocument(Uri.parse(prepared.newUri));
  });
}

function failureOf({ failure, written }: WrittenRecords): string {
  const uri = failure === undefined ? '' : Uri.parse(failure.uri).path;
  const detail = failure instanceof FileError ? failure.message : (failure?.args.join(' ') ?? '');
  return l10n.t(
    'Not everything was carried over: {0} could not be written ({1}). Written before it: {2}. Carry over again for the others.',
    uri,
    detail,
    written.length,
  );
}

/** The report in front, or one that the person chooses. */
async function pickOld(reports: ReportService): Promise<Uri | undefined> {
  return reports.active?.uri ?? (await pickFile(l10n.t('The text with the annotations'), undefined));
}

async function pickNew(oldUri: Uri): Promise<Uri | undefined> {
  const name = oldUri.path.split('/').at(-1) ?? '';
  return pickFile(l10n.t('The new text, to which the annotations of {0} are carried over', name), oldUri);
}

/** A text of the workspace but `except`, or one found by browsing; `undefined` when given up. */
async function pickFile(title: string, except: Uri | undefined): Promise<Uri | undefined> {
  const found = await workspace.findFiles('**/*.{md,markdown,txt}', '**/*.annotations/**', mostOffered);
  const items = found
    .filter((uri) => uri.toString() !== except?.toString())
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const browse = { label: l10n.t('Browse…'), uri: undefined };
  const chosen = await window.showQuickPick([...items, browse], { title, placeHolder: title });
  if (chosen === undefined || chosen.uri !== undefined) return chosen?.uri;
  const [file] = (await window.showOpenDialog({ title, canSelectMany: false })) ?? [];
  return file;
}
