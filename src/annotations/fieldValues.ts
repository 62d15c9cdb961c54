import type { Annotation, FieldValue } from './annotation';

/** `fields` with another value for the field `id`; without the field for `undefined`. */
export function withField(
  fields: Annotation['fields'],
  id: string,
  value: FieldValue | undefined,
): Annotation['fields'] {
  const others = Object.entries(fields).filter(([key]) => key !== id);
  return Object.fromEntries(value === undefined ? others : [...others, [id, value]]);
}

/** The names in a list as people type it, with commas or semicolons of any script between them; each once. */
export function peopleIn(typed: string): readonly string[] {
  const names = typed.split(/[,，、;；\n]/u).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
