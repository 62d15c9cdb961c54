import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SidecarProblem } from '../workspace/annotationStore';

/** The URI of a file named on the command line. */
export function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

/** How a file is named in what is printed: relative to the current folder, unless it was named absolutely or lies elsewhere. */
export function printedPath(uri: string, namedAs: string): string {
  if (!uri.startsWith('file:')) return uri;
  const path = fileURLToPath(uri);
  const fromHere = relative(process.cwd(), path);
  return isAbsolute(namedAs) || fromHere.startsWith(`..${sep}`) || isAbsolute(fromHere) ? path : fromHere;
}

/**
 * The URI of the folder where the search for a report's codebook ends: that of its git checkout, else the
 * current folder if the report lies in it, else its own.
 */
export function workspaceUriOf(path: string): string {
  const own = dirname(resolve(path));
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return pathToFileURL(folder).href;
    if (folder === dirname(folder)) break;
  }
  const here = process.cwd();
  return pathToFileURL(own === here || own.startsWith(`${here}${sep}`) ? here : own).href;
}

/** The problems of a set of annotations with the printed path in place of the URI. */
export function printedProblems(
  problems: readonly SidecarProblem[],
  namedAs: string,
): readonly SidecarProblem[] {
  return problems.map((problem) => ({ ...problem, uri: printedPath(problem.uri, namedAs) }));
}
