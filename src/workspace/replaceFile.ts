import { FileError } from './ports';
import type { FileSystem } from './ports';
import { temporaryFileOf, temporaryUri } from './temporaryFiles';
import { childOf, nameOf, parentOf } from './uriPath';

/** What is to become of a file, judged by what stands in it. */
export type Decision<T> =
  | { readonly kind: 'write'; readonly content: Uint8Array; readonly result: T }
  | { readonly kind: 'delete'; readonly result: T }
  | { readonly kind: 'leave'; readonly result: T };

/** How long a claim must stand while it is watched before its owner counts as dead, in milliseconds. */
const patience = 2_000;

/** How long at most somebody else's saves of the same file are waited for, in milliseconds. */
const longestWait = 10_000;

/** The longest of the first waits, in milliseconds; each wait is a random part of it, so that two do not keep in step. */
const firstWait = 8;

/**
 * Reads a file, decides and writes or deletes it, without another process doing the same in between.
 *
 * Of all that file systems offer, this takes only files of one's own: who wants to write lays the new content
 * beside the file under a name of its own (that is its claim), then looks for other claims. Who sees one takes
 * its own back and tries again; so of two that come at once never both go on, however they interleave
 * (Lamport's flags). Then the file is read once more, and the claim is renamed to it. A claim that stands too long
 * belongs to a dead process and is removed; should its owner live after all, its renaming finds nothing to rename.
 *
 * `decide` may be asked several times; `undefined` is a file that is not there. Rejects with a `FileError`.
 */
export async function replaceFile<T>(
  files: FileSystem,
  uri: string,
  decide: (found: Uint8Array | undefined) => Decision<T>,
): Promise<T> {
  const watched = new Map<string, number>();
  let waited = 0;
  for (let attempt = 1; ; attempt++) {
    const found = await files.read(uri);
    const decision = decide(found);
    if (decision.kind === 'leave') return decision.result;
    const claim = temporaryUri(uri);
    await files.stage(claim, decision.kind === 'write' ? decision.content : new Uint8Array());
    let isPlaced = false;
    try {
      const others = await otherClaims(files, uri, claim);
      await removeDead(files, uri, others, watched, waited);
      if (others.length === 0 && isSame(await files.read(uri), found)) {
        if (decision.kind === 'delete') {
          await files.delete(uri);
          return decision.result;
        }
        isPlaced = await files.replace(claim, uri);
        if (isPlaced) return decision.result;
      }
    } finally {
      if (!isPlaced) await discard(files, claim);
    }
    if (waited > longestWait) throw new FileError(uri, 'unavailable', 'another program keeps writing it');
    const wait = Math.random() * firstWait * Math.min(attempt, 8);
    waited += wait;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** The names of the claims of others on the same file. */
async function otherClaims(files: FileSystem, uri: string, claim: string): Promise<readonly string[]> {
  const [target, own] = [nameOf(uri), nameOf(claim)];
  const entries = await files.list(parentOf(uri) ?? '');
  return entries
    .map(({ name }) => name)
    .filter((name) => name !== own && temporaryFileOf(name)?.target === target);
}

/** Removes the claims that have stood for longer than any living process needs; `watched` says since when. */
async function removeDead(
  files: FileSystem,
  uri: string,
  claims: readonly string[],
  watched: Map<string, number>,
  now: number,
): Promise<void> {
  for (const name of claims) {
    const since = watched.get(name) ?? now;
    watched.set(name, since);
    if (now - since > patience) await files.delete(childOf(parentOf(uri) ?? '', name));
  }
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

async function discard(files: FileSystem, claim: string): Promise<void> {
  try {
    await files.delete(claim);
  } catch {
    // What is reported is how the save went; what stays is recognised as a leftover.
  }
}
