import type { AnnotationsDocument, DocumentedAnnotation } from '../annotations/annotationsDocument';
import { shortened } from './printDocument';

/** The annotations of a report for people: one line each in order of the text, replies below, and counts. */
export function annotationLines({ file, annotations, problems }: AnnotationsDocument): readonly string[] {
  const ids = new Set(annotations.map(({ id }) => id));
  const repliesTo = (id: string): readonly DocumentedAnnotation[] =>
    annotations.filter(({ replyTo }) => replyTo === id);
  const thread = (annotation: DocumentedAnnotation, depth: number): readonly string[] => [
    annotationLine(annotation, depth),
    ...(depth > ids.size ? [] : repliesTo(annotation.id).flatMap((reply) => thread(reply, depth + 1))),
  ];
  const first = annotations
    .filter(({ replyTo }) => replyTo === undefined || !ids.has(replyTo))
    .sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? 0) - (b.column ?? 0));
  const count = (state: DocumentedAnnotation['state']): number =>
    annotations.filter((annotation) => annotation.state === state).length;
  return [
    ...first.flatMap((annotation) => thread(annotation, 0)),
    ...problems.map(problemLine),
    `${file}: ${annotations.length} annotations: ${count('anchored')} anchored, ${count('needs-review')} to review, ${count('orphaned')} orphaned, ${count('reply')} replies`,
  ];
}

/** A problem on one line: "FILE:LINE: what is wrong [rule]". */
export function problemLine({ file, line, message, rule }: AnnotationsDocument['problems'][number]): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message} [${rule}]`;
}

function annotationLine(annotation: DocumentedAnnotation, depth: number): string {
  const { line, column, state, quote, author, status, codes, body, conflicts = [] } = annotation;
  const place = line === undefined ? '–' : `${line}:${column ?? 1}`;
  const parts = [
    quote === undefined ? '' : `“${shortened(quote)}”`,
    `${author}:`,
    shortened(body),
    codes.length === 0 ? '' : `{${codes.join(', ')}}`,
    `[${status}]`,
    state === 'needs-review' || state === 'orphaned' ? `(${state})` : '',
    conflicts.length === 0 ? '' : `(conflict: ${conflicts.map(({ field }) => field).join(', ')})`,
  ];
  const words = parts.filter((part) => part !== '').join(' ');
  return depth === 0 ? `${place.padEnd(9)}${words}` : `${' '.repeat(9 + 2 * (depth - 1))}↳ ${words}`;
}
