import type { Annex, Language, Report, Section } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';
import type { CitationForms } from './citationForms';
import { citationForms, filled, filledTemplate } from './citationForms';
import type { CitedPlace } from './citedPlace';
import { citedPlaceOf } from './citedPlace';
import { symbolInFileName } from '../../report/symbols/symbolInFileName';

/** How citations are written. */
export interface CitationStyle {
  /** `undefined` for that of the report. */
  readonly language: Language | undefined;
  /** Templates by language in place of those in `citationForms`. */
  readonly citation: Readonly<Record<string, string>>;
  readonly quotation: Readonly<Record<string, string>>;
}

/** What is cited from. */
export interface CitedReport {
  readonly report: Report;
  /** Without folder and extension. */
  readonly fileName: string;
}

/** The language in which `report` is cited: that of the style, else its own, else English. */
export function citationLanguage(report: Report, style: CitationStyle): Language {
  return style.language ?? report.language ?? 'en';
}

/**
 * `range` of a report as one cites it: "A/78/120, para. 16", "A/78/120，第 16 至 18 段", "A/78/120, annex I, para. 3",
 * "A/78/120, note 4"; the report alone before its first section.
 */
export function citationOf(
  { report, fileName }: CitedReport,
  range: OffsetRange,
  style: CitationStyle,
): string {
  const language = citationLanguage(report, style);
  const forms = citationForms[language];
  const symbol = nameOfReport({ report, fileName }, forms);
  const cited = citedPlaceOf(report, range);
  if (cited === undefined) return symbol;
  const place = placeWords(report, cited, forms, language);
  return filledTemplate(style.citation[language] ?? forms.citation, { symbol, place });
}

/** Its symbol, else the one that its file is named after, else its title, else the name of the file. */
function nameOfReport({ report, fileName }: CitedReport, forms: CitationForms): string {
  const symbol = report.symbol ?? symbolInFileName(fileName);
  if (symbol !== undefined) return symbol;
  return report.title === undefined ? fileName : filled(forms.title, report.title);
}

/** The place alone: "para. 16", "第 16 段". */
export function placeWords(
  report: Report,
  cited: CitedPlace,
  forms: CitationForms,
  language: Language,
): string {
  switch (cited.kind) {
    case 'note':
      return filled(forms.note, cited.footnote.marker);
    case 'section':
      return sectionWords(report, cited.section, forms, language);
    case 'annex':
      return annexWords(cited.annex);
    case 'paragraphs': {
      const paragraphs = paragraphWords(cited, forms);
      return cited.annex === undefined
        ? paragraphs
        : filled(forms.within, annexWords(cited.annex), paragraphs);
    }
  }
}

function paragraphWords(
  { first, last, items }: Extract<CitedPlace, { readonly kind: 'paragraphs' }>,
  forms: CitationForms,
): string {
  if (first !== last) return filled(forms.paragraphs, first.number, last.number);
  const labels = items
    .map(({ label }) => label.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((label) => label !== '');
  const number = labels.reduce((cited, label) => filled(forms.item, cited, label), first.number);
  return filled(forms.paragraph, number);
}

/** "Annex I" stands within a sentence: "annex I". */
function annexWords({ label }: Annex): string {
  return label.replace(/^\p{Lu}\p{L}+/u, (noun) => noun.toLowerCase());
}

function sectionWords(report: Report, section: Section, forms: CitationForms, language: Language): string {
  if (section.label === '') return filled(forms.title, section.title);
  if (report.language !== language) return filled(forms.section, section.id);
  const labels = labelsOf(report, section);
  if (language === 'zh') {
    // "第二(E)部分"
    const [top = '', ...below] = labels;
    return filled(
      forms.section,
      top.replace(/^第|部分$|[章节]$/gu, '') + below.map((label) => `(${label})`).join(''),
    );
  }
  return filled(forms.section, language === 'ar' ? labels.join(' - ') : section.id);
}

/** The printed labels of a section and of those above it, from the top. */
function labelsOf(report: Report, section: Section): readonly string[] {
  const above = report.sections.find(({ id }) => id === section.parent);
  return above === undefined ? [section.label] : [...labelsOf(report, above), section.label];
}
