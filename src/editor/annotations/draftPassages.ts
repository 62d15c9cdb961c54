import type { CommentThread } from 'vscode';
import type { Report } from '../../report/report';
import { mapRange } from '../../text/edit';
import type { OffsetRange } from '../../text/offsetRange';
import type { ReportChange } from '../../workspace/reportStore';

/** A passage to which somebody is writing an annotation. */
interface DraftPassage {
  readonly uri: string;
  /** `undefined` where the words have gone. */
  range: OffsetRange | undefined;
  words: string;
}

/**
 * Where the annotations will stand that are being written: VS Code moves their threads, but tells nobody.
 *
 * A passage follows the typing; after a change from outside it is where its words are, if they are there once.
 */
export class DraftPassages {
  readonly #passages = new Map<CommentThread, DraftPassage>();

  /** The threads that are being written in. */
  get threads(): readonly CommentThread[] {
    return [...this.#passages.keys()];
  }

  has(thread: CommentThread): boolean {
    return this.#passages.has(thread);
  }

  /** Where the annotation of `thread` will stand; `undefined` where its words have gone. */
  rangeOf(thread: CommentThread): OffsetRange | undefined {
    return this.#passages.get(thread)?.range;
  }

  add(thread: CommentThread, report: Report, range: OffsetRange | undefined): void {
    const words = range === undefined ? '' : report.text.slice(range.start, range.end);
    this.#passages.set(thread, { uri: thread.uri.toString(), range, words });
  }

  delete(thread: CommentThread): void {
    this.#passages.delete(thread);
  }

  /** Moves the passages of a report along with a change of it. */
  follow({ uri, after, edits }: ReportChange): void {
    if (after === undefined) return;
    for (const passage of this.#passages.values()) {
      if (passage.uri !== uri || passage.words === '') continue;
      passage.range =
        edits.length > 0
          ? edits.reduce<OffsetRange | undefined>(
              (range, edit) => range && mapRange(range, edit),
              passage.range,
            )
          : placeOf(passage, after);
      if (passage.range !== undefined)
        passage.words = after.text.slice(passage.range.start, passage.range.end);
    }
  }
}

/** Where the words stand in a text that came from outside: still there, or elsewhere and nowhere else. */
function placeOf({ range, words }: DraftPassage, report: Report): OffsetRange | undefined {
  if (range !== undefined && report.text.slice(range.start, range.end) === words) return range;
  const text = report.text.toString();
  const start = text.indexOf(words);
  const isOnlyOne = start !== -1 && !text.includes(words, start + 1);
  return isOnlyOne ? { start, end: start + words.length } : undefined;
}
