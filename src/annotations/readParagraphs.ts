import type { Paragraph, Report } from '../report/report';

/** A paragraph that somebody marked as read. */
export interface ReadMark {
  /** `Paragraph.id` when it was marked: evidence, as numbers get renumbered. */
  readonly paragraph: string;
  /** `paragraphDigest` of its words then. */
  readonly digest: string;
}

/** What somebody has read of a report, by the ids of its paragraphs. */
export interface ParagraphReading {
  /** Marked as read, and saying still what they said. */
  readonly read: ReadonlySet<string>;
  /** Marked as read, but changed since. */
  readonly changed: ReadonlySet<string>;
}

/** Nothing is read. */
export const nothingRead: ParagraphReading = { read: new Set(), changed: new Set() };

const digests = new WeakMap<Report, ReadonlyMap<string, string>>();

/**
 * What `marks` say of the report as it is now. A mark counts for the paragraph that says the same, whatever number it
 * has by now; each for one, so that of two paragraphs with the same words only the one is read that was. Its number
 * counts where no paragraph says the same any more: then the one that has it has changed. Linear in the text.
 */
export function readParagraphs(report: Report, marks: readonly ReadMark[]): ParagraphReading {
  if (marks.length === 0) return nothingRead;
  const spent = spentMarks(report, marks);
  const present = digestsOf(report);
  const used = new Set(spent.values());
  const open = marks.filter((mark) => !used.has(mark)).map(({ paragraph }) => paragraph);
  return {
    read: new Set(spent.keys()),
    changed: new Set(open.filter((id) => present.has(id) && !spent.has(id))),
  };
}

/** The mark that makes a paragraph read, by the paragraph's id now. */
function spentMarks(report: Report, marks: readonly ReadMark[]): ReadonlyMap<string, ReadMark> {
  const waiting = new Map<string, ReadMark[]>();
  for (const mark of marks) {
    const alike = waiting.get(mark.digest);
    if (alike === undefined) waiting.set(mark.digest, [mark]);
    else alike.push(mark);
  }
  const spent = new Map<string, ReadMark>();
  const spend = (id: string, alike: ReadMark[] | undefined, at: number): void => {
    const [mark] = at < 0 ? [] : (alike?.splice(at, 1) ?? []);
    if (mark !== undefined) spent.set(id, mark);
  };
  const present = digestsOf(report);
  for (const [id, digest] of present) {
    const alike = waiting.get(digest);
    spend(id, alike, alike?.findIndex(({ paragraph }) => paragraph === id) ?? -1);
  }
  for (const [id, digest] of present) if (!spent.has(id)) spend(id, waiting.get(digest), 0);
  return spent;
}

/** The marks with those paragraphs read that `ids` names; what they said when they were read before is forgotten. */
export function withRead(
  report: Report,
  marks: readonly ReadMark[],
  ids: readonly string[],
): readonly ReadMark[] {
  const spent = spentMarks(report, marks);
  const kept = new Set(spent.values());
  const present = digestsOf(report);
  const added = [...new Set(ids)].flatMap((paragraph) => {
    const digest = spent.has(paragraph) ? undefined : present.get(paragraph);
    return digest === undefined ? [] : [{ paragraph, digest }];
  });
  const renewed = new Set(added.map(({ paragraph }) => paragraph));
  return [...marks.filter((mark) => kept.has(mark) || !renewed.has(mark.paragraph)), ...added];
}

/** The marks with those paragraphs not read that `ids` names. */
export function withoutRead(
  report: Report,
  marks: readonly ReadMark[],
  ids: readonly string[],
): readonly ReadMark[] {
  const spent = spentMarks(report, marks);
  const dropped = new Set(ids.map((id) => spent.get(id)));
  return marks.filter((mark) => !dropped.has(mark));
}

function digestsOf(report: Report): ReadonlyMap<string, string> {
  const known = digests.get(report);
  if (known !== undefined) return known;
  const made = new Map(
    report.paragraphs.map((paragraph) => [paragraph.id, paragraphDigest(report, paragraph)]),
  );
  digests.set(report, made);
  return made;
}

/**
 * What a paragraph says as sixteen hexadecimal digits: two FNV-1a hashes of its UTF-16 units. Its number, blanks and
 * line ends do not count: a renumbered or re-wrapped paragraph says the same. Not secret, and not for anything that
 * others rely on.
 */
function paragraphDigest(report: Report, { number, parts }: Paragraph): string {
  let [low, high] = [0x811c9dc5, 0x3c6ef372];
  for (const [index, part] of parts.entries()) {
    const { start, end } = report.rangeOf(part);
    const text = report.text.slice(start, end);
    const from = index === 0 ? behindNumber(text, number) : 0;
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) continue;
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x01000193) ^ (high >>> 15);
    }
  }
  return [low, high].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Where the words begin behind the number; 0 where the text does not begin with it. */
function behindNumber(text: string, number: string): number {
  const start = text.length - text.trimStart().length;
  if (!text.startsWith(number, start)) return 0;
  const behind = start + number.length;
  return text.charAt(behind) === '.' || text.charAt(behind) === '．' ? behind + 1 : behind;
}

/** Blank, tab, line end, no-break and ideographic blank. */
function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000;
}
