import type { NewCode } from '../codebookText/codebookEdit';

/** What somebody wants to do with the codes of a project. Codes are told by their ids. */
export type CodebookChange =
  | {
      readonly kind: 'rename';
      readonly code: string;
      /** The new id; without one it stays. Ids below it that begin with it and "/" follow. */
      readonly id?: string | undefined;
      /** The new name for one language; for all where the codebook gives one name for all. */
      readonly name?: { readonly language: string | undefined; readonly text: string } | undefined;
    }
  | { readonly kind: 'merge'; readonly code: string; readonly into: string }
  | {
      readonly kind: 'split';
      readonly code: string;
      /** Codes that are made for it. */
      readonly added: readonly NewCode[];
      /** By the id of an annotation: the codes that it has from now on in the place of `code`. */
      readonly choices: ReadonlyMap<string, readonly string[]>;
    }
  /** `parent` is `undefined` for the top. */
  | { readonly kind: 'move'; readonly code: string; readonly parent: string | undefined }
  | { readonly kind: 'retire'; readonly code: string }
  | { readonly kind: 'restore'; readonly code: string }
  /** Gives annotations another code in the place of one that the codebook lacks; the codebook stays. */
  | { readonly kind: 'replace'; readonly code: string; readonly by: string };
