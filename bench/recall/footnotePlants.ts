import { definitionRange } from '../../src/checks/footnoteMarkers';
import type { Footnote, Report } from '../../src/report/report';
import type { Plant } from './planting';
import { anyOf, put, wholeLines } from './planting';

/** Numbered notes with a text and one reference, and neighbours on both sides. */
function plainNotes({ footnotes }: Report): readonly Footnote[] {
  const plain = footnotes.filter(
    ({ marker, parts, references }) => /^\d+$/u.test(marker) && parts.length > 0 && references.length === 1,
  );
  return plain.filter(({ marker }) =>
    [-1, 1].every((step) => plain.some((other) => Number(other.marker) === Number(marker) + step)),
  );
}

function nextOf(report: Report, note: Footnote): Footnote | undefined {
  return plainNotes(report).find(({ marker }) => Number(marker) === Number(note.marker) + 1);
}

/** Errors in footnotes and the markers that refer to them. */
export const footnotePlants: readonly Plant[] = [
  {
    rule: 'footnote-without-definition',
    alsoRight: ['footnote-sequence'],
    follows: ['symbol-not-cited'],
    plant: (report, random) => {
      const note = anyOf(plainNotes(report), random);
      return (
        note && {
          what: `text of note ${note.marker} dropped`,
          edits: note.parts.map((part) => put(wholeLines(report, report.rangeOf(part)), '')),
        }
      );
    },
  },
  {
    rule: 'footnote-without-reference',
    alsoRight: [],
    plant: (report, random) => {
      const note = anyOf(plainNotes(report), random);
      return (
        note && {
          what: `marker ${note.marker} dropped`,
          edits: note.references.map((place) => put(report.rangeOf(place), '')),
        }
      );
    },
  },
  {
    rule: 'footnote-repeated',
    alsoRight: ['footnote-sequence', 'footnote-without-definition'],
    follows: ['footnote-without-reference'],
    plant: (report, random) => {
      const note = anyOf(plainNotes(report), random);
      const before =
        note && plainNotes(report).find(({ marker }) => Number(marker) === Number(note.marker) - 1);
      if (note === undefined || before === undefined) return undefined;
      const [range, other] = [definitionRange(report, note), definitionRange(report, before)];
      if (range === undefined || other === undefined) return undefined;
      const marker = report.text.slice(other.start, other.end);
      return { what: `note ${note.marker} numbered ${before.marker}`, edits: [put(range, marker)] };
    },
  },
  {
    rule: 'footnote-sequence',
    alsoRight: ['footnote-without-reference'],
    plant: (report, random) => {
      const note = anyOf(plainNotes(report), random);
      const next = note && nextOf(report, note);
      const [here, there] = [note?.references[0], next?.references[0]];
      if (note === undefined || next === undefined || here === undefined || there === undefined)
        return undefined;
      const [a, b] = [report.rangeOf(here), report.rangeOf(there)];
      return {
        what: `markers ${note.marker} and ${next.marker} swapped`,
        edits: [put(a, report.text.slice(b.start, b.end)), put(b, report.text.slice(a.start, a.end))],
      };
    },
  },
];
