import { titleKey } from '../report/matchTitles';
import type { Report } from '../report/report';
import type { Steps } from '../report/steps';

/** A longer line is running text, in UTF-16 units. */
const longestLine = 200;
/** More lines no heading has. */
const mostLines = 3;
/** Lines that are read at a time. */
const linesAtATime = 400;

const titlesOf = new WeakMap<Report, ReadonlySet<string>>();

/**
 * What stands behind the contents on a line of its own, or on up to three lines one below the other, as title keys. A
 * heading that the reader took for something else is among them. Linear, in steps; made once for a report.
 */
export function* printedTitles(report: Report): Steps<ReadonlySet<string>> {
  const known = titlesOf.get(report);
  if (known !== undefined) return known;
  const { text, contents } = report;
  const titles = new Set<string>();
  const last = contents.at(-1);
  const open: string[] = [];
  for (
    let line0 = last === undefined ? 0 : text.lineAt(report.rangeOf(last.place).end);
    line0 < text.lineCount;
    line0++
  ) {
    if (line0 % linesAtATime === 0) yield;
    const end = line0 + 1 < text.lineCount ? text.lineStart(line0 + 1) : text.length;
    const line = end - text.lineStart(line0) > longestLine ? '' : text.slice(text.lineStart(line0), end);
    const key = titleKey(line);
    if (key === '') {
      open.length = 0;
      continue;
    }
    open.push(key);
    if (open.length > mostLines) open.shift();
    for (let from = 0; from < open.length; from++) titles.add(open.slice(from).join(''));
  }
  titlesOf.set(report, titles);
  return titles;
}
