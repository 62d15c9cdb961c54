import { NameGiver } from './nameGiver';
import { pageFacts } from './pageFacts';
import type { ReadingSequence } from './readingSequence';

/** A run of numbers as it is met. */
interface Run {
  readonly annex: string | undefined;
  count: number;
  name: string;
}

/** Fewer members make no run of its own: a number that only looks like a paragraph's. */
const shortestRun = 2;
/** Runs from which on none is the body's unless it holds half of the paragraphs. */
const manyRuns = 4;

/**
 * The names of the runs that the numbers of each page belong to, in the order of the text; "" for a number that is in
 * no run and begins no paragraph. The body is the longest run outside annexes.
 */
export function paragraphRuns(sequence: ReadingSequence): readonly (readonly string[])[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  let annexes = 0;
  const byPage = sequence.pages.map((page) => {
    const byNumber: Run[] = [];
    for (const node of pageFacts(page).numbersAndAnnexes) {
      if (node.kind === 'annex') {
        annexes++;
        open = [];
        continue;
      }
      let run = open[node.runDepth];
      if (run === undefined || node.isNewRun) {
        run = { annex: annexes === 0 ? undefined : `annex-${annexes}`, count: 0, name: '' };
        runs.push(run);
      }
      run.count++;
      if (open[node.runDepth] !== run || open.length > node.runDepth + 1)
        open = [...open.slice(0, node.runDepth), run];
      byNumber.push(run);
    }
    return byNumber;
  });
  nameRuns(runs);
  return byPage.map((byNumber) => byNumber.map(({ name }) => name));
}

function nameRuns(runs: readonly Run[]): void {
  const outside = runs.filter(({ annex }) => annex === undefined);
  const total = outside.reduce((sum, { count }) => sum + count, 0);
  let body: Run | undefined;
  for (const run of outside) if (run.count > (body?.count ?? 0)) body = run;
  if ((body?.count ?? 0) < shortestRun) body = undefined;
  // Numbers that begin again and again, as in the articles of a treaty, have no main run.
  const begunAgain = outside.filter(({ count }) => count >= shortestRun).length;
  if (body !== undefined && begunAgain >= manyRuns && body.count * 2 < total) body = undefined;
  const names = new NameGiver();
  for (const run of runs) {
    if (run === body) run.name = 'body';
    else if (run.count >= shortestRun) run.name = names.give(run.annex ?? 'list', '-');
  }
}
