import { anchorIndexOf } from '../annotations/anchorIndex';
import { encodeAnnotation } from '../annotations/encodeAnnotation';
import { sidecarMessages } from '../annotations/sidecarMessages';
import type { Report } from '../report/report';
import type { FileSystem } from './ports';
import { unreadable } from './readSidecar';
import type { SidecarFile } from './readSidecar';
import { reportNameOf, sidecarFolderOf } from './sidecarFolder';
import { loadSidecars, recordsOf } from './sidecars';
import type { LoadedSidecars, SidecarRecords } from './sidecars';
import { childOf, comparable, nameOf, parentOf } from './uriPath';

/** The part of the passages that must stand in a text for it to be the one that they were made on. */
const leastFound = 0.5;

/**
 * What was loaded, and a problem for each folder of annotations beside the report that has no report any more, as
 * when only the report was renamed, if most of their passages stand in this one. `digest` is that of its text. A
 * folder all records of which are here already, word for word, is a copy, and no problem. Never rejects.
 */
export async function withLostSidecars(
  loaded: LoadedSidecars,
  files: FileSystem,
  reportUri: string,
  report: Report,
  digest: string,
): Promise<LoadedSidecars> {
  const parent = parentOf(reportUri);
  const entries = parent === undefined ? [] : await files.list(parent).catch(() => []);
  const names = new Set(entries.map(({ name }) => name));
  const lost: SidecarFile[] = [];
  const here = recordsOf(loaded.files);
  for (const { name, kind } of entries) {
    const reportName = reportNameOf(name);
    if (kind !== 'folder' || parent === undefined || reportName === undefined || names.has(reportName))
      continue;
    const file = await lostFolder(files, childOf(parent, reportName), { report, digest, here });
    if (file !== undefined) lost.push(file);
  }
  if (lost.length === 0) return loaded;
  return {
    ...loaded,
    files: new Map([...loaded.files, ...lost.map((file) => [comparable(file.uri), file] as const)]),
  };
}

/** The report that may be the one of lost annotations, and what it has already. */
interface Wanting {
  readonly report: Report;
  readonly digest: string;
  readonly here: SidecarRecords;
}

async function lostFolder(
  files: FileSystem,
  missingReport: string,
  { report, digest, here }: Wanting,
): Promise<SidecarFile | undefined> {
  const { byId } = recordsOf((await loadSidecars(files, missingReport)).files);
  const isCopy = [...byId].every(([id, file]) => isSameRecord(file, here.byId.get(id)));
  if (isCopy) return undefined;
  const passages = [...byId.values()].flatMap(({ annotation }) =>
    annotation?.target.kind === 'passage' ? annotation.target : [],
  );
  const text = passages.length === 0 ? '' : anchorIndexOf(report).text.value;
  const found = passages.filter(
    (target) => (digest !== '' && target.digest === digest) || text.includes(target.quote.exact),
  ).length;
  if (passages.length === 0 || found < leastFound * passages.length) return undefined;
  const counts = [nameOf(missingReport), String(found), String(passages.length)];
  const uri = sidecarFolderOf(missingReport);
  return unreadable(uri, undefined, 'lost-report', sidecarMessages.lostReport, counts, undefined);
}

/** Whether two files say the same of a record, but for the name of its report. */
function isSameRecord({ annotation }: SidecarFile, other: SidecarFile | undefined): boolean {
  return (
    annotation !== undefined &&
    other?.annotation !== undefined &&
    encodeAnnotation(annotation, '') === encodeAnnotation(other.annotation, '')
  );
}
