import { coverageOf } from '../../annotations/coverage';
import type { Coverage, Touched } from '../../annotations/coverage';
import type { Report } from '../../report/report';
import type { Localizer } from '../localizer';
import type { OutlineNode } from '../navigation/outline';

/**
 * How far a section or an annex has been worked through, for its tooltip: "Paragraphs: 12 · annotated: 3 · read: 5 ·
 * untouched: 4"; whether a paragraph was read; "" for what has nothing to tell.
 */
export function coverageWords({ report, source }: OutlineNode, touched: Touched, l10n: Localizer): string {
  switch (source.kind) {
    case 'section':
    case 'annex': {
      const { id } = source.kind === 'section' ? source.section : source.annex;
      const coverage = coverageIn(report, touched).get(id);
      return coverage === undefined ? '' : partWords(coverage, l10n);
    }
    case 'paragraph':
      return readingWords(source.paragraph.id, touched, l10n);
    case 'item':
      return '';
  }
}

/** Whether a paragraph was read, or changed since; "" for neither. */
export function readingWords(id: string, { read, changed }: Touched, l10n: Localizer): string {
  if (read.has(id)) return l10n.t('read');
  return changed.has(id) ? l10n.t('changed since you read it') : '';
}

function partWords({ paragraphs, annotated, read, changed, untouched }: Coverage, l10n: Localizer): string {
  return [
    l10n.t('Paragraphs: {0}', paragraphs),
    l10n.t('annotated: {0}', annotated),
    l10n.t('read: {0}', read),
    l10n.t('untouched: {0}', untouched),
    changed === 0 ? '' : l10n.t('changed since you read them: {0}', changed),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const made = new WeakMap<
  Touched,
  { readonly report: Report; readonly coverage: ReadonlyMap<string, Coverage> }
>();

/** As `coverageOf`; made once for each `touched`. */
export function coverageIn(report: Report, touched: Touched): ReadonlyMap<string, Coverage> {
  const known = made.get(touched);
  if (known?.report === report) return known.coverage;
  const coverage = coverageOf(report, touched);
  made.set(touched, { report, coverage });
  return coverage;
}
