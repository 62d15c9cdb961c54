import type { CrossReferenceTarget, Report } from '../../report/report';
import type { Localizer } from '../localizer';
import { nameOfParagraph, nameOfPart } from './whereabouts';

/** A part of a report as one cites it: "para. 41 (a)", "II.E", "Annex II", "note 9", "Table 2". */
export function nameOfTarget(report: Report, target: CrossReferenceTarget, l10n: Localizer): string {
  switch (target.kind) {
    case 'paragraph': {
      const name = nameOfParagraph(report, target.paragraph, l10n);
      return target.item === undefined ? name : `${name} ${target.item.label}`;
    }
    case 'section':
      return nameOfPart(target.section);
    case 'annex':
      return target.annex.label;
    case 'footnote':
      return l10n.t('note {0}', target.footnote.marker);
    case 'table':
      return target.table.label;
  }
}
