import type { Annotation, FieldValue } from '../../annotations/annotation';
import type { Codebook, LocalizedText } from '../../annotations/codebook';
import { textIn } from '../../annotations/codebook';
import type { Localizer } from '../localizer';

/** The words of a project's codebook in the reader's language; an id that the codebook does not know stands for itself. */
export interface CodebookWords {
  code(id: string): string;
  kind(id: string): string;
  status(id: string): string;
  text(text: LocalizedText): string;
  field(id: string): string;
  /** What a field says: the name of a choice, names with commas between them. */
  fieldValue(id: string, value: FieldValue, localizer: Localizer): string;
}

/** The words of `codebook` in the language with the BCP 47 tag `language`. */
export function wordsOf(codebook: Codebook, language: string): CodebookWords {
  const named = (list: readonly { id: string; name: LocalizedText }[], id: string): string => {
    const entry = list.find((each) => each.id === id);
    return entry === undefined ? id : textIn(entry.name, language);
  };
  return {
    code: (id) => named(codebook.codes, id),
    kind: (id) => named(codebook.kinds, id),
    status: (id) => named(codebook.statuses, id),
    text: (text) => textIn(text, language),
    field: (id) => named(codebook.fields, id),
    fieldValue: (id, value, localizer) => {
      const choices = codebook.fields.find((field) => field.id === id)?.choices ?? [];
      return typeof value === 'string' ? named(choices, value) : listed(value, localizer);
    },
  };
}

function listed(value: number | readonly string[], localizer: Localizer): string {
  return typeof value === 'number' ? String(value) : value.join(localizer.t(', '));
}

/** The confidence of an annotation in words. */
export function confidenceWord(
  confidence: NonNullable<Annotation['confidence']>,
  localizer: Localizer,
): string {
  switch (confidence) {
    case 'low':
      return localizer.t('low confidence');
    case 'medium':
      return localizer.t('medium confidence');
    case 'high':
      return localizer.t('high confidence');
  }
}

/** As `describeAnnotation`, without the codes. */
export function describeBesideCodes(
  annotation: Annotation,
  words: CodebookWords,
  localizer: Localizer,
): string {
  return describeAnnotation({ ...annotation, codes: [] }, words, localizer);
}

/**
 * Kind, codes, status, confidence and fields on one line: "Question · doubt, verification · Open · high confidence ·
 * Speaker: Chair".
 */
export function describeAnnotation(
  annotation: Annotation,
  words: CodebookWords,
  localizer: Localizer,
): string {
  return [
    annotation.kind === undefined ? '' : words.kind(annotation.kind),
    codeNames(annotation, words, localizer),
    words.status(annotation.status),
    annotation.confidence === undefined ? '' : confidenceWord(annotation.confidence, localizer),
    ...Object.entries(annotation.fields).map(([id, value]) =>
      localizer.t('{0}: {1}', words.field(id), words.fieldValue(id, value, localizer)),
    ),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The names of the codes, with commas; "" for none. */
export function codeNames(annotation: Annotation, words: CodebookWords, localizer: Localizer): string {
  return annotation.codes.map((id) => words.code(id)).join(localizer.t(', '));
}

/**
 * What a comment says in plain text on one line of at most `length` characters, without the `#code`s that are said
 * beside it anyway; "" where it says nothing else.
 */
export function plainBody({ body, codes }: Pick<Annotation, 'body' | 'codes'>, length: number): string {
  const named = new Set(codes.map((code) => `#${code}`));
  const said = withoutMarks(body)
    .split(/(\s+)/u)
    .filter((word) => !named.has(word))
    .join('');
  return shortened(said, length);
}

/**
 * The words of a comment without the marks of emphasis, code, headings, quotations and links, for lists that show
 * plain text.
 */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)/gmu, '')
    .replace(/(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2');
}

/** One line of at most `length` characters: blanks joined, the rest cut with an ellipsis. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, 2 * length + 2));
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}
