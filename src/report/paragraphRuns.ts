import { NameGiver } from './nameGiver';
import { pageFacts } from './pageFacts';
import type { PageFacts } from './pageFacts';
import type { Page, ReadingSequence } from './readingSequence';
import type { Steps } from './steps';

/** A run of numbers as it is met. */
interface Run {
  readonly annex: string | undefined;
  count: number;
  /** Whether it went on behind another run that began within it. */
  isResumed: boolean;
  name: string;
}

/** Fewer members make no run of its own: a number that only looks like a paragraph's. */
const shortestRun = 2;
/** Pages whose numbers are counted at a time. */
const pagesAtATime = 32;
/** Runs from which on none is the body's unless it holds half of the paragraphs. */
const manyRuns = 4;

/**
 * The names of the runs that the numbers of each page belong to, in the order of the text; "" for a number that is in
 * no run and begins no paragraph. The body is the longest run outside annexes.
 */
export function* paragraphRuns(sequence: ReadingSequence): Steps<readonly (readonly string[])[]> {
  const counter = new RunCounter();
  const byPage: (readonly Run[])[] = [];
  for (const page of sequence.pages) {
    byPage.push(counter.runsOf(page));
    if (byPage.length % pagesAtATime === 0) yield;
  }
  nameRuns(counter.runs);
  return byPage.map((byNumber) => byNumber.map(({ name }) => name));
}

/** Counts the members of runs, page by page in the order of the text. */
class RunCounter {
  readonly runs: Run[] = [];
  #open: readonly Run[] = [];
  #annexes = 0;

  /** The runs of the numbers of a page, in its order. */
  runsOf(page: Page): readonly Run[] {
    const byNumber: Run[] = [];
    for (const node of pageFacts(page).numbersAndAnnexes)
      if (node.kind === 'annex') {
        this.#annexes++;
        this.#open = [];
      } else byNumber.push(this.#runOf(node));
    return byNumber;
  }

  #runOf({ runDepth, isNewRun }: PageFacts['numbersAndAnnexes'][number] & { readonly kind: 'number' }): Run {
    let run = this.#open[runDepth];
    if (run === undefined || isNewRun) {
      run = {
        annex: this.#annexes === 0 ? undefined : `annex-${this.#annexes}`,
        count: 0,
        isResumed: false,
        name: '',
      };
      this.runs.push(run);
    }
    run.count++;
    if (this.#open.length > runDepth + 1) run.isResumed = true;
    if (this.#open[runDepth] !== run || this.#open.length > runDepth + 1)
      this.#open = [...this.#open.slice(0, runDepth), run];
    return run;
  }
}

function nameRuns(runs: readonly Run[]): void {
  const outside = runs.filter(({ annex }) => annex === undefined);
  const total = outside.reduce((sum, { count }) => sum + count, 0);
  let body: Run | undefined;
  for (const run of outside) if (run.count > (body?.count ?? 0)) body = run;
  if ((body?.count ?? 0) < shortestRun) body = undefined;
  // Numbers that begin again and again, as in the articles of a treaty, have no main run; one that goes on behind what it
  // quotes is it, however much that is.
  const begunAgain = outside.filter(({ count }) => count >= shortestRun).length;
  if (body?.isResumed === false && begunAgain >= manyRuns && body.count * 2 < total) body = undefined;
  const names = new NameGiver();
  for (const run of runs) {
    if (run === body) run.name = 'body';
    else if (run.count >= shortestRun) run.name = names.give(run.annex ?? 'list', '-');
  }
}
