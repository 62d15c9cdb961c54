import { placeIn } from './places';
import type { ReadingSequence } from './readingSequence';
import type { SegmentReading } from './readSegment';
import type { TableCaption } from './report';
import type { Segment } from './segment';
import type { Steps } from './steps';
import { tableNouns } from './vocabulary';

/** A caption in a segment; offsets count from the segment's beginning. */
interface SegmentCaption {
  readonly label: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const noun = /^(?:t|c|т|ال|جد|表)/iu;
/** What a segment with a caption has somewhere. */
const mayHoldCaption = /Tabl|TABL|Cuadro|CUADRO|Табл|ТАБЛ|جدول|表\s{0,4}[0-9٠-٩A-Z一二三四五六七八九十]/u;
const label = '[0-9٠-٩]{1,3}(?:\\.[0-9]{1,2})?[a-zA-Z]?|[IVXL]{1,6}|[A-Z]|[一二三四五六七八九十]{1,3}';
/** The label is group 1; behind it stand the end of the line, a mark and the title (group 2), or the title (group 3). */
const caption = new RegExp(
  `^((?:(?:${tableNouns})\\s{1,4}|表\\s{0,4})(?:${label}))` +
    '(?:[*_]{0,3}\\s{0,4}[.:：—–-]\\s{0,4}(.*)|\\s+([\\p{Lu}\\p{Script=Han}\\p{Script=Arabic}«“"(（].*)|[*_]{0,3})$',
  'u',
);
/** A caption is no sentence, and no clause of one. */
const sentenceEnd = /[.。;；,，:：、؟!?](?:["”»’』」)）]|[*_])*$/u;
const longestCaption = 240;

const known = new WeakMap<Segment, readonly SegmentCaption[]>();
const noCaptions: readonly SegmentCaption[] = [];

/**
 * The captions of the tables of a text: lines that begin with the noun and a label and are no sentence. Linear.
 *
 * Notes, page furniture and rows of the contents are none.
 */
export function* findTableCaptions(sequence: ReadingSequence): Steps<readonly TableCaption[]> {
  const captions: TableCaption[] = [];
  for (const { readings } of sequence.pages) {
    for (const reading of readings) addCaptions(captions, reading);
    yield;
  }
  return captions;
}

function addCaptions(captions: TableCaption[], { segment, nodes }: SegmentReading): void {
  for (const { label, title, start, end } of captionsIn(segment)) {
    const isAside = nodes.some(
      (node) =>
        (node.kind === 'contents' ||
          node.kind === 'furniture' ||
          node.kind === 'note' ||
          node.kind === 'note-text') &&
        node.start <= start &&
        (node.endOrigin !== undefined || start < node.end),
    );
    if (isAside) continue;
    const place = placeIn(segment, start, segment, end);
    captions.push({ id: `table-${captions.length + 1}`, label, title, place });
  }
}

/** Kept with the segment, which an edit elsewhere leaves as it is. */
function captionsIn(segment: Segment): readonly SegmentCaption[] {
  if (!mayHoldCaption.test(segment.text)) return noCaptions;
  const before = known.get(segment);
  if (before !== undefined) return before;
  const captions = segment.lines.flatMap(({ kind, content, start, end, page }) => {
    if (kind !== 'text' || page !== undefined || content.length > longestCaption || !noun.test(content))
      return [];
    const match = caption.exec(content);
    const title = (match?.[2] ?? match?.[3] ?? '').trim();
    if (match?.[1] === undefined || sentenceEnd.test(title)) return [];
    return [{ label: match[1], title, start, end }];
  });
  known.set(segment, captions);
  return captions;
}
