import type { FootLine } from './footLine';
import type { LineCursor } from './lineCursor';
import type { LineFacts } from './lineFacts';

/** Lines that a foot takes at most. */
const longestFoot = 70;
/** So many notes in a row may be missing before those of a foot. */
const mostSkipped = 2;
/** Notes of one foot at most. */
const mostNotes = 40;

/** Lines of notes between the page's number and its job number at most. */
const longestBetween = 16;
const sentenceEnd = /[.!?。！？][”"’»)\]]*$/u;
const addressEnd = /(?:https?:|www\.)\S*$/u;
const noteBeginning = /^[\p{Lu}\p{Lo}“"«‘([]|^(?:https?:|www\.)/u;

/** A line of a foot before it is known whose it is. */
interface RawLine {
  readonly kind: 'blank' | 'furniture' | 'marker' | 'text';
  readonly content: string;
  /** The digits before its text that may be a marker; 0 for none. */
  readonly marker: number;
}

/**
 * What the lines of a page's foot are, from the one behind its rule on, or from the line `from` lines on; empty where its
 * notes have other markers than figures alone on their lines.
 *
 * A conversion takes superscripts out of their lines: markers alone on theirs, above the text, but behind all texts
 * where a note of one line stands before, and between the page's number and its job number where that came first.
 * The markers of a foot count up, so they tell how many notes there are between two of them; where the texts between
 * them begin, the ends of sentences tell.
 */
export function planFoot(cursor: LineCursor, lastNote: number, from = 1): readonly FootLine[] {
  const gathered = gatherFoot(cursor, from);
  const lines = isSequence(markersOf(gathered), lastNote)
    ? gathered
    : [...withoutPageNumber(gathered)].find((each) => isSequence(markersOf(each), lastNote));
  if (lines === undefined) return [];
  const markers = markersOf(lines);
  const first = Math.min(...markers);
  if (from === 0 && !hasTextForEach(lines, markers.length)) return [];
  const last = Math.max(...markers);
  return hasOtherNote(lines, lastNote, first, last) ? [] : assign(lines, first, last);
}

/** Whether sentences begin and end where those of `count` notes would: figures in a column may count the rows of a table. */
function hasTextForEach(lines: readonly RawLine[], count: number): boolean {
  const texts = Array.from(lines.keys()).filter((index) => lines[index]?.kind === 'text');
  return beginnings(lines, texts, count).size === count;
}

/**
 * Whether a note between the one `before` and the `first`, or below all markers the one behind the `last`, stands with
 * its marker on its line: only some were taken out then.
 */
function hasOtherNote(lines: readonly RawLine[], before: number, first: number, last: number): boolean {
  const lastMarker = lines.findLastIndex(({ kind }) => kind === 'marker');
  return lines.some(({ kind, marker }, index) => {
    if (kind !== 'text') return false;
    return (marker > before && marker < first) || (marker === last + 1 && index > lastMarker);
  });
}

function markersOf(lines: readonly RawLine[]): readonly number[] {
  return lines.filter(({ kind }) => kind === 'marker').map(({ content }) => Number(content));
}

/** Whether markers, in any order, count up without a gap and go on with the note `last`, or begin anew. */
function isSequence(markers: readonly number[], last: number): boolean {
  if (markers.length === 0 || markers.length > mostNotes || new Set(markers).size < markers.length)
    return false;
  const first = Math.min(...markers);
  if (Math.max(...markers) !== first + markers.length - 1) return false;
  // An extract begins with a higher number.
  const isLate = last === 0 && markers.length > 1;
  return first === 1 || (first > last && (isLate || first <= last + 1 + mostSkipped));
}

/** The lines with one of the figures between blank lines as furniture, the last such first: the page's number. */
function* withoutPageNumber(lines: readonly RawLine[]): Iterable<readonly RawLine[]> {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line?.kind !== 'marker' || isFilled(lines[index - 1]) || isFilled(lines[index + 1])) continue;
    yield lines.with(index, { kind: 'furniture', content: line.content, marker: 0 });
  }
}

function isFilled(line: RawLine | undefined): boolean {
  return line?.kind === 'marker' || line?.kind === 'text';
}

/**
 * The lines from behind the rule to the last one of the page's foot; empty where what stands there is no foot of this
 * kind. Texts may stand between the page's number and its job number, but only where none stands before.
 */
function gatherFoot(cursor: LineCursor, from: number): readonly RawLine[] {
  const lines: RawLine[] = [];
  let end = 0;
  let hasText = false;
  let isOver = false;
  for (let distance = from; distance <= longestFoot; distance++) {
    const line = cursor.ahead(distance);
    const kind = line === undefined || cursor.beginsPage(distance) ? 'head' : kindOf(line, end > 0);
    if (kind === undefined && end === 0) return [];
    if (line === undefined && end === 0) end = lines.length;
    if (line === undefined || kind === undefined || kind === 'head') break;
    if (isOver && kind !== 'furniture' && kind !== 'blank') break;
    if (end > 0 && (line.number !== undefined || lines.length - end > longestBetween)) break;
    // Below texts that stand below furniture, figures are the page's.
    const isPage = end > 0 && kind === 'marker';
    if (isPage && (isOver || !hasText)) break;
    // A blank line ends what stands between the two.
    if (end > 0 && hasText && !isOver && kind === 'blank' && lines.at(-1)?.kind === 'text') {
      const next = cursor.ahead(distance + 1);
      const isPageHead = next?.kind === 'symbol' || cursor.beginsPage(distance + 1);
      if (isPageHead && mayHaveTextBehind(lines, end)) end = lines.length;
      break;
    }
    const marker = Number(line.note?.marker ?? 0);
    lines.push({ kind: isPage ? 'furniture' : kind, content: line.content, marker });
    if (kind === 'text') hasText = true;
    if (kind !== 'furniture' && !isPage) continue;
    isOver = hasText;
    end = lines.length;
  }
  return lines.slice(0, end);
}

/** Whether the texts of all markers stand behind the furniture that `end` is the end of, up to the head of the next page. */
function mayHaveTextBehind(lines: readonly RawLine[], end: number): boolean {
  if (end === 0 || lines.slice(0, end).some(({ kind }) => kind === 'text')) return false;
  return hasTextForEach(lines, markersOf(lines).length);
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
  const isColumn = standsInColumn(lines);
  for (const [index, { kind, content }] of lines.entries()) {
    if (kind === 'text') texts.push(index);
    if (kind !== 'marker') continue;
    const marker = Number(content);
    // The last marker of a column stands above all texts, not above its own.
    if (!isColumn && isAboveText(lines, index) && marker >= from) {
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

/** Whether all markers, in their order and more than one, stand above all texts. */
function standsInColumn(lines: readonly RawLine[]): boolean {
  const firstText = lines.findIndex(({ kind }) => kind === 'text');
  const markers = markersOf(lines);
  const last = lines.findLastIndex(({ kind }) => kind === 'marker');
  return (
    markers.length > 1 &&
    last < firstText &&
    markers.every((marker, index) => marker === (markers[0] ?? 0) + index)
  );
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
