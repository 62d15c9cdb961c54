import type { LineCursor } from './lineCursor';
import type { LineFacts } from './lineFacts';

/**
 * What a line at the foot of a page is: furniture, a marker that stands away from its note's text included; or a line
 * of the note `marker`, its first one or another.
 */
export type FootLine =
  { readonly kind: 'blank' | 'furniture' } | { readonly kind: 'note' | 'note-text'; readonly marker: number };

/** Lines that a foot takes at most. */
const longestFoot = 70;
/** So many notes in a row may be missing before those of a foot. */
const mostSkipped = 2;
/** Notes of one foot at most. */
const mostNotes = 40;

/** The page of so many, and the job number, which stand below a page in this order or the other. */
const pageOfPages = /\d\s?\/\s?\d/u;
const jobNumber = /\d{2}-\d{5}/u;
const sentenceEnd = /[.!?。！？][”"’»)\]]*$/u;
const addressEnd = /(?:https?:|www\.)\S*$/u;
const noteBeginning = /^[\p{Lu}\p{Lo}“"«‘([]|^(?:https?:|www\.)/u;

/** A line of a foot before it is known whose it is. */
interface RawLine {
  readonly kind: 'blank' | 'furniture' | 'marker' | 'text';
  readonly content: string;
}

/**
 * What the lines of a page's foot are, from the one behind its rule on; empty where its notes have other markers than
 * figures alone on their lines.
 *
 * A conversion takes superscripts out of their lines: markers alone on theirs, above the text, but behind all texts
 * where a note of one line stands before, and between the page's number and its job number where that came first.
 * The markers of a foot count up, so they tell how many notes there are between two of them; where the texts between
 * them begin, the ends of sentences tell.
 */
export function planFoot(cursor: LineCursor, lastNote: number): readonly FootLine[] {
  const lines = gatherFoot(cursor);
  const markers = lines.filter(({ kind }) => kind === 'marker').map(({ content }) => Number(content));
  const [first] = markers.toSorted((a, b) => a - b);
  if (first === undefined || markers.length > mostNotes) return [];
  const isNext = first > lastNote && first <= lastNote + 1 + mostSkipped;
  if (!isNext && first !== 1) return [];
  if (new Set(markers).size < markers.length || Math.max(...markers) !== first + markers.length - 1)
    return [];
  return assign(lines, first, first + markers.length - 1);
}

/** The lines from behind the rule to the last one of the page; empty where what stands there is no foot of this kind. */
function gatherFoot(cursor: LineCursor): readonly RawLine[] {
  const lines: RawLine[] = [];
  let end = 0;
  let [hasPage, hasJob] = [false, false];
  for (let distance = 1; distance <= longestFoot && !(hasPage && hasJob); distance++) {
    const line = cursor.ahead(distance);
    if (line === undefined) {
      end = lines.length;
      break;
    }
    const kind = kindOf(line, hasPage || hasJob);
    if (kind === undefined) return [];
    if (kind === 'head') break;
    lines.push({ kind, content: line.content });
    if (kind !== 'furniture') continue;
    end = lines.length;
    hasPage ||= pageOfPages.test(line.content);
    hasJob ||= jobNumber.test(line.content);
  }
  return lines.slice(0, end);
}

/** What a line is if it is one of the foot; 'head' behind the page's end, `undefined` for what no foot has. */
function kindOf(line: LineFacts, isBehindFurniture: boolean): RawLine['kind'] | 'head' | undefined {
  switch (line.kind) {
    case 'blank':
    case 'furniture':
      return line.kind;
    case 'digits':
      return 'marker';
    case 'symbol':
      return isBehindFurniture ? 'head' : 'text';
    case 'text':
      // Notes whose markers stand on their lines need no plan; "14 May" only looks like one.
      return (line.note === undefined || line.note.form === 'digits') && line.hashes === 0
        ? 'text'
        : undefined;
    case 'rule':
    case 'row':
    case 'page-end':
      return undefined;
  }
}

/** Whose each line is, where the notes from `first` to `last` stand in the foot. */
function assign(lines: readonly RawLine[], first: number, last: number): readonly FootLine[] {
  const plan: FootLine[] = lines.map(({ kind }) => ({ kind: kind === 'blank' ? 'blank' : 'furniture' }));
  const begun = new Set<number>();
  const takeText = (indexes: readonly number[], from: number, to: number): void => {
    const starts = beginnings(lines, indexes, to - from + 1);
    let marker = from - 1;
    for (const index of indexes) {
      if (starts.has(index)) marker++;
      if (marker < 1) continue;
      plan[index] = { kind: begun.has(marker) || marker < first ? 'note-text' : 'note', marker };
      begun.add(marker);
    }
  };
  let texts: number[] = [];
  let from = first;
  for (const [index, { kind, content }] of lines.entries()) {
    if (kind === 'text') texts.push(index);
    if (kind !== 'marker') continue;
    const marker = Number(content);
    if (isAboveText(lines, index) && marker >= from) {
      takeText(texts, from, marker - 1);
      texts = [];
      from = marker;
    } else if (texts.length > 0 || begun.has(marker)) continue;
    // A marker before its text begins the note, however far from it.
    plan[index] = { kind: 'note', marker };
    begun.add(marker);
  }
  takeText(texts, from, last);
  return plan;
}

/** Whether the marker at `index` stands above a text, a blank line between them at most. */
function isAboveText(lines: readonly RawLine[], index: number): boolean {
  const below = lines[index + 1]?.kind === 'blank' ? lines[index + 2] : lines[index + 1];
  return below?.kind === 'text';
}

/**
 * Where the texts of `count` notes begin among the lines at `indexes`. The first ends of sentences count: it is behind
 * a note of one line that a marker goes astray.
 */
function beginnings(
  lines: readonly RawLine[],
  indexes: readonly number[],
  count: number,
): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const [at, index] of indexes.entries()) {
    if (starts.size >= count) break;
    const before = lines[indexes[at - 1] ?? -1]?.content;
    const isEnd = before === undefined || sentenceEnd.test(before) || addressEnd.test(before);
    if (isEnd && noteBeginning.test(lines[index]?.content ?? '')) starts.add(index);
  }
  return starts;
}
