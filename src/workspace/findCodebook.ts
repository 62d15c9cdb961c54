import { builtInCodebook } from '../annotations/builtInCodebook';
import type { Codebook } from '../annotations/codebook';
import { codebookMessages } from '../annotations/codebookMessages';
import { decodeCodebook } from '../annotations/decodeCodebook';
import { sidecarMessages } from '../annotations/sidecarMessages';
import type { SidecarProblem } from './annotationStore';
import type { FileSystem } from './ports';
import { decodeUtf8 } from './readSidecar';
import { childOf, isSameUri, parentOf } from './uriPath';

/** The name under which a codebook is looked for. */
export const codebookName = 'codebook.yaml';

/** Folders above the report that are gone through at most where no workspace folder is an end. */
const highestWithoutWorkspace = 1;

/** The codebook that counts for a report, and what is wrong with it. */
export interface FoundCodebook {
  readonly codebook: Codebook;
  readonly problems: readonly SidecarProblem[];
}

/**
 * The places where a report's codebook may lie, nearest first: its own folder, then each one above up to the
 * workspace folder; without a workspace folder the report's own only.
 */
export function codebookUris(reportUri: string, workspaceUri: string | undefined): readonly string[] {
  const uris: string[] = [];
  for (let folder = parentOf(reportUri); folder !== undefined; folder = parentOf(folder)) {
    uris.push(childOf(folder, codebookName));
    if (workspaceUri === undefined && uris.length >= highestWithoutWorkspace) break;
    if (workspaceUri !== undefined && isSameUri(folder, workspaceUri)) break;
  }
  return uris;
}

/** Reads the nearest codebook; the built-in one where there is none. Never rejects: problems are reported. */
export async function findCodebook(
  files: FileSystem,
  reportUri: string,
  workspaceUri: string | undefined,
): Promise<FoundCodebook> {
  for (const uri of codebookUris(reportUri, workspaceUri)) {
    try {
      const bytes = await files.read(uri);
      if (bytes !== undefined) return readCodebook(uri, bytes);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const problem = {
        uri,
        line: undefined,
        kind: 'unreadable',
        message: sidecarMessages.unreadable,
        args: [detail],
      } as const;
      return { codebook: builtInCodebook, problems: [problem] };
    }
  }
  return { codebook: builtInCodebook, problems: [] };
}

function readCodebook(uri: string, bytes: Uint8Array): FoundCodebook {
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const problem = {
      uri,
      line: undefined,
      kind: 'not-yaml',
      message: codebookMessages.notText,
      args: [],
    } as const;
    return { codebook: { ...builtInCodebook, uri }, problems: [problem] };
  }
  const { codebook, problems } = decodeCodebook(text, uri);
  return {
    codebook,
    problems: problems.map(({ line, message, args }) => ({
      uri,
      line,
      kind: message === codebookMessages.notYaml ? 'not-yaml' : 'wrong-shape',
      message,
      args,
    })),
  };
}
