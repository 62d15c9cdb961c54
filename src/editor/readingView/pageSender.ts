import type { Report } from '../../report/report';
import { pageChange } from '../../report/readingPage/pageChange';
import type { ReadingPage } from '../../report/readingPage/readingBlock';
import { readingPage } from '../../report/readingPage/readingPage';
import type { Steps } from '../../report/steps';
import { inSlices } from '../slices';
import type { MessageToView } from './readingMessages';

/** Blocks that a view is sent at a time: first as many as a window shows, then more. */
const firstBlocks = 60;
const blocksAtATime = 240;

/** What begins a page, but for its revision. */
export type PageHead = Omit<Extract<MessageToView, { kind: 'begin' }>, 'kind' | 'revision'>;

/** What a view shows: the page of a report. */
export interface ShownPage {
  readonly report: Report;
  readonly page: ReadingPage;
  readonly revision: number;
}

/**
 * Sends a view the page of a report: whole at first, then what changes. Making and sending it goes on in slices, and
 * gives way to the next call.
 */
export class PageSender {
  readonly #post: (message: MessageToView) => void;
  #shown: ShownPage | undefined;
  #revision = 0;
  #run = 0;

  constructor(post: (message: MessageToView) => void) {
    this.#post = post;
  }

  /** What the view shows in whole; `undefined` before the first page and while one is on its way. */
  get shown(): ShownPage | undefined {
    return this.#shown;
  }

  /** Forgets what the view shows: it was emptied. */
  forget(): void {
    this.#run++;
    this.#shown = undefined;
  }

  /** Shows `report`; resolves to whether the view shows it then, and nobody asked for another one meanwhile. */
  async send(report: Report, head: PageHead): Promise<boolean> {
    if (this.#shown?.report === report) return true;
    const run = ++this.#run;
    const shown = this.#shown;
    const steps = shown === undefined ? this.#whole(report, head) : this.#change(shown, report);
    await inSlices(steps, () => run === this.#run);
    return run === this.#run;
  }

  *#whole(report: Report, head: PageHead): Steps<void> {
    const page = yield* readingPage(report);
    const revision = ++this.#revision;
    this.#post({ kind: 'begin', revision, ...head });
    for (let from = 0; from < page.length;) {
      const to = from + (from === 0 ? firstBlocks : blocksAtATime);
      this.#post({ kind: 'blocks', revision, blocks: page.slice(from, to) });
      from = to;
      yield;
    }
    this.#post({ kind: 'whole', revision });
    this.#shown = { report, page, revision };
  }

  *#change(shown: ShownPage, report: Report): Steps<void> {
    const page = yield* readingPage(report);
    const change = yield* pageChange(shown.page, page);
    const revision = ++this.#revision;
    this.#shown = { report, page, revision };
    this.#post({ kind: 'change', revision, change });
  }
}
