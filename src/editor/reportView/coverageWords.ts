import { coverageOf } from '../../annotations/coverage';
import type { Localizer } from '../localizer';
import type { OutlineNode } from '../navigation/outline';

/**
 * How many paragraphs of a section or an annex carry an annotation, for its tooltip; "" for paragraphs, and for parts
 * without any. `annotated` are the ids of the report's paragraphs that do.
 */
export function coverageWords(
  { report, source }: OutlineNode,
  annotated: ReadonlySet<string>,
  l10n: Localizer,
): string {
  if (source.kind !== 'section' && source.kind !== 'annex') return '';
  const { id } = source.kind === 'section' ? source.section : source.annex;
  const coverage = coverageOf(report, annotated).get(id);
  return coverage === undefined
    ? ''
    : l10n.t('Paragraphs with annotations: {0} of {1}', coverage.annotated, coverage.paragraphs);
}
