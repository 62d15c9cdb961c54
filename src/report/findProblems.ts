import type { ColumnBlock } from './findColumns';
import { findColumns } from './findColumns';
import type { ReadingSequence } from './readingSequence';
import type { Paragraph, Problem, Report } from './report';
import type { Steps } from './steps';

/** A number stands so near the beginning of its line, blanks and punctuation included, in UTF-16 units. */
const reach = 60;
/** Paragraphs that are looked at at a time. */
const paragraphsAtATime = 1024;

/**
 * What the reader could not read for sure, in the order of the text: numbers of paragraphs that it had to guess, and text
 * in two columns that it read across. What is wrong with a report that was read well is the business of `src/checks`.
 */
export function* findProblems(report: Report, sequence: ReadingSequence): Steps<readonly Problem[]> {
  const problems = (yield* findColumns(sequence)).map(columnsProblem);
  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (index % paragraphsAtATime === 0) yield;
    const problem = numberProblem(report, paragraph);
    if (problem !== undefined) problems.push(problem);
  }
  const startOf = ({ place }: Problem): number => report.rangeOf(place).start;
  return problems.sort((a, b) => startOf(a) - startOf(b));
}

function columnsProblem({ place }: ColumnBlock): Problem {
  return {
    rule: 'columns-interleaved',
    message:
      'From here on the text stands in two columns, and its lines were read across both. Convert the document again without keeping its layout (pdftotext without -layout).',
    args: [],
    severity: 'warning',
    place,
  };
}

function numberProblem(report: Report, { confidence, number, parts }: Paragraph): Problem | undefined {
  const [part] = parts;
  if (confidence !== 'guess' || part === undefined) return undefined;
  const { start } = report.rangeOf(part);
  const match = /^[\s#>*_]*(\S{1,12})/u.exec(report.text.slice(start, start + reach));
  const printed = match?.[1];
  if (match === null || printed === undefined || printed.replace(/\D/gu, '') === number.replace(/\D/gu, ''))
    return undefined;
  const at = part.start + match[0].length - printed.length;
  return {
    rule: 'number-unclear',
    message: '“{0}” is read as the paragraph number {1}, as its neighbours have it.',
    args: [printed, number],
    severity: 'information',
    place: { origin: part.origin, start: at, end: at + printed.length },
  };
}
