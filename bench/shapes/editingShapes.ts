import { firstWords } from '../../src/report/plainWords';
import { looksLikeReport } from '../../src/report/looksLikeReport';
import { makeLookupsInSlices, mentionAt, paragraphAt, sectionAt } from '../../src/report/lookup';
import { readReport } from '../../src/report/readReport';
import type { Report } from '../../src/report/report';
import { finish } from '../../src/report/steps';
import { updateReport } from '../../src/report/updateReport';
import { createText } from '../../src/text/createText';
import { measuredTexts } from '../texts';
import { repeated } from './shape';
import type { ShapeCase } from './shape';

/** The report once, twenty and a hundred times in a row. */
const copies = [1, 20, 100];
/** Offsets are tried all over the text, a golden section of it apart. */
const step = 0.618_033_988_75;

/** The report of each number of copies is read once for all cases. */
const reports = new Map<number, Report>();

function reportOf(count: number): Report {
  let report = reports.get(count);
  if (report === undefined) {
    const [text] = measuredTexts([count]);
    report = readReport(createText(text?.content ?? ''));
    // What the editor makes in slices before it looks anything up.
    finish(makeLookupsInSlices(report));
    reports.set(count, report);
  }
  return report;
}

/** A case of a report that grows while `work` is done at offsets spread over it. */
function flatInReport(
  subject: string,
  name: string,
  work: (report: Report, offset: number) => unknown,
): ShapeCase {
  return {
    subject,
    name,
    shape: 'flat',
    sizes: copies,
    prepare: (count) => {
      const report = reportOf(count);
      // What is made once for a text is made before the first is measured.
      work(report, 0);
      let share = 0;
      return () => {
        share = (share + step) % 1;
        return work(report, Math.floor(share * report.text.length));
      };
    },
  };
}

const typed = (insert: string, deleted: number) => (report: Report, start: number) =>
  updateReport(report, { range: { start, end: Math.min(report.text.length, start + deleted) }, insert });

/** A keystroke and a look at what stands under the cursor: neither may depend on the length of the text. */
export const editingShapes: readonly ShapeCase[] = [
  flatInReport('updateReport', 'type a letter', typed('x', 0)),
  flatInReport('updateReport', 'delete a letter', typed('', 1)),
  flatInReport('updateReport', 'split a paragraph', typed('\n\n', 0)),
  {
    // The list of its pieces is copied: microseconds a megabyte, and yet not flat.
    ...flatInReport('Text.apply', 'type a letter', (report, start) =>
      report.text.apply({ range: { start, end: start }, insert: 'x' }),
    ),
    shape: 'linear',
  },
  flatInReport('Text.lineAt', 'anywhere', (report, offset) => report.text.lineAt(offset)),
  flatInReport('mentionAt', 'anywhere', mentionAt),
  flatInReport('paragraphAt', 'anywhere', paragraphAt),
  flatInReport('sectionAt', 'anywhere', sectionAt),
  {
    subject: 'firstWords',
    name: 'of open brackets',
    shape: 'flat',
    sizes: [20_000, 400_000, 2_000_000],
    prepare: (size) => {
      const text = repeated('[(', size);
      return () => firstWords(text, 40);
    },
  },
  {
    subject: 'looksLikeReport',
    name: 'lines of blanks, ever more and longer',
    shape: 'flat',
    sizes: [2_000, 20_000, 200_000],
    prepare: (size) => {
      const line = ' '.repeat(size);
      return () => looksLikeReport(size, () => line);
    },
  },
];
