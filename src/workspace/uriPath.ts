/** A URI taken apart where its path ends: "vscode-vfs://host/a.md" and "?ref=1". */
function split(uri: string): { readonly path: string; readonly rest: string } {
  const at = uri.search(/[?#]/);
  return at === -1 ? { path: uri, rest: '' } : { path: uri.slice(0, at), rest: uri.slice(at) };
}

/** The name of the file or folder that `uri` names, decoded: "报告 1.md". */
export function nameOf(uri: string): string {
  const { path } = split(uri);
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}

/** The URI of the folder that holds `uri`; `undefined` at the root. */
export function parentOf(uri: string): string | undefined {
  const { path, rest } = split(uri);
  const root = /^[^:/]+:(?:\/\/[^/]*)?/.exec(path)?.[0].length ?? 0;
  const at = path.lastIndexOf('/');
  if (at < root || (at === root && path.length === root + 1)) return undefined;
  return `${at === root ? path.slice(0, at + 1) : path.slice(0, at)}${rest}`;
}

/** The URI of the entry `name` in a folder. */
export function childOf(folderUri: string, name: string): string {
  const { path, rest } = split(folderUri);
  return `${path.endsWith('/') ? path : `${path}/`}${encodeURIComponent(name)}${rest}`;
}

/** The URI with `suffix` behind its name, before a query. */
export function withSuffix(uri: string, suffix: string): string {
  const { path, rest } = split(uri);
  return `${path}${suffix}${rest}`;
}

/** Whether two URIs name the same file, though one may escape more characters than the other. */
export function isSameUri(a: string, b: string): boolean {
  return a === b || comparable(a) === comparable(b);
}

/** One form for all spellings of a URI, to compare by and for keys of maps; not for use as a URI. */
export function comparable(uri: string): string {
  const { path, rest } = split(uri);
  return path.split('/').map(decoded).join('/') + rest;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not escaped as URIs are: then the segment is its own name.
    return segment;
  }
}
