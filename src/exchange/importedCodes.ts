/** A code of another program or table, as far as it could be read. */
export interface ImportedCode {
  /** What the other codes of the same file call it. */
  readonly key: string;
  /** The key of the code above. */
  readonly parent: string | undefined;
  /** The id that the file gives; without one it is made of the name. */
  readonly id: string | undefined;
  readonly guid: string | undefined;
  /** By language; "default" for the one for all. */
  readonly name: Readonly<Record<string, string>>;
  readonly definition: Readonly<Record<string, string>>;
  readonly include: Readonly<Record<string, string>>;
  readonly exclude: Readonly<Record<string, string>>;
  readonly example: Readonly<Record<string, string>>;
  readonly color: string | undefined;
  readonly shortcut: string | undefined;
  /** As in a codebook: "some doubt"; not checked. */
  readonly voice: string | undefined;
  readonly retired: boolean;
}

/** The codes of a file in their order, or why there are none. */
export type ImportedCodes =
  | { readonly kind: 'codes'; readonly codes: readonly ImportedCode[] }
  /** `message` is one of `importMessages`. */
  | { readonly kind: 'unreadable'; readonly message: string; readonly args: readonly string[] };

/** A larger file is no codebook; in UTF-16 units. */
export const longestImport = 5_000_000;

/** More codes than anybody works with. */
export const mostCodes = 20_000;

/** A failed import. */
export function unreadableImport(message: string, ...args: readonly string[]): ImportedCodes {
  return { kind: 'unreadable', message, args };
}
