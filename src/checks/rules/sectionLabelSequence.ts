import { titleKey } from '../../report/matchTitles';
import type { Section } from '../../report/report';
import { readEntries, wordsOfEntry } from '../contentsEntries';
import type { Observation } from '../finding';
import { labelStep } from '../labelSteps';
import { printedTitles } from '../printedTitles';
import type { CheckSubject, Rule } from '../rule';

/**
 * The labels of the sections below one heading do not go on by one: "A, C", "1, 2, 2".
 *
 * Sections are cited by their labels. A line with the words of the contents and another label counts as a heading. Lines that are perhaps headings are left out, and labels that begin anew are none
 * of this rule's business.
 */
export const sectionLabelSequence: Rule = {
  id: 'section-label-sequence',
  severity: 'warning',
  title: 'The label of a section is missing, repeated or out of order',
  reason:
    'Sections are cited by their labels: a gap or a repeated label sends the reader to the wrong place.',
  examples: [
    {
      wrong:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\n⟦III.⟧ Conclusions\n\n3. The Group thanked its hosts.\n\n4. It adjourned in the evening.\n',
      right:
        'I. Introduction\n\n1. The Group met in Lisbon.\n\n2. It elected a Chair.\n\nII. Conclusions\n\n3. The Group thanked its hosts.\n\n4. It adjourned in the evening.\n',
    },
  ],
  *check({ report }) {
    const last = new Map<string | undefined, Section>();
    for (const section of report.sections) {
      yield undefined;
      if (section.label === '' || section.confidence === 'guess') continue;
      const before = last.get(section.parent);
      last.set(section.parent, section);
      if (before === undefined) continue;
      const step = labelStep(before.label, section.label);
      if (step === 'gap' || step === 'same' || step === 'back') yield observe(report, before, section, step);
    }
    const entries = readEntries(report);
    const titles = new Map<string, number>();
    for (const { entry } of entries) titles.set(entry.title, (titles.get(entry.title) ?? 0) + 1);
    for (const { entry, part } of entries) {
      yield undefined;
      if (part !== undefined || entry.label === '') continue;
      // Of a title that comes again nobody knows which place is meant.
      if ((titles.get(entry.title) ?? 0) > 1) continue;
      const heading = (yield* printedTitles(report)).labels.get(titleKey(entry.title));
      if (heading === undefined || titleKey(heading.label) === titleKey(entry.label)) continue;
      yield {
        message: 'The heading “{0}” has the label {1}; the contents give it {2}.',
        args: [entry.title, titleKey(heading.label).toUpperCase(), entry.label],
        range: heading.range,
        related: [{ range: wordsOfEntry(report, entry), message: 'The contents name it here.', args: [] }],
        fixes: [],
      };
    }
  },
};

const messages = {
  gap: { message: 'Section {0} follows section {1}: a label is missing.' },
  same: { message: 'Section {0} follows another section {1}.' },
  back: { message: 'Section {0} follows section {1}: the labels are out of order.' },
} as const;

function observe(
  report: CheckSubject['report'],
  before: Section,
  { label, place, titlePlace }: Section,
  step: keyof typeof messages,
): Observation {
  const { start } = report.rangeOf(place);
  const title = report.rangeOf(titlePlace).start;
  const printed = report.text.slice(start, title).trimEnd();
  return {
    ...messages[step],
    args: [label, before.label],
    range: printed === '' ? report.rangeOf(place) : { start, end: start + printed.length },
    related: [
      {
        range: report.rangeOf(before.titlePlace),
        message: 'Section {0} is “{1}”.',
        args: [before.label, before.title],
      },
    ],
    fixes: [],
  };
}
