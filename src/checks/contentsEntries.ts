import { beginsInSmall } from '../report/matchContents';
import { titleKey } from '../report/matchTitles';
import { labelKeys } from '../report/references/labelKeys';
import type { Annex, ContentsEntry, Report, Section } from '../report/report';
import { tryAnnexHeading } from '../report/vocabulary';
import type { OffsetRange } from '../text/offsetRange';

/** An entry of the table of contents, and the heading that it means. */
export interface ReadEntry {
  readonly entry: ContentsEntry;
  /** `undefined` where no heading is found for it. */
  readonly part: Section | Annex | undefined;
  /** Whether the entry's words are the heading's, punctuation and blanks apart. */
  readonly isSameWording: boolean;
}

/** Where the words of a contents entry stand: its line where they are broken or marked. */
export function wordsOfEntry(report: Report, { place, title }: ContentsEntry): OffsetRange {
  const { start, end } = report.rangeOf(place);
  const at = report.text.slice(start, end).lastIndexOf(title);
  return title === '' || at < 0 ? { start, end } : { start: start + at, end: start + at + title.length };
}

/**
 * The entries of the contents that name a part: they have a label, or a page and words. What stands between them, such
 * as column heads, lines in parentheses and the pages of the line above, is left out.
 *
 * An entry for which the reader found no heading may still mean one: an annex by its label, a heading of which it gives
 * the beginning.
 */
export function readEntries(report: Report): readonly ReadEntry[] {
  const known = entriesOf.get(report);
  if (known !== undefined) return known;
  const entries = findEntries(report);
  entriesOf.set(report, entries);
  return entries;
}

/** Several rules ask for them. */
const entriesOf = new WeakMap<Report, readonly ReadEntry[]>();

function findEntries(report: Report): readonly ReadEntry[] {
  const parts = new Map([...report.sections, ...report.annexes].map((part) => [part.id, part]));
  const meant = new Set(report.contents.map(({ target }) => target));
  const unnamed = [...parts.values()]
    .filter(({ id }) => !meant.has(id))
    .map((part) => ({ part, key: titleKey(part.title) }));
  let isBelowAnnexes = false;
  return report.contents.flatMap((entry, index): readonly ReadEntry[] => {
    const known = entry.target === undefined ? undefined : parts.get(entry.target);
    isBelowAnnexes ||= isAnnexHead(report, entry) || (known !== undefined && !('level' in known));
    if (known === undefined && (!namesPart(entry) || goesOn(report, index))) return [];
    const part =
      known ?? (isBelowAnnexes ? annexOf(report, entry) : undefined) ?? shortenedPart(entry, unnamed);
    return [{ entry, part, isSameWording: part !== undefined && isSameWording(report, index, part) }];
  });
}

function namesPart({ label, title, page }: ContentsEntry): boolean {
  return /\p{L}{2}/u.test(title) && !/^[(（]/u.test(title) && (label !== '' || page !== undefined);
}

/** Whether a line is the end of a title that begins on a line above: without a label, behind a line without a page. */
function goesOn(report: Report, index: number): boolean {
  const { contents, text } = report;
  const [entry, before] = [contents[index], contents[index - 1]];
  if (entry?.label !== '' || before === undefined) return false;
  if (before.page === undefined && (before.label !== '' || beginsInSmall(entry.title))) return true;
  const line0 = text.lineAt(report.rangeOf(entry.place).start);
  // Lines between two entries that the reader took for none may be where the title begins.
  return !/^\s*$/u.test(
    text.slice(text.lineStart(text.lineAt(report.rangeOf(before.place).start) + 1), text.lineStart(line0)),
  );
}

/** "Annexes" alone on a line, or an entry that begins with the label of an annex. */
function isAnnexHead({ annexes }: Report, { title }: ContentsEntry): boolean {
  return tryAnnexHeading(title) !== undefined || annexes.some(({ label }) => title.startsWith(label));
}

function annexOf({ annexes }: Report, { label, title }: ContentsEntry): Annex | undefined {
  const printed = label === '' ? (/^[^:：—–]{1,20}(?=[:：—–])/u.exec(title)?.[0] ?? '') : label;
  const keys = labelKeys(printed);
  return annexes.find((annex) => labelKeys(annex.label).some((key) => keys.includes(key)));
}

/** The only part that `entry` gives the beginning of: "Foreword" of "Foreword by the Chair". */
function shortenedPart(
  { title }: ContentsEntry,
  parts: readonly { readonly part: Section | Annex; readonly key: string }[],
): Section | Annex | undefined {
  const key = titleKey(title);
  const found = parts.filter((one) => one.key !== key && one.key.startsWith(key));
  return found.length === 1 ? found[0]?.part : undefined;
}

/** What of the words of an entry is compared; without the number of a resolution: "14/102. Outcome of …". */
export function bareTitleKey(title: string): string {
  return titleKey(title.replace(/^\d{1,3}\/\d{1,4}[.．]?\s+/u, ''));
}

/** Whether the entry, with the lines that go on with it, says what the heading says. */
function isSameWording(report: Report, index: number, part: Section | Annex): boolean {
  const wanted = titleKey(part.title);
  const whole = titleKey(part.label + part.title);
  let said = bareTitleKey(report.contents[index]?.title ?? '');
  for (let next = index + 1; ; next++) {
    if (said === wanted || said === whole) return true;
    const following = report.contents[next];
    if (following?.label !== '' || following.target !== undefined) return false;
    if (!wanted.startsWith(said) && !whole.startsWith(said)) return false;
    said += titleKey(following.title);
  }
}
