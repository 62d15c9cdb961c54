import type { entryKeys } from '../codebookKeys';

/** A key of a code in a codebook file. */
export type CodeKey = (typeof entryKeys.codes)[number];

/** What a key says: text, a text for each language, or a flag. */
export type CodeValue = string | boolean | Readonly<Record<string, string>>;

/** A code to be written, key by key; in the order of `entryKeys.codes`. */
export type NewCode = Readonly<Partial<Record<CodeKey, CodeValue>>> & { readonly id: string };

/** One change of a codebook's text. Codes are told by their ids in the text before any change. */
export type CodebookEdit =
  | {
      readonly kind: 'set';
      readonly code: string;
      readonly key: CodeKey;
      /** Where the key has a text for each language: for which; `undefined` for the one that counts for all. */
      readonly language?: string | undefined;
      readonly value: string | boolean;
    }
  | { readonly kind: 'remove'; readonly code: string; readonly key: CodeKey }
  /** At the end of the codes, or behind the code `after`. */
  | { readonly kind: 'add'; readonly code: NewCode; readonly after?: string | undefined };
