import type { CrossReference, Report } from '../../report/report';
import type { Observation } from '../finding';
import type { Rule } from '../rule';

/** So many references of the kind must lead somewhere before one that leads nowhere is a slip and not another text's. */
const fewestFound = 3;
/** Where a greater share of a kind leads nowhere, they mean another text. */
const greatestShare = 0.25;

const messages: Readonly<Partial<Record<CrossReference['kind'], { readonly message: string }>>> = {
  paragraph: { message: 'This report has no paragraph {0}.' },
  section: { message: 'This report has no section {0}.' },
  annex: { message: 'This report has no annex {0}.' },
  footnote: { message: 'This report has no footnote {0}.' },
  table: { message: 'This report has no table {0}.' },
};

/**
 * A reference to a paragraph, section, annex, footnote or table that the report does not have.
 *
 * The part was dropped or renumbered. "Above", "below" and "of the present report" say that this report is meant. Where
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
    const references = report.crossReferences.filter(
      ({ kind, scope }) => kind !== 'ibid' && scope !== 'other',
    );
    for (const reference of references) {
      const isLost = reference.unresolved === 'no-such-part';
      if (!isLost && reference.missing.length === 0) continue;
      if (isLost && reference.scope === 'unsaid' && !isUsual(reference.kind, references)) continue;
      yield observe(report, reference);
    }
  },
};

/** Whether references of a kind that do not say whose parts they mean mostly lead somewhere in this report. */
function isUsual(kind: CrossReference['kind'], references: readonly CrossReference[]): boolean {
  const ofKind = references.filter((other) => other.kind === kind && other.scope === 'unsaid');
  const lost = ofKind.filter(({ unresolved }) => unresolved === 'no-such-part').length;
  return ofKind.length - lost >= fewestFound && lost <= greatestShare * ofKind.length;
}

function observe(report: Report, { kind, place, missing, labels }: CrossReference): Observation {
  const named = missing.length > 0 ? missing : labels.map(({ from }) => from.label);
  const { message } = messages[kind] ?? { message: 'This report has no such part.' };
  return {
    message,
    args: [named.join(', ')],
    range: report.rangeOf(place),
    related: [],
    fixes: [],
  };
}
