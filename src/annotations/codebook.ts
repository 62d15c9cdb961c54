import type { VoiceOfCode } from './voiceOfCode';

/** A word in several languages; `default` where the codebook gives one word for all. Keys are BCP 47 tags. */
export interface LocalizedText {
  readonly default: string;
  readonly byLanguage: Readonly<Record<string, string>>;
}

/** A code: what a passage can be coded as. */
export interface Code {
  /** Stable, for files: letters, digits, "-", "_", "." and "/" for what stands below another. */
  readonly id: string;
  readonly name: LocalizedText;
  /** "#rrggbb"; `undefined` for the palette's next. */
  readonly color: string | undefined;
  readonly definition: LocalizedText | undefined;
  readonly include: LocalizedText | undefined;
  readonly exclude: LocalizedText | undefined;
  readonly example: LocalizedText | undefined;
  /** One key; `undefined` for none. */
  readonly shortcut: string | undefined;
  /** The id of the code above. */
  readonly parent: string | undefined;
  readonly retired: boolean;
  /** The id of the code that took the place of this one, which is retired then. */
  readonly mergedInto: string | undefined;
  /** Whose words the code is proposed for while coding; absent or `undefined` for nobody's. */
  readonly voice?: VoiceOfCode | undefined;
  /** The code's name in other programs, a GUID in lower case; `undefined` where it was never imported. */
  readonly guid: string | undefined;
}

/** One of the answers that a field offers. */
export interface FieldChoice {
  readonly id: string;
  readonly name: LocalizedText;
}

/** A field of the project's own: what people say of an annotation beside comment and codes. */
export interface AnnotationField {
  readonly id: string;
  readonly name: LocalizedText;
  readonly type: 'text' | 'choice' | 'number' | 'people';
  /** Of a choice in the order of the file, otherwise empty. */
  readonly choices: readonly FieldChoice[];
  /** The ids of the kinds that are asked for it; empty for all annotations, also those without a kind. */
  readonly kinds: readonly string[];
  readonly definition: LocalizedText | undefined;
}

/** A kind of annotation, e.g. comment, question, coding. */
export interface AnnotationKind {
  readonly id: string;
  readonly name: LocalizedText;
}

/** A status that an annotation can have. */
export interface AnnotationStatus {
  readonly id: string;
  readonly name: LocalizedText;
  /** Whether it counts as done. */
  readonly closed: boolean;
}

/** The codes, kinds and statuses of a project, in the order of the file. Never without a kind and two statuses, one closed. */
export interface Codebook {
  /** The file it comes from; `undefined` for the built-in one. */
  readonly uri: string | undefined;
  readonly codes: readonly Code[];
  readonly kinds: readonly AnnotationKind[];
  readonly statuses: readonly AnnotationStatus[];
  readonly fields: readonly AnnotationField[];
}

/**
 * The word for a reader of `language` (a BCP 47 tag, case ignored): the whole tag, else the same language in the same
 * script ("zh-hans" and "zh" for "zh-CN", but not "zh-TW"), else the same language, else the word for all.
 */
export function textIn(text: LocalizedText, language: string): string {
  const key = languageIn(text, language);
  return (key === undefined ? undefined : text.byLanguage[key]) ?? text.default;
}

/** The key of `byLanguage` whose word `textIn` gives to a reader of `language`; `undefined` for the word for all. */
export function languageIn(text: LocalizedText, language: string): string | undefined {
  const tag = language.toLowerCase();
  const primary = primarySubtag(tag);
  const keys = Object.keys(text.byLanguage).map((key) => ({ key, tag: key.toLowerCase() }));
  const exact = keys.find((each) => each.tag === tag);
  if (exact !== undefined) return exact.key;
  const sameLanguage = keys.filter((each) => primarySubtag(each.tag) === primary);
  if (sameLanguage.length < 2) return sameLanguage[0]?.key;
  const script = scriptOf(tag);
  const sameScript = sameLanguage.filter((each) => scriptOf(each.tag) === script);
  const candidates = sameScript.length > 0 ? sameScript : sameLanguage;
  return (candidates.find((each) => each.tag === primary) ?? candidates[0])?.key;
}

function primarySubtag(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** The script that `tag` is likely written in: "Hans" for "zh-CN"; `undefined` for what is no BCP 47 tag. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined; // a key such as "zh_cn": then it is of no known script
  }
}

/** The code with this id; `undefined` where the codebook has none. */
export function codeOf(codebook: Codebook, id: string): Code | undefined {
  return codebook.codes.find((code) => code.id === id);
}

/** Whether records of this status count as done; a status that the codebook lacks does not. */
export function isClosed(codebook: Codebook, status: string): boolean {
  return codebook.statuses.some(({ id, closed }) => id === status && closed);
}

/** The status that a new record gets: the first that is not closed. */
export function firstStatus(codebook: Codebook): string {
  return (codebook.statuses.find(({ closed }) => !closed) ?? codebook.statuses[0])?.id ?? 'open';
}

/** The status behind `status` in the order of the codebook, the first behind the last and behind one it does not know. */
export function statusAfter({ statuses }: Codebook, status: string): string {
  const next = statuses.findIndex(({ id }) => id === status) + 1;
  return (statuses[next] ?? statuses[0])?.id ?? status;
}

/** The fields that an annotation of this kind has, in the order of the codebook. */
export function fieldsOf(codebook: Codebook, kind: string | undefined): readonly AnnotationField[] {
  return codebook.fields.filter(
    ({ kinds }) => kinds.length === 0 || (kind !== undefined && kinds.includes(kind)),
  );
}

/** The codes from the top down to `id`, itself last; empty where the codebook has no such code. */
export function codePath(codebook: Codebook, id: string): readonly Code[] {
  const path: Code[] = [];
  let code = codeOf(codebook, id);
  while (code !== undefined && !path.includes(code)) {
    path.unshift(code);
    code = code.parent === undefined ? undefined : codeOf(codebook, code.parent);
  }
  return path;
}
