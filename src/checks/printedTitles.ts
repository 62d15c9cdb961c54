import { titleKey } from '../report/matchTitles';
import type { Report } from '../report/report';
import type { Steps } from '../report/steps';
import type { OffsetRange } from '../text/offsetRange';

/** What stands in a text as a heading would. */
export interface PrintedTitles {
  /** Title keys of lines, and of up to three lines one below the other. */
  readonly keys: ReadonlySet<string>;
  /** By the title key of what follows it on its line, a label with its punctuation as printed: "C." of "C. Scope". */
  readonly labels: ReadonlyMap<string, { readonly label: string; readonly range: OffsetRange }>;
}

/** A longer line is running text, in UTF-16 units. */
const longestLine = 200;
/** More lines no heading has. */
const mostLines = 3;
/** Lines that are read at a time. */
const linesAtATime = 64;

const labelled = /^\s*(?<label>[\p{L}\p{N}]{1,4}[.．、)）])\s*(?<title>\S.*)$/u;

const titlesOf = new WeakMap<Report, PrintedTitles>();

/**
 * What stands behind the contents on lines of its own. A heading that the reader took for something else is among it.
 * Linear, in steps; made once for a report.
 */
export function* printedTitles(report: Report): Steps<PrintedTitles> {
  const known = titlesOf.get(report);
  if (known !== undefined) return known;
  const { text, contents } = report;
  const keys = new Set<string>();
  const labels = new Map<string, { label: string; range: OffsetRange }>();
  const last = contents.at(-1);
  const open: string[] = [];
  const first = last === undefined ? 0 : text.lineAt(report.rangeOf(last.place).end) + 1;
  for (let line0 = first; line0 < text.lineCount; line0++) {
    if (line0 % linesAtATime === 0) yield;
    const start = text.lineStart(line0);
    const end = line0 + 1 < text.lineCount ? text.lineStart(line0 + 1) : text.length;
    const line = end - start > longestLine ? '' : text.slice(start, end).trimEnd();
    const key = titleKey(line);
    if (key === '') {
      open.length = 0;
      continue;
    }
    open.push(key);
    if (open.length > mostLines) open.shift();
    for (let from = 0; from < open.length; from++) keys.add(open.slice(from).join(''));
    const { label, title } = labelled.exec(line)?.groups ?? {};
    if (label === undefined || title === undefined || labels.has(titleKey(title))) continue;
    const at = start + line.indexOf(label);
    labels.set(titleKey(title), { label, range: { start: at, end: at + label.length } });
  }
  const titles = { keys, labels };
  titlesOf.set(report, titles);
  return titles;
}
