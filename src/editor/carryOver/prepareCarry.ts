import { Uri, workspace } from 'vscode';
import { anchorIndexOf } from '../../annotations/anchorIndex';
import { digestOf } from '../../annotations/digest';
import { carriedRecords } from '../../exchange/carriedRecords';
import type { AnnotatedReport, CarriedAnnotation } from '../../exchange/carryOver';
import { carryOverInSlices } from '../../exchange/carryOver';
import type { CarryOverDocument } from '../../exchange/carryOverDocument';
import { carryOverDocument } from '../../exchange/carryOverDocument';
import { makeListsInSlices, readReportInSlices } from '../../report/readReportInSlices';
import type { Report } from '../../report/report';
import { createTextInSlices } from '../../text/createText';
import { loadAnnotations } from '../../workspace/loadAnnotations';
import type { WrittenRecords } from '../../workspace/writeCarried';
import { writeCarried } from '../../workspace/writeCarried';
import { mostSnapshotBytes } from '../annotations/mostSnapshotBytes';
import { systemClock } from '../files/systemClock';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { inSlices } from '../slices';

/** What became of the annotations of one text in another, ready to be written. */
export interface PreparedCarry {
  readonly oldUri: string;
  readonly newUri: string;
  readonly document: CarryOverDocument;
  readonly source: AnnotatedReport;
  readonly newReport: Report;
  readonly carried: readonly CarriedAnnotation[];
}

/**
 * Finds out what becomes of the annotations of `oldUri` in `newUri`, both as they are on disk, and changes nothing.
 *
 * `undefined` where it is not wanted any more. Rejects where a file cannot be read.
 */
export async function prepareCarry(
  oldUri: string,
  newUri: string,
  isWanted: () => boolean,
): Promise<PreparedCarry | undefined> {
  const oldReport = await readFrom(oldUri, isWanted);
  const newReport = await readFrom(newUri, isWanted);
  if (oldReport === undefined || newReport === undefined) return undefined;
  const workspaceUri = workspace.getWorkspaceFolder(Uri.parse(oldUri))?.uri.toString();
  const set = await loadAnnotations(workspaceFileSystem, oldUri, oldReport, workspaceUri, inSlices);
  const source = { ...set, report: oldReport };
  const carried = await inSlices(carryOverInSlices(source, newReport), isWanted);
  if (carried === undefined) return undefined;
  const document = carryOverDocument({ old: oldUri, new: newUri }, source, newReport, carried);
  return { oldUri, newUri, document, source, newReport, carried };
}

/** Writes the records of a carry-over beside the new text; nothing that is there is replaced. */
export async function writePrepared(prepared: PreparedCarry): Promise<WrittenRecords> {
  const { oldUri, newUri, source, newReport, carried } = prepared;
  const texts = await Promise.all(
    [source.report, newReport].map(async (report) => {
      const text = anchorIndexOf(report).text.value;
      return { digest: await digestOf(text), text };
    }),
  );
  const records = carriedRecords(carried, newReport, {
    digest: texts[1]?.digest ?? '',
    time: systemClock.now(),
  });
  const target = { files: workspaceFileSystem, create, oldUri, newUri, texts };
  return writeCarried({ ...target, mostSnapshotBytes: mostSnapshotBytes(newUri) }, records);
}

async function create(uri: string, content: Uint8Array): Promise<boolean> {
  if ((await workspaceFileSystem.read(uri)) !== undefined) return false;
  await workspaceFileSystem.write(uri, content);
  return true;
}

async function readFrom(uri: string, isWanted: () => boolean): Promise<Report | undefined> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  return inSlices(readInSlices(content), isWanted);
}

function* readInSlices(content: string): Generator<unknown, Report, undefined> {
  const text = yield* createTextInSlices(content);
  const report = yield* readReportInSlices(text);
  yield* makeListsInSlices(report);
  return report;
}
