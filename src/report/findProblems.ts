import type { Footnote, Paragraph, Problem, Report } from './report';

/** What the reader noticed, in the order of the text. */
export function findProblems(report: Report): readonly Problem[] {
  const problems = [...report.footnotes.flatMap(noteProblems), ...numberProblems(report.paragraphs)];
  const offset = new Map(problems.map((problem) => [problem, report.rangeOf(problem.place).start]));
  return problems.sort((a, b) => (offset.get(a) ?? 0) - (offset.get(b) ?? 0));
}

function noteProblems({ marker, parts, references }: Footnote): Problem[] {
  const [note, reference] = [parts[0], references[0]];
  if (note === undefined && reference !== undefined)
    return [
      {
        rule: 'footnote-without-definition',
        message: 'Footnote {0} has no text in this file.',
        args: [marker],
        severity: 'warning',
        place: reference,
      },
    ];
  if (note !== undefined && reference === undefined)
    return [
      {
        rule: 'footnote-without-reference',
        message: 'Nothing refers to footnote {0}.',
        args: [marker],
        severity: 'information',
        place: note,
      },
    ];
  return [];
}

function numberProblems(paragraphs: readonly Paragraph[]): Problem[] {
  const problems: Problem[] = [];
  const lastByRun = new Map<string, number>();
  for (const { run, number, parts } of paragraphs) {
    const value = Number(number);
    const place = parts[0];
    if (!Number.isInteger(value) || place === undefined) continue;
    const last = lastByRun.get(run);
    lastByRun.set(run, value);
    if (last === undefined || value === last + 1) continue;
    const isRepeated = value <= last;
    problems.push({
      rule: isRepeated ? 'paragraph-number-repeated' : 'paragraph-number-missing',
      message: isRepeated
        ? 'Paragraph {0} follows paragraph {1}.'
        : 'Paragraph {0} follows paragraph {1}: a number is missing.',
      args: [String(value), String(last)],
      severity: 'information',
      place,
    });
  }
  return problems;
}
