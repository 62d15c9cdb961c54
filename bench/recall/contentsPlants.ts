import { readEntries, wordsOfEntry } from '../../src/checks/contentsEntries';
import type { ReadEntry } from '../../src/checks/contentsEntries';
import type { Report } from '../../src/report/report';
import type { Random } from '../quality/random';
import type { Plant } from './planting';
import { anyOf, put, wholeLines } from './planting';

/** Entries on one line with a label of their own whose heading says the same. */
function plainEntries(report: Report): readonly ReadEntry[] {
  const contents = report.contents;
  return readEntries(report).filter(({ entry, part, isSameWording }) => {
    const next = contents[contents.indexOf(entry) + 1];
    return (
      part !== undefined &&
      isSameWording &&
      entry.label !== '' &&
      entry.page !== undefined &&
      next?.label !== ''
    );
  });
}

/** `title` with one of its words, or of its Chinese characters, another. */
function reworded(title: string, random: Random): string {
  if (/\p{Script=Han}/u.test(title)) {
    const at = random.below(title.length);
    return `${title.slice(0, at)}某${title.slice(at + 1)}`;
  }
  const words = title.split(' ');
  const at = random.below(words.length);
  return words.map((word, index) => (index === at ? 'another' : word)).join(' ');
}

/** Errors in the table of contents and in headings. */
export const contentsPlants: readonly Plant[] = [
  {
    rule: 'heading-differs-from-contents',
    alsoRight: ['contents-without-heading'],
    plant: (report, random) => {
      const entry = anyOf(plainEntries(report), random)?.entry;
      if (entry === undefined) return undefined;
      const words = reworded(entry.title, random);
      return {
        what: `“${entry.title}” of the contents made “${words}”`,
        edits: [put(wordsOfEntry(report, entry), words)],
      };
    },
  },
  {
    rule: 'contents-without-heading',
    alsoRight: ['section-label-sequence'],
    plant: (report, random) => {
      const part = anyOf(plainEntries(report), random)?.part;
      if (part === undefined) return undefined;
      return {
        what: `heading “${part.title}” dropped`,
        edits: [put(wholeLines(report, report.rangeOf(part.place)), '')],
      };
    },
  },
  {
    rule: 'heading-without-contents',
    alsoRight: [],
    plant: (report, random) => {
      const entry = anyOf(plainEntries(report), random)?.entry;
      return (
        entry && {
          what: `“${entry.title}” left out of the contents`,
          edits: [put(wholeLines(report, report.rangeOf(entry.place)), '')],
        }
      );
    },
  },
  {
    rule: 'contents-order',
    alsoRight: [],
    plant: (report, random) => {
      const entries = plainEntries(report);
      const first = anyOf(entries.slice(0, -1), random);
      const second = first && entries[entries.indexOf(first) + 1];
      if (first === undefined || second === undefined) return undefined;
      const [a, b] = [first, second].map(({ entry }) => wholeLines(report, report.rangeOf(entry.place)));
      if (b === undefined || a?.end !== b.start) return undefined;
      const [above, below] = [a, b].map(({ start, end }) => report.text.slice(start, end));
      return {
        what: `“${first.entry.title}” and “${second.entry.title}” swapped in the contents`,
        edits: [put(a, below ?? ''), put(b, above ?? '')],
      };
    },
  },
];
