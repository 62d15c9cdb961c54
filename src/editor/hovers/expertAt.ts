import type { Expert, Report } from '../../report/report';
import type { OffsetRange } from '../../text/offsetRange';

/** An expert's name as it stands somewhere in a report, and who is meant. */
export interface NamedExpert {
  readonly expert: Expert;
  readonly range: OffsetRange;
}

interface Pattern {
  readonly expert: Expert;
  readonly pattern: RegExp;
}

const patternsOf = new WeakMap<Report, readonly Pattern[]>();

/**
 * The expert of the roster whose name stands at `offset`; `undefined` for none.
 *
 * Names are compared without regard to case and accents ("Chloe le Nalbaut" is "Chloé Le Nalbaut"), and a
 * name of three words or more may lack its last ("Sandra Paola Ramírez"). A name that fits two experts means
 * neither. Looks at one line: linear in the line times the roster.
 */
export function expertAt(report: Report, offset: number): NamedExpert | undefined {
  const line0 = report.text.lineAt(offset);
  const start = report.text.lineStart(line0);
  const found = expertsIn(report, report.text.line(line0)).filter(
    ({ range }) => start + range.start <= offset && offset <= start + range.end,
  );
  const [longest] = [...found].sort((a, b) => lengthOf(b.range) - lengthOf(a.range));
  if (longest === undefined) return undefined;
  const rivals = found.filter(({ range }) => lengthOf(range) === lengthOf(longest.range));
  if (rivals.length > 1) return undefined;
  return {
    expert: longest.expert,
    range: { start: start + longest.range.start, end: start + longest.range.end },
  };
}

/** All names of the roster in one piece of text, in the order of the roster; offsets count in `piece`. */
export function expertsIn(report: Report, piece: string): readonly NamedExpert[] {
  const { folded, offsets } = foldWithOffsets(piece);
  return patterns(report).flatMap(({ expert, pattern }) =>
    [...folded.matchAll(pattern)].map((match) => ({
      expert,
      range: {
        start: offsets[match.index] ?? 0,
        end: offsets[match.index + match[0].length] ?? piece.length,
      },
    })),
  );
}

function patterns(report: Report): readonly Pattern[] {
  const known = patternsOf.get(report);
  if (known !== undefined) return known;
  const made = report.experts.flatMap((expert) => {
    const names = fold(expert.name).split(/\s+/).filter(Boolean);
    if (names.length === 0) return [];
    // Han names stand without blanks between other Han words: word borders count for the other scripts only.
    const isHan = /\p{Script=Han}/u.test(expert.name);
    const [before, after] = isHan ? ['', ''] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
    const last = names.length >= 3 ? `(?:\\s+${literal(names.at(-1) ?? '')})?` : '';
    const all = (names.length >= 3 ? names.slice(0, -1) : names).map(literal).join('\\s+');
    return [{ expert, pattern: new RegExp(before + all + last + after, 'gu') }];
  });
  patternsOf.set(report, made);
  return made;
}

function literal(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `text` folded, and for every unit of the result, and its end, the offset in `text` that it comes from. */
function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = fold(character);
    offsets.push(...new Array<number>(plain.length).fill(offset));
    folded += plain;
    offset += character.length;
  }
  offsets.push(offset);
  return { folded, offsets };
}

function lengthOf(range: OffsetRange): number {
  return range.end - range.start;
}
