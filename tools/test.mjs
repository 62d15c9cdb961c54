// npm test: everything, from types to journeys in the real workbench. The last line is the sum.
//
//   npm test [-- --vscode current|min] [--oldest] [--only STAGE,STAGE] [--grep TITLE] [--journeys PART-OF-PATH,…]
//            [--at-once N]
//
// --oldest adds the stages in the oldest VS Code. Where the machine has two processors, a stage without windows runs
// beside one with them, and where it has four, two with windows do; each prints what it says when it is over.
// --at-once 1 runs one after the other.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureDependencies, requireNode } from './embedded/dependencies.mjs';
import { editionNamed } from './embedded/editions.mjs';
import { Failure, runCommand } from './embedded/failure.mjs';
import { describe, nothing, sum } from './testing/outcome.mjs';
import { runSideBySide } from './testing/sideBySide.mjs';
import { createTranscript } from './testing/transcript.mjs';

/** More stages at once were not tried. */
const mostAtOnce = 2;

/** VS Code keeps two processors busy: with fewer, what a test waits for does not come in time. */
const processorsAWindow = 2;

await runCommand(async () => {
  requireNode();
  const { values } = parseArgs({
    options: {
      vscode: { type: 'string', default: 'current' },
      oldest: { type: 'boolean', default: false },
      only: { type: 'string' },
      grep: { type: 'string' },
      journeys: { type: 'string' },
      'at-once': { type: 'string' },
    },
  });
  const edition = editionNamed(values.vscode);
  await ensureDependencies();
  const { stages } = await import('./testing/stages.mjs');
  const offered = stages.filter((stage) => stage.edition === undefined || values.oldest);
  const wanted = values.only?.split(',') ?? offered.map(({ name }) => name);
  const unknown = wanted.find((name) => !offered.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    throw new Failure(`--only takes ${offered.map(({ name }) => name).join(', ')}, not "${unknown}".`);
  }
  const chosen = offered.filter((stage) => wanted.includes(stage.name));
  const runners = runnersFor(values['at-once'], chosen.length);

  const selection = {
    edition,
    ...(values.grep ? { grep: values.grep } : {}),
    journeys: values.journeys?.split(',') ?? [],
  };
  /** @type {Map<string, { outcome: import('./testing/outcome.mjs').Outcome, seconds: number, said: string }[]>} */
  const results = new Map(chosen.map(({ name }) => [name, []]));
  const isSideBySide = runners > 1;
  const windowsAtOnce = Math.max(1, Math.floor(availableParallelism() / processorsAWindow));
  let openWindows = 0;
  /** @type {Set<string>} */
  const prepared = new Set();
  const preparations = prepareWindows(
    new Set(chosen.flatMap((stage) => (stage.kind === 'window' ? (stage.edition ?? edition) : []))),
    prepared,
  );
  let isBuilt = !wanted.includes('build');

  const parts = await Promise.all(
    chosen.map(async (stage) => {
      const selections = (isSideBySide && windowsAtOnce > 1 && (await stage.parts?.(selection))) || [
        selection,
      ];
      return selections.map((part, index) => {
        const title =
          selections.length > 1 ? `${stage.name} ${index + 1} of ${selections.length}` : stage.name;
        return { stage, part, title };
      });
    }),
  );
  const tasks = parts.flat().map(({ stage, part, title }) => ({
    kind: stage.kind,
    mayBegin: () =>
      stage.kind !== 'window' ||
      (isBuilt && prepared.has((stage.edition ?? edition).id) && openWindows < windowsAtOnce),
    run: async () => {
      if (isSideBySide) console.log(`▸ ${title} begins`);
      const transcript = createTranscript(isSideBySide ? 'at the end' : 'at once');
      transcript.line(`\n── ${title}: ${stage.says}`);
      const started = Date.now();
      if (stage.kind === 'window') openWindows++;
      // A stage that crashes is a failed stage; the others still say what they find.
      const outcome = await stage.run(part, transcript).catch((error) => {
        transcript.line(error instanceof Failure ? error.message : String(error?.stack ?? error));
        return { ...nothing, failed: 1 };
      });
      if (stage.kind === 'window') openWindows--;
      if (stage.name === 'build') isBuilt = true;
      const seconds = Math.round((Date.now() - started) / 1000);
      results.get(stage.name)?.push({ outcome, seconds, said: transcript.kept() });
      transcript.line(`── ${title}: ${describe(outcome)} (${seconds} s)`);
      process.stdout.write(transcript.kept());
    },
  }));
  const started = Date.now();
  if (isSideBySide) await runSideBySide(tasks, runners, preparations);
  else {
    await Promise.all(preparations);
    for (const task of tasks) await task.run();
  }

  // Of a long run often only the end is looked at.
  for (const { name } of chosen) {
    for (const { outcome, said } of results.get(name) ?? []) printTroubles(name, outcome, said);
  }
  console.log(`\nVS Code ${edition.version}`);
  for (const { name, says } of chosen) {
    const all = results.get(name) ?? [];
    const outcome = sum(all.map((each) => each.outcome));
    const seconds = all.reduce((total, each) => total + each.seconds, 0);
    console.log(`  ${outcome.failed > 0 ? '✘' : '✔'} ${says}: ${describe(outcome)} (${seconds} s)`);
  }
  console.log(`  ${Math.round((Date.now() - started) / 1000)} s in all`);
  const total = sum([...results.values()].flat().map(({ outcome }) => outcome));
  console.log(`\n${describe(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/**
 * Says again what failed in a stage and what had to be tried again; of a stage that is no suite, its last lines.
 *
 * @param {string} name
 * @param {import('./testing/outcome.mjs').Outcome} outcome
 * @param {string} said  all that the stage printed, where that was kept
 */
function printTroubles(name, { failed, troubles }, said) {
  if (troubles.length > 0) console.log(`\n${name}:\n  ${troubles.join('\n  ')}`);
  if (failed > 0 && !troubles.some((trouble) => trouble.startsWith('✘')))
    console.log(`\n${name}:\n${said.trimEnd().split('\n').slice(-30).join('\n')}`);
}

/**
 * How many stages run at once.
 *
 * @param {string | undefined} asked
 * @param {number} stageCount
 */
function runnersFor(asked, stageCount) {
  const number = asked === undefined ? Math.min(mostAtOnce, availableParallelism()) : Number(asked);
  if (!Number.isInteger(number) || number < 1)
    throw new Failure(`--at-once takes a number of stages, not "${asked}".`);
  return Math.min(number, stageCount);
}

/**
 * Makes sure that all is there that windows need, so that no two stages install it: one promise for each edition, which
 * is among `prepared` then. What fails here fails again in the stages, which say why.
 *
 * @param {ReadonlySet<import('./embedded/editions.mjs').Edition>} editions
 * @param {Set<string>} prepared  ids of editions
 * @returns {readonly Promise<void>[]}
 */
function prepareWindows(editions, prepared) {
  const none = () => undefined;
  /** @type {Promise<void>} */
  let last = Promise.resolve();
  return [...editions].map((edition) => {
    last = last.then(async () => {
      const { prepareEdition } = await import('./embedded/install.mjs');
      const { findBrowser } = await import('./embedded/browser.mjs');
      const { fontEnvironment } = await import('./embedded/fonts.mjs');
      await prepareEdition(edition).catch(none);
      await findBrowser().catch(none);
      await fontEnvironment().catch(none);
      prepared.add(edition.id);
    });
    return last;
  });
}
