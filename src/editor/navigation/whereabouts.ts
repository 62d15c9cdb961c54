import { annexAt, footnoteAt, paragraphAt, sectionAt } from '../../report/lookup';
import type { Annex, Footnote, Paragraph, Report, Section } from '../../report/report';
import type { Localizer } from '../localizer';

/** What an offset of a report lies in; `undefined` for what it does not lie in. */
export interface Whereabouts {
  readonly footnote: Footnote | undefined;
  readonly paragraph: Paragraph | undefined;
  /** The annex, else the innermost section; `undefined` before the first. */
  readonly part: Section | Annex | undefined;
}

/** What `offset` lies in. Logarithmic after the first call for a report, which sorts its parts. */
export function whereaboutsOf(report: Report, offset: number): Whereabouts {
  return {
    footnote: footnoteAt(report, offset),
    paragraph: paragraphAt(report, offset),
    part: partAt(report, offset),
  };
}

function partAt(report: Report, offset: number): Section | Annex | undefined {
  return annexAt(report, offset) ?? sectionAt(report, offset);
}

/**
 * A short name for where `offset` lies, as one cites it: "para. 16", "note 4 to para. 16", "annex III",
 * "II.B.2", "front page".
 */
export function nameOfWhereabouts(report: Report, offset: number, l10n: Localizer): string {
  const footnote = footnoteAt(report, offset);
  if (footnote !== undefined) {
    const referring = paragraphReferringTo(report, footnote);
    return referring === undefined
      ? l10n.t('note {0}', footnote.marker)
      : l10n.t('note {0} to {1}', footnote.marker, nameOfParagraph(report, referring, l10n));
  }
  const paragraph = paragraphAt(report, offset);
  if (paragraph !== undefined) return nameOfParagraph(report, paragraph, l10n);
  const part = partAt(report, offset);
  return part === undefined ? l10n.t('front page') : nameOfPart(part);
}

function paragraphReferringTo(report: Report, footnote: Footnote): Paragraph | undefined {
  const [first] = footnote.references;
  return first === undefined ? undefined : paragraphAt(report, report.rangeOf(first).start);
}

/** "para. 16"; with the part that it stands in where its number is not of the body: "para. 3 (Annex I)". */
export function nameOfParagraph(report: Report, paragraph: Paragraph, l10n: Localizer): string {
  const [first] = paragraph.parts;
  const isInBody = paragraph.run === 'body' || first === undefined;
  const part = isInBody ? undefined : partAt(report, report.rangeOf(first).start);
  return part === undefined
    ? l10n.t('para. {0}', paragraph.number)
    : l10n.t('para. {0} ({1})', paragraph.number, nameOfPart(part));
}

/** The id of a numbered section ("II.B.2"), the title of an unnumbered one, the label of an annex. */
export function nameOfPart(part: Section | Annex): string {
  if (!('level' in part)) return part.label;
  return part.label === '' ? part.title : part.id;
}
