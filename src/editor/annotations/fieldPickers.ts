import { l10n, window } from 'vscode';
import type { Annotation, FieldValue } from '../../annotations/annotation';
import { fieldsOf } from '../../annotations/codebook';
import type { AnnotationField, Codebook } from '../../annotations/codebook';
import { peopleIn, withField } from '../../annotations/fieldValues';
import type { Draft } from '../../workspace/annotationStore';
import type { CodebookWords } from './annotationWords';

/** What was answered: a value, or none; the whole is `undefined` where the question was given up. */
interface FieldAnswer {
  readonly value: FieldValue | undefined;
}

/**
 * Lets the person fill in the fields that the codebook has for an annotation: the only one at once, of several
 * the one that they choose. `undefined` when given up.
 */
export async function pickFields(
  annotation: Annotation,
  codebook: Codebook,
  words: CodebookWords,
): Promise<Partial<Draft> | undefined> {
  const fields = fieldsOf(codebook, annotation.kind);
  if (fields.length === 0) {
    void window.showInformationMessage(
      l10n.t('The codebook has no fields for this annotation. List them below “fields” in codebook.yaml.'),
    );
    return undefined;
  }
  const field = fields.length === 1 ? fields[0] : await chooseField(fields, annotation, words);
  if (field === undefined) return undefined;
  const answer = await askField(field, annotation.fields[field.id], words, '');
  return answer === undefined ? undefined : { fields: withField(annotation.fields, field.id, answer.value) };
}

/**
 * Asks one after another for the fields that an annotation of this kind has and says nothing in yet. Escape ends
 * the questions and keeps what was answered before.
 */
export async function askMissingFields(
  annotation: Annotation,
  codebook: Codebook,
  words: CodebookWords,
): Promise<Annotation['fields']> {
  const missing = fieldsOf(codebook, annotation.kind).filter(({ id }) => annotation.fields[id] === undefined);
  let { fields } = annotation;
  for (const [index, field] of missing.entries()) {
    const step = missing.length === 1 ? '' : l10n.t(' ({0} of {1})', index + 1, missing.length);
    const answer = await askField(field, undefined, words, step);
    if (answer === undefined) return fields;
    fields = withField(fields, field.id, answer.value);
  }
  return fields;
}

async function chooseField(
  fields: readonly AnnotationField[],
  annotation: Annotation,
  words: CodebookWords,
): Promise<AnnotationField | undefined> {
  const items = fields.map((field) => {
    const value = annotation.fields[field.id];
    return {
      label: words.text(field.name),
      description: value === undefined ? l10n.t('not stated') : words.fieldValue(field.id, value, l10n),
      ...(field.definition === undefined ? {} : { detail: words.text(field.definition) }),
      field,
    };
  });
  return (await window.showQuickPick(items, { title: l10n.t('Fields of the Annotation') }))?.field;
}

async function askField(
  field: AnnotationField,
  value: FieldValue | undefined,
  words: CodebookWords,
  step: string,
): Promise<FieldAnswer | undefined> {
  const title = `${words.text(field.name)}${step}`;
  return field.type === 'choice'
    ? askChoice(field, value, words, title)
    : askWords(field, value, words, title);
}

async function askChoice(
  field: AnnotationField,
  value: FieldValue | undefined,
  words: CodebookWords,
  title: string,
): Promise<FieldAnswer | undefined> {
  const choices = field.choices.map(({ id, name }) => ({
    label: words.text(name),
    ...(id === value ? { description: l10n.t('current') } : {}),
    answer: { value: id },
  }));
  const none = { label: l10n.t('Not stated'), answer: { value: undefined } };
  const placeHolder = field.definition === undefined ? '' : words.text(field.definition);
  return (await window.showQuickPick([...choices, none], { title, placeHolder }))?.answer;
}

async function askWords(
  field: AnnotationField,
  value: FieldValue | undefined,
  words: CodebookWords,
  title: string,
): Promise<FieldAnswer | undefined> {
  const isNumber = field.type === 'number';
  const typed = await window.showInputBox({
    title,
    value: value === undefined ? '' : Array.isArray(value) ? value.join(l10n.t(', ')) : String(value),
    prompt: [field.definition === undefined ? '' : words.text(field.definition), hintOf(field.type)]
      .filter((part) => part !== '')
      .join(' '),
    validateInput: (text) =>
      isNumber && text.trim() !== '' && !Number.isFinite(Number(text))
        ? l10n.t('This is no number.')
        : undefined,
  });
  const text = typed?.trim();
  if (text === undefined) return undefined;
  if (text === '') return { value: undefined };
  if (isNumber) return { value: Number(text) };
  return { value: field.type === 'people' ? peopleIn(text) : text };
}

function hintOf(type: AnnotationField['type']): string {
  switch (type) {
    case 'people':
      return l10n.t('Names with commas between them; empty for none.');
    case 'number':
      return l10n.t('A number; empty for none.');
    case 'text':
    case 'choice':
      return l10n.t('Empty for none.');
  }
}
