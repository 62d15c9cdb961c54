// npm test: everything, from types to journeys in the real workbench. The last line is the sum.
//
//   npm test [-- --vscode current|min] [--only STAGE,STAGE] [--grep TITLE] [--journeys PART-OF-PATH,…]
import { parseArgs } from 'node:util';
import { ensureDependencies, requireNode } from './embedded/dependencies.mjs';
import { editionNamed } from './embedded/editions.mjs';
import { Failure, runCommand } from './embedded/failure.mjs';
import { describe, nothing, sum } from './testing/outcome.mjs';

await runCommand(async () => {
  requireNode();
  const { values } = parseArgs({
    options: {
      vscode: { type: 'string', default: 'current' },
      only: { type: 'string' },
      grep: { type: 'string' },
      journeys: { type: 'string' },
    },
  });
  const edition = editionNamed(values.vscode);
  await ensureDependencies();
  const { stages } = await import('./testing/stages.mjs');
  const wanted = values.only?.split(',') ?? stages.map(({ name }) => name);
  const unknown = wanted.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    throw new Failure(`--only takes ${stages.map(({ name }) => name).join(', ')}, not "${unknown}".`);
  }

  const selection = {
    edition,
    ...(values.grep ? { grep: values.grep } : {}),
    journeys: values.journeys?.split(',') ?? [],
  };
  /** @type {{ says: string, outcome: import('./testing/outcome.mjs').Outcome, seconds: number }[]} */
  const results = [];
  for (const { name, says, run } of stages.filter((stage) => wanted.includes(stage.name))) {
    console.log(`\n── ${name}: ${says}`);
    const started = Date.now();
    // A stage that crashes is a failed stage; those after it still say what they find.
    const outcome = await run(selection).catch((error) => {
      console.error(error instanceof Failure ? error.message : error);
      return { ...nothing, failed: 1 };
    });
    const seconds = Math.round((Date.now() - started) / 1000);
    results.push({ says, outcome, seconds });
    console.log(`── ${name}: ${describe(outcome)} (${seconds} s)`);
  }

  const total = sum(results.map(({ outcome }) => outcome));
  console.log(`\nVS Code ${edition.version}`);
  for (const { says, outcome, seconds } of results) {
    console.log(`  ${outcome.failed > 0 ? '✘' : '✔'} ${says}: ${describe(outcome)} (${seconds} s)`);
  }
  console.log(`\n${describe(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
