import { Location, Position, Uri, workspace } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { Annotation } from '../../annotations/annotation';
import { normalizeText } from '../../annotations/normalizedText';
import { positionIn } from '../../annotations/storedRange';
import { createText } from '../../text/createText';
import type { ReportRecords } from '../../workspace/codebookRecords';
import { recordsUnder } from '../../workspace/codebookRecords';
import { decodeUtf8 } from '../../workspace/readSidecar';
import type { SidecarFile } from '../../workspace/readSidecar';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { workspaceFileSystem } from '../files/workspaceFileSystem';
import { rangeAt } from '../positions';
import { isExcluded } from './projectRecords';

/**
 * Where the annotations stand that have a code, in all reports for which the codebook counts: the passage where it is
 * known for sure, else the annotation's file.
 */
export async function codedPassages(
  annotations: OpenAnnotations,
  codebookUri: string,
  code: string,
  token: CancellationToken,
): Promise<readonly Location[]> {
  const reports = await recordsUnder(workspaceFileSystem, codebookUri, {
    isExcluded,
    isCancelled: () => token.isCancellationRequested,
  });
  const found: Location[] = [];
  for (const { reportUri, records } of reports) {
    const coded = records.filter(({ annotation }) => annotation?.codes.includes(code) === true);
    if (coded.length === 0 || token.isCancellationRequested) continue;
    found.push(...(openPlaces(annotations, reportUri, coded) ?? (await storedPlaces(reportUri, coded))));
  }
  return found;
}

/** The places in a report that is open; `undefined` where it is not. */
function openPlaces(
  annotations: OpenAnnotations,
  reportUri: string,
  records: readonly SidecarFile[],
): readonly Location[] | undefined {
  const report = annotations.reports.get(reportUri);
  const anchors = annotations.storeOf(reportUri)?.current.anchors;
  if (report === undefined || anchors === undefined) return undefined;
  return records.map((record) => {
    const anchor = record.annotation && anchors.get(record.annotation.id);
    if (anchor?.state !== 'anchored') return fileOf(record);
    return new Location(Uri.parse(reportUri), rangeAt(report.text, anchor.range));
  });
}

/** The places in a report's file, of the records whose words stand where they were stored. */
async function storedPlaces(
  reportUri: string,
  records: ReportRecords['records'],
): Promise<readonly Location[]> {
  const uri = Uri.parse(reportUri);
  const content = await textOf(uri);
  if (content === undefined) return records.map(fileOf);
  const text = createText(content);
  const normalized = normalizeText(text);
  const rangeOf = ({ target }: Annotation): Location | undefined => {
    const range = target.kind === 'passage' ? positionIn(normalized, target) : undefined;
    if (range === undefined) return undefined;
    const shown = { start: normalized.toOpen(range.start), end: normalized.toOpen(range.end) };
    return new Location(uri, rangeAt(text, shown));
  };
  return records.map((record) => (record.annotation && rangeOf(record.annotation)) ?? fileOf(record));
}

function fileOf({ uri }: SidecarFile): Location {
  return new Location(Uri.parse(uri), new Position(0, 0));
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return decodeUtf8(await workspace.fs.readFile(uri));
  } catch {
    // Without the report its annotations are shown as files.
    return undefined;
  }
}
