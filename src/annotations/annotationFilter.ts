import type { Anchor, Annotation } from './annotation';
import type { Codebook } from './codebook';
import { codePath } from './codebook';

/** What a reader wants to see. An empty list and "" ask for nothing in particular; all that is asked must hold. */
export interface AnnotationFilter {
  /** Words that must all stand in the body, the quoted passage, a code or the author's name; case does not count. */
  readonly text: string;
  /** Ids of codes, one of which the record must have; "" stands for none at all. */
  readonly codes: readonly string[];
  /** Ids of kinds; "" stands for none. */
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  /** Names of authors. */
  readonly authors: readonly string[];
  readonly states: readonly Anchor['state'][];
}

/** The filter that lets everything through. */
export const noFilter: AnnotationFilter = {
  text: '',
  codes: [],
  kinds: [],
  statuses: [],
  authors: [],
  states: [],
};

/** Whether `filter` lets everything through. */
export function isEmptyFilter(filter: AnnotationFilter): boolean {
  const { text, codes, kinds, statuses, authors, states } = filter;
  return text.trim() === '' && [codes, kinds, statuses, authors, states].every((list) => list.length === 0);
}

/**
 * Whether a record by itself passes; `anchor` is `undefined` for replies, which have no state of their own.
 * Whole threads are judged by `shownThreads`.
 */
export function matches(
  annotation: Annotation,
  anchor: Anchor | undefined,
  filter: AnnotationFilter,
): boolean {
  const { codes, kind, status, creator } = annotation;
  const isOneOf = (wanted: readonly string[], value: string): boolean =>
    wanted.length === 0 || wanted.includes(value);
  return (
    (filter.codes.length === 0 ||
      (codes.length === 0 ? filter.codes.includes('') : codes.some((code) => filter.codes.includes(code)))) &&
    isOneOf(filter.kinds, kind ?? '') &&
    isOneOf(filter.statuses, status) &&
    isOneOf(filter.authors, creator.name) &&
    (filter.states.length === 0 || (anchor !== undefined && filter.states.includes(anchor.state))) &&
    hasWords(annotation, filter.text)
  );
}

/**
 * The ids of the annotations to show, replies aside: those that pass, and those with a reply that has the
 * words while they pass in everything else.
 */
export function shownThreads(
  annotations: readonly Annotation[],
  anchors: ReadonlyMap<string, Anchor>,
  filter: AnnotationFilter,
): ReadonlySet<string> {
  const withWords = new Set<string>();
  for (const annotation of annotations)
    if (annotation.target.kind === 'reply' && hasWords(annotation, filter.text))
      withWords.add(annotation.target.to);
  const withoutText = { ...filter, text: '' };
  return new Set(
    annotations
      .filter((annotation) => {
        const anchor = anchors.get(annotation.id);
        if (annotation.target.kind === 'reply' && anchor === undefined) return false;
        return matches(annotation, anchor, withWords.has(annotation.id) ? withoutText : filter);
      })
      .map(({ id }) => id),
  );
}

/** `codes` and all codes of the codebook that stand below one of them, for a filter that means a whole branch. */
export function withCodesBelow(codebook: Codebook, codes: readonly string[]): readonly string[] {
  const below = codebook.codes
    .filter(({ id }) => codePath(codebook, id).some((above) => codes.includes(above.id)))
    .map(({ id }) => id);
  return [...new Set([...codes, ...below])];
}

function hasWords({ body, codes, creator, target }: Annotation, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const quote = target.kind === 'passage' ? target.quote.exact : '';
  const all = [body, quote, creator.name, ...codes].join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}
