import { numberRange } from '../../src/checks/paragraphNumbers';
import type { Paragraph, Report } from '../../src/report/report';
import type { Plant } from './planting';
import { anyOf, findIn, put, wholeLines } from './planting';

/** Neighbours on both sides in the main numbering, whose number a person could not miss. */
function middles(report: Report): readonly Paragraph[] {
  const run = report.paragraphs.filter((paragraph) => paragraph.run === 'body');
  return run.slice(2, -2).filter((paragraph, index) => {
    const numbers = [run[index + 1], paragraph, run[index + 3]].map((one) => Number(one?.number));
    return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  });
}

function changeNumber(report: Report, paragraph: Paragraph, number: number) {
  const printed = findIn(report, paragraph.number, numberRange(report, paragraph));
  return printed === undefined ? undefined : put(printed, String(number));
}

/** Errors in the numbers of paragraphs, sections and items, and in references to them. */
export const paragraphPlants: readonly Plant[] = [
  {
    rule: 'paragraph-number-missing',
    alsoRight: [],
    follows: ['reference-without-target', 'footnote-without-reference', 'symbol-not-cited'],
    plant: (report, random) => {
      const paragraph = anyOf(middles(report), random);
      if (paragraph === undefined) return undefined;
      return {
        what: `paragraph ${paragraph.number} dropped`,
        edits: paragraph.parts.map((part) => put(wholeLines(report, report.rangeOf(part)), '')),
      };
    },
  },
  {
    rule: 'paragraph-number-repeated',
    alsoRight: ['paragraph-number-missing', 'paragraph-number-disorder'],
    plant: (report, random) => {
      const paragraph = anyOf(middles(report), random);
      if (paragraph === undefined) return undefined;
      const edit = changeNumber(report, paragraph, Number(paragraph.number) - 1);
      return edit && { what: `paragraph ${paragraph.number} numbered one lower`, edits: [edit] };
    },
  },
  {
    rule: 'paragraph-number-disorder',
    alsoRight: ['paragraph-number-missing', 'paragraph-number-repeated'],
    plant: (report, random) => {
      const places = middles(report);
      const paragraph = anyOf(places, random);
      const next = places.find(({ number }) => Number(number) === Number(paragraph?.number) + 1);
      if (paragraph === undefined || next === undefined) return undefined;
      const edits = [
        changeNumber(report, paragraph, Number(next.number)),
        changeNumber(report, next, Number(paragraph.number)),
      ].filter((edit) => edit !== undefined);
      return { what: `numbers ${paragraph.number} and ${next.number} swapped`, edits };
    },
  },
  {
    rule: 'section-label-sequence',
    alsoRight: [],
    plant: (report, random) => {
      const section = anyOf(
        report.sections.filter(
          ({ label, confidence, parent }) =>
            /^(?:[A-F]|[2-7]|[二三四五六])$/u.test(label) &&
            confidence !== 'guess' &&
            report.sections.some((other) => other.parent === parent && other.label > label),
        ),
        random,
      );
      if (section === undefined) return undefined;
      const printed = findIn(report, section.label, report.rangeOf(section.place));
      const skipped = /[A-Z\d]/u.test(section.label)
        ? String.fromCharCode(section.label.charCodeAt(0) + 2)
        : '九';
      return printed && { what: `section ${section.id} labelled ${skipped}`, edits: [put(printed, skipped)] };
    },
  },
  {
    rule: 'item-label-sequence',
    alsoRight: [],
    plant: (report, random) => {
      const paragraph = anyOf(
        report.paragraphs.filter(
          ({ items }) =>
            items.length > 3 &&
            items.slice(0, 4).every(({ depth, label }) => depth === 1 && /[\p{L}\p{N}]/u.test(label)),
        ),
        random,
      );
      const item = paragraph?.items[2];
      const next = paragraph?.items[3];
      if (paragraph === undefined || item === undefined || next === undefined) return undefined;
      const range = { start: report.rangeOf(item.place).start, end: report.rangeOf(next.place).start };
      return { what: `item ${item.label} of paragraph ${paragraph.number} dropped`, edits: [put(range, '')] };
    },
  },
  {
    rule: 'reference-without-target',
    alsoRight: [],
    plant: (report, random) => {
      const reference = anyOf(
        report.crossReferences.filter(
          ({ kind, scope, targets, labels }) =>
            kind === 'paragraph' &&
            scope !== 'other' &&
            targets.length > 0 &&
            labels[0]?.from.subitems.length === 0,
        ),
        random,
      );
      const label = reference?.labels[0]?.from.label;
      if (reference === undefined || label === undefined) return undefined;
      const printed = findIn(report, label, report.rangeOf(reference.place));
      return (
        printed && { what: `reference to paragraph ${label} made one to 960`, edits: [put(printed, '960')] }
      );
    },
  },
];
