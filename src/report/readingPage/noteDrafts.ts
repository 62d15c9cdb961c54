import type { OffsetRange } from '../../text/offsetRange';
import type { Footnote, Report } from '../report';
import type { Steps } from '../steps';
import type { Gap, PartDraft } from './partDraft';
import { partOf } from './partDraft';

/** Notes whose places are told in a step. */
const notesAtATime = 256;

/** A part of a note's text. */
interface NotePart {
  readonly range: OffsetRange;
  readonly note: Footnote;
}

/** The texts of notes, put together line by line, in the order of the text. */
export class NoteDrafts {
  readonly texts = new Map<Footnote, PartDraft[]>();
  readonly #parts: readonly NotePart[];
  #next = 0;
  #gap: Gap = 'nothing';

  private constructor(parts: readonly NotePart[]) {
    this.#parts = parts;
  }

  /** Those of `report`, before the first line. */
  static *of(report: Report): Steps<NoteDrafts> {
    const parts: NotePart[] = [];
    for (const [index, note] of report.footnotes.entries()) {
      if (index % notesAtATime === 0) yield;
      for (const part of note.parts) parts.push({ range: report.rangeOf(part), note });
    }
    return new NoteDrafts(parts.sort((a, b) => a.range.start - b.range.start));
  }

  /** Takes a line of words; whether it belongs to a note. */
  take(range: OffsetRange): boolean {
    const note = this.#noteAt(range.start);
    if (note === undefined) {
      this.#gap = 'interruption';
      return false;
    }
    const parts = this.texts.get(note);
    const part = parts?.at(-1);
    if (parts === undefined) this.texts.set(note, [partOf('text', [range])]);
    else if (part !== undefined && this.#gap !== 'blank') part.lines.push(range);
    else parts.push(partOf('text', [range]));
    this.#gap = 'nothing';
    return true;
  }

  /** Takes a blank line: a note that goes on behind it begins a new part. */
  takeBlank(): void {
    if (this.#gap === 'nothing') this.#gap = 'blank';
  }

  #noteAt(offset: number): Footnote | undefined {
    while ((this.#parts[this.#next]?.range.end ?? Infinity) <= offset) this.#next++;
    const next = this.#parts[this.#next];
    return next !== undefined && next.range.start <= offset ? next.note : undefined;
  }
}
