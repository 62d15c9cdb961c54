import type { Code, Codebook } from '../annotations/codebook';
import type { CodeKey, CodeValue, CodebookEdit, NewCode } from '../annotations/codebookText/codebookEdit';
import { newCodeId } from '../annotations/codebookText/newCodeId';
import { voiceOfCode } from '../annotations/voiceOfCode';
import { isCodeId } from '../annotations/yamlEntry';
import type { ImportedCode } from './importedCodes';
import { guidOf } from './refiCodebook';

/** What taking codes into a codebook means. */
export interface CodeImport {
  readonly edits: readonly CodebookEdit[];
  /** Ids of codes that are new. */
  readonly added: readonly string[];
  /** Ids of codes that get words, a colour and the like that they lacked. */
  readonly completed: readonly string[];
  /** How many codes are there already and say all of it, or something else, which stays. */
  readonly unchanged: number;
}

type Words = Readonly<Record<string, string>>;

const wordKeys = ['definition', 'include', 'exclude', 'example'] as const;

/**
 * How to take `imported` into `codebook`. A code is the same as one that is there by its GUID, else by its id, else
 * by a name that only one has. What the codebook says stays; what it lacks is added.
 */
export function importCodes(codebook: Codebook, imported: readonly ImportedCode[]): CodeImport {
  const find = finder(codebook.codes);
  const ids = new Map<string, string>();
  const taken = codebook.codes.map(({ id }) => ({ id }));
  const shortcuts = new Set(codebook.codes.map(({ shortcut }) => shortcut?.toLowerCase()));
  const edits: CodebookEdit[] = [];
  const added: string[] = [];
  const completed: string[] = [];
  const known = imported.map((code) => ({ code, same: find(code) }));
  for (const { code, same } of known) if (same !== undefined) ids.set(code.key, same.id);
  const parentOf = ({ parent }: ImportedCode): string | undefined =>
    parent === undefined ? undefined : (ids.get(parent) ?? taken.find(({ id }) => id === parent)?.id);
  // New ids come before their use: a table may name a parent that stands below.
  for (const { code, same } of known) {
    if (same !== undefined) continue;
    const given = code.id;
    const isFree = given !== undefined && isCodeId(given) && !taken.some(({ id }) => id === given);
    const id = isFree ? given : newCodeId(taken, anyWord(code.name), parentOf(code));
    ids.set(code.key, id);
    taken.push({ id });
  }
  for (const { code, same } of known) {
    const shortcut = usable(code.shortcut, shortcuts);
    if (same === undefined) {
      const id = ids.get(code.key) ?? '';
      edits.push({ kind: 'add', code: newCode(code, id, parentOf(code), shortcut) });
      added.push(id);
      continue;
    }
    const completions = completionsOf(same, code, shortcut);
    edits.push(...completions);
    if (completions.length > 0) completed.push(same.id);
  }
  const unchanged = known.length - added.length - completed.length;
  return { edits, added, completed, unchanged };
}

/** Finds the code of the codebook that an imported one is. */
function finder(codes: readonly Code[]): (code: ImportedCode) => Code | undefined {
  const byGuid = new Map(codes.map((code) => [guidOf(code), code]));
  const byId = new Map(codes.map((code) => [code.id, code]));
  const byName = new Map<string, Code | undefined>();
  for (const code of codes)
    for (const name of new Set([code.name.default, ...Object.values(code.name.byLanguage)].map(lowered)))
      byName.set(name, byName.has(name) ? undefined : code);
  return ({ guid, id, name }) => {
    if (guid !== undefined && byGuid.has(guid)) return byGuid.get(guid);
    if (id !== undefined) return byId.get(id);
    return Object.values(name)
      .map((word) => byName.get(lowered(word)))
      .find((code) => code !== undefined);
  };
}

function lowered(name: string): string {
  return name.trim().toLowerCase();
}

function anyWord(words: Words): string {
  return words['default'] ?? Object.values(words)[0] ?? '';
}

/** The voice where it is one. */
function usableVoice({ voice }: ImportedCode): string | undefined {
  return voice !== undefined && voiceOfCode(voice) !== undefined ? voice : undefined;
}

/** A shortcut that no code has yet; it is taken from then on. */
function usable(shortcut: string | undefined, taken: Set<string | undefined>): string | undefined {
  if (shortcut === undefined || !/^[\p{L}\p{N}]$/u.test(shortcut)) return undefined;
  const key = shortcut.toLowerCase();
  if (taken.has(key)) return undefined;
  taken.add(key);
  return shortcut;
}

function newCode(
  code: ImportedCode,
  id: string,
  parent: string | undefined,
  shortcut: string | undefined,
): NewCode {
  const entries: readonly (readonly [CodeKey, CodeValue | undefined])[] = [
    ['guid', isGuid(code.guid) ? code.guid : undefined],
    ['name', valueOf(code.name)],
    ['parent', parent],
    ['color', colorOf(code)],
    ['shortcut', shortcut],
    ['voice', usableVoice(code)],
    ...wordKeys.map((key) => [key, valueOf(code[key])] as const),
    ['retired', code.retired ? true : undefined],
  ];
  return { id, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}

/** One text for all where there is no other, else a text for each language. */
function valueOf(words: Words): CodeValue | undefined {
  const texts = Object.entries(words);
  if (texts.length === 0) return undefined;
  return texts.length === 1 && words['default'] !== undefined ? words['default'] : words;
}

function completionsOf(
  same: Code,
  code: ImportedCode,
  shortcut: string | undefined,
): readonly CodebookEdit[] {
  const set = (key: CodeKey, value: string | undefined): readonly CodebookEdit[] =>
    value === undefined || value === '' ? [] : [{ kind: 'set', code: same.id, key, value }];
  const isOwnGuid = code.guid !== undefined && code.guid === guidOf(same);
  return [
    ...(same.guid === undefined && !isOwnGuid && isGuid(code.guid) ? set('guid', code.guid) : []),
    ...(same.color === undefined ? set('color', colorOf(code)) : []),
    ...(same.shortcut === undefined ? set('shortcut', shortcut) : []),
    ...(same.voice === undefined ? set('voice', usableVoice(code)) : []),
    ...wordKeys.flatMap((key) => (same[key] === undefined ? set(key, anyWord(code[key])) : [])),
  ];
}

function colorOf({ color }: ImportedCode): string | undefined {
  return color !== undefined && /^#[0-9a-f]{6}$/u.test(color) ? color : undefined;
}

function isGuid(text: string | undefined): boolean {
  return text !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);
}
