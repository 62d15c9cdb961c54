import { footnoteAt, paragraphAt } from '../../report/lookup';
import type { CrossReference, Report } from '../../report/report';
import type { Observation } from '../finding';
import type { Rule } from '../rule';

/** So many references of the kind must lead somewhere before one that leads nowhere is a slip and not another text's. */
const fewestFound = 2;
/** So far before a reference the name of a source is looked for, in UTF-16 units. */
const nameReach = 24;
/** Where a greater share of a kind leads nowhere, they mean another text. */
const greatestShare = 0.34;

const messages: Readonly<Partial<Record<CrossReference['kind'], { readonly message: string }>>> = {
  paragraph: { message: 'This report has no paragraph {0}.' },
  section: { message: 'This report has no section {0}.' },
  annex: { message: 'This report has no annex {0}.' },
  footnote: { message: 'This report has no footnote {0}.' },
  table: { message: 'This report has no table {0}.' },
};

/** For "the annex to the present report", which names none of several. */
const messagesWithoutLabel: typeof messages = {
  annex: { message: 'This report has no annex.' },
};

/**
 * A reference to a paragraph, section, annex, footnote or table that the report does not have.
 *
 * The part was dropped or renumbered. References in notes and behind names cite sources and are left out. "Above", "below" and "of the present report" say that this report is meant. Where
 * the words leave it open, a reference counts only in a report where others of its kind lead somewhere: "paragraph 5" in
 * a letter that amends another text is no finding.
 */
export const referenceWithoutTarget: Rule = {
  id: 'reference-without-target',
  severity: 'warning',
  title: 'A reference leads nowhere',
  reason:
    'The part it names was dropped or renumbered. References that may mean another text count only where others of their kind lead somewhere in this one.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair, as stated in ⟦paragraph 9⟧ above.\n\n3. It adopted its agenda.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair, as stated in paragraph 1 above and in paragraph 9 of resolution 74/50.\n\n3. It adopted its agenda.\n',
    },
    {
      wrong:
        '一. 引言\n\n1. 专家组在里斯本举行会议。\n\n2. 如上文⟦第 9 段⟧所述，专家组选出主席。\n\n3. 专家组通过议程。\n',
      right:
        '一. 引言\n\n1. 专家组在里斯本举行会议。\n\n2. 如上文第 1 段所述，专家组选出主席。\n\n3. 专家组通过议程。\n',
    },
  ],
  *check({ report }) {
    const references: CrossReference[] = [];
    for (const reference of report.crossReferences) {
      yield undefined;
      if (reference.kind === 'ibid' || reference.scope === 'other') continue;
      if (reference.scope === 'this' || !meansOther(report, reference)) references.push(reference);
    }
    for (const reference of references) {
      yield undefined;
      const isLost = reference.unresolved === 'no-such-part';
      if (!isLost && reference.missing.length === 0) continue;
      if (isLost && reference.scope === 'unsaid' && !isUsual(reference.kind, references)) continue;
      yield observe(report, reference);
    }
  },
};

/** Right behind a name or a page, a source is cited: "JS2, para. 43", "GRECO paras. 48 and 233", "p. 3 and para. 88". */
const behindName =
  /[,;،，]\s*$|(?<![\p{L}\p{N}])[\p{Lu}\d-]{2,}\s+$|\bpp?\.\s?\d[\d–-]*,?\s*(?:(?:and|[Ss]ee also)\s+)?$/u;

/**
 * Whether the words or the place of a reference tell that it means another text, though no text is named: in a note,
 * outside the numbered paragraphs and behind a name a source is cited; "paragraph 4 bis" is one of a draft where no paragraph is numbered so, "section 23"
 * one of a budget where no section has a figure.
 */
function meansOther(report: Report, { kind, place, labels }: CrossReference): boolean {
  const { start } = report.rangeOf(place);
  if (footnoteAt(report, start) !== undefined || paragraphAt(report, start) === undefined) return true;
  if (behindName.test(report.text.slice(Math.max(0, start - nameReach), start))) return true;
  const isLike = (label: string, others: readonly string[]): boolean =>
    others.some((other) => shapeOf(other) === shapeOf(label));
  const first = labels[0]?.from.label;
  if (first === undefined) return false;
  if (kind === 'section')
    return (
      /^\d+$/u.test(first) &&
      !isLike(
        first,
        report.sections.filter(({ level }) => level === 1).map(({ label }) => label),
      )
    );
  return (
    kind === 'paragraph' &&
    !/^\d+$/u.test(first) &&
    !isLike(
      first,
      report.paragraphs.map(({ number }) => number),
    )
  );
}

/** "5 bis" and "7 bis" are of one shape, "140.1" and "3.2" of another. */
function shapeOf(label: string): string {
  return label.replace(/\d+/gu, '1');
}

/** Whether references of a kind that do not say whose parts they mean mostly lead somewhere in this report. */
function isUsual(kind: CrossReference['kind'], references: readonly CrossReference[]): boolean {
  const ofKind = references.filter((other) => other.kind === kind && other.scope === 'unsaid');
  const lost = ofKind.filter(({ unresolved }) => unresolved === 'no-such-part').length;
  return ofKind.length - lost >= fewestFound && lost <= greatestShare * ofKind.length;
}

function observe(report: Report, { kind, place, missing, labels }: CrossReference): Observation {
  const named = (missing.length > 0 ? missing : labels.map(({ from }) => from.label)).filter(
    (label) => label !== '',
  );
  const { message } = (named.length > 0 ? messages : messagesWithoutLabel)[kind] ?? {
    message: 'This report has no such part.',
  };
  return {
    message,
    args: named.length > 0 ? [named.join(', ')] : [],
    range: report.rangeOf(place),
    related: [],
    fixes: [],
  };
}
