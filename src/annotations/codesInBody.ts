import type { Code } from './codebook';

/**
 * The ids of the codes that a comment names as "#id" or "#name", in order, each once.
 *
 * `codes` are those of the codebook. In scripts without blanks the end of a code cannot be seen
 * ("#共识的意见"), so the longest known id or name that the words begin with counts; a code that the codebook
 * lacks ends where the script changes or punctuation comes. A "#" inside a word or an address, before a
 * heading's blank, before digits alone, behind a backslash or in Markdown code names no code.
 */
export function codesInBody(body: string, codes: readonly Code[]): readonly string[] {
  return [...new Set(codeMentions(body, codes).map(({ id }) => id))];
}

/** A place of a comment that names a code. */
export interface CodeMention {
  /** The id of the code, or what stands for one that the codebook lacks. */
  readonly id: string;
  /** UTF-16 offset of the "#". */
  readonly start: number;
  /** The offset behind the code's last character. */
  readonly end: number;
}

/** The places where a comment names codes, in order; see `codesInBody`. */
export function codeMentions(body: string, codes: readonly Code[]): readonly CodeMention[] {
  const known = knownWords(codes);
  return [...withoutCode(body).matchAll(mention)].flatMap((match) => {
    const found = codeAtStart(match[1] ?? '', known);
    const start = match.index;
    return found === undefined ? [] : [{ id: found.id, start, end: start + 1 + found.length }];
  });
}

/** "#" that stands neither inside a word or an address nor behind a backslash, and what may belong to a code. */
const mention = /(?<![\p{Script=Latin}\p{N}_/#&?=\\])#([\p{L}\p{N}][\p{L}\p{M}\p{N}\-_./]*)/gu;

/** No code of a sane codebook is longer, in UTF-16 units; keeps a page of letters without blanks cheap. */
const longestCode = 200;

/** Scripts that are written without blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** `body` with blanks in the place of Markdown code. */
function withoutCode(body: string): string {
  const blanks = (code: string): string => ' '.repeat(code.length);
  return body
    .replace(/^(```|~~~)[^]*?(?:^\1|(?![^]))/gm, blanks)
    .replace(/(`+)[^`](?:[^]*?[^`])??\1(?!`)/g, blanks);
}

/** Ids and names of the codes, in lower case, with the id that each stands for; ids come before names. */
function knownWords(codes: readonly Code[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (word: string, id: string): void => {
    const key = word.toLowerCase();
    if (!words.has(key)) words.set(key, id);
  };
  for (const { id } of codes) add(id, id);
  for (const { id, name } of codes)
    for (const word of [name.default, ...Object.values(name.byLanguage)]) add(word, id);
  return words;
}

function codeAtStart(
  run: string,
  known: ReadonlyMap<string, string>,
): { readonly id: string; readonly length: number } | undefined {
  for (let length = Math.min(run.length, longestCode); length > 0; length--) {
    const id = known.get(run.slice(0, length).toLowerCase());
    if (id !== undefined && endsAt(run, length)) return { id, length };
  }
  const unknown = run.slice(0, scriptChange(run)).replace(/[-_./]+$/, '');
  return /^\p{N}*$/u.test(unknown) ? undefined : { id: unknown, length: unknown.length };
}

/** Whether a word of `run` may end at `length`: at its end, at punctuation, or in or beside an unspaced script. */
function endsAt(run: string, length: number): boolean {
  const next = run.slice(length);
  if (next === '' || /^[./-]+(?:$|[^\p{L}\p{N}])/u.test(next) || unspaced.test(next.charAt(0))) return true;
  return unspaced.test(run.charAt(length - 1)) && !/^[-_./]/.test(next);
}

/** Where `run` goes over from a spaced script into an unspaced one; its length where it does not. */
function scriptChange(run: string): number {
  if (unspaced.test(run.charAt(0))) return run.length;
  const at = run.search(unspaced);
  return at === -1 ? run.length : at;
}
