import type { Annotation, ContestableField, FieldConflict } from '../../annotations/annotation';
import { contestedPaths, fieldValue } from '../../annotations/fieldConflict';
import { isObject, isSameJson } from '../../annotations/jsonValue';
import type { AnnotationSet, SidecarProblem } from '../../workspace/annotationStore';
import type { CodebookWords } from '../annotations/annotationWords';
import { shortened } from '../annotations/annotationWords';
import type { Localizer } from '../localizer';

/** How many characters of a version are shown. */
const valueLength = 200;

/** A field of which there are two versions or more, for people. */
export interface ContestedField {
  readonly path: FieldConflict['path'];
  readonly name: string;
  /** What the record says now, and what else it could say; the values are as they would stand in the record. */
  readonly versions: readonly { readonly value: unknown; readonly words: string }[];
}

/** The fields of a record that have several versions, each with the one that is kept first. */
export function contestedFields(
  annotation: Annotation,
  words: CodebookWords,
  localizer: Localizer,
): readonly ContestedField[] {
  return contestedPaths(annotation).map((path) => {
    const others = annotation.conflicts.filter((conflict) => isSameJson(conflict.path, path));
    const values = [fieldValue(annotation, path), ...others.map(({ other }) => other)];
    return {
      path,
      name: nameOf(path, localizer),
      versions: values.map((value) => ({ value, words: wordsOf(path[0], value, words, localizer) })),
    };
  });
}

/** What is wrong with a record's file, on one line beside its author; "" where all is well. */
export function troubleOf(set: AnnotationSet, annotation: Annotation, localizer: Localizer): string {
  const lock = lockOf(set, annotation.id);
  if (lock === 'newer-version') return localizer.t('Read-only: written by a newer version');
  if (!hasTwoVersions(set, annotation)) return '';
  const names = contestedPaths(annotation).map((path) => nameOf(path, localizer));
  return names.length === 0
    ? localizer.t('Two versions after a merge')
    : localizer.t('Two versions of: {0}', names.join(localizer.t(', ')));
}

/** Whether somebody has to choose between versions of a record. */
export function hasTwoVersions(set: AnnotationSet, annotation: Annotation): boolean {
  return annotation.conflicts.length > 0 || lockOf(set, annotation.id) === 'conflict-marks';
}

/** Why the file of a record must not be written as it is; `undefined` where it may be. */
export function lockOf(set: AnnotationSet, id: string): SidecarProblem['kind'] | undefined {
  return set.problems.find((problem) => problem.id === id)?.kind;
}

function nameOf(path: FieldConflict['path'], localizer: Localizer): string {
  switch (path[0]) {
    case 'body':
      return localizer.t('Words');
    case 'status':
      return localizer.t('Status');
    case 'kind':
      return localizer.t('Kind');
    case 'confidence':
      return localizer.t('Confidence');
    case 'target':
      return localizer.t('Passage');
    case 'creator':
      return localizer.t('Author');
    case 'created':
      return localizer.t('Date');
    case 'fields':
    case 'extra':
      return path.slice(1).join('.');
  }
}

function wordsOf(
  field: ContestableField,
  value: unknown,
  words: CodebookWords,
  localizer: Localizer,
): string {
  if (value === undefined) return localizer.t('nothing');
  if (field === 'status' && typeof value === 'string') return words.status(value);
  if (field === 'kind' && typeof value === 'string') return words.kind(value);
  const quote = isObject(value) && isObject(value['quote']) ? value['quote']['exact'] : undefined;
  const name = isObject(value) && field === 'creator' ? value['name'] : undefined;
  const said = quote ?? name ?? value;
  return shortened(typeof said === 'string' ? said : JSON.stringify(said), valueLength);
}
