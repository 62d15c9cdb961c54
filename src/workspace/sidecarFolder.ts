import { childOf, withSuffix } from './uriPath';

/** The folder with the annotations of a report: "…/NAME.md.annotations" beside "…/NAME.md". */
export function sidecarFolderOf(reportUri: string): string {
  return withSuffix(reportUri, '.annotations');
}

/** The name of the report whose annotations a folder of this name holds; `undefined` for other folders. */
export function reportNameOf(folderName: string): string | undefined {
  return /^(?<name>.+)\.annotations$/u.exec(folderName)?.groups?.['name'];
}

/** The file of a record: "…/NAME.md.annotations/<id>.json". */
export function sidecarUri(reportUri: string, id: string): string {
  return childOf(sidecarFolderOf(reportUri), `${id}.json`);
}

/** Whether a name in the folder is that of a record; others, such as notes or temporary files, are nobody's business. */
export function isSidecarName(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.');
}

/** Whether a folder's name is that of a report's annotations. */
export function isSidecarFolderName(name: string): boolean {
  return name.endsWith('.annotations') && name !== '.annotations';
}

/** The report whose annotations a folder holds: "…/NAME.md" for "…/NAME.md.annotations". */
export function reportUriOf(folderUri: string): string {
  return folderUri.replace(/\.annotations(?=$|[?#])/u, '');
}
