import { annotations, annotationsUsage } from './annotations';
import { carryOverUsage, carryOverVerb } from './carryOver';
import { check, checkUsage } from './check';
import { codebookUsage, codebookVerb } from './codebook';
import { CommandError } from './commandError';
import type { VerbUsage } from './commandLine';
import { errorCodeOf } from './errorCode';
import { mergeDriver, mergeDriverUsage } from './mergeDriver';
import { outline, outlineUsage } from './outline';
import { references, referencesUsage } from './references';

interface Verb {
  readonly usage: VerbUsage;
  /** What it does, in a few words. */
  readonly summary: string;
  /** Resolves to the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const verbs: readonly Verb[] = [
  {
    usage: outlineUsage,
    summary: 'sections, paragraphs, notes and symbols of a report',
    run: outline,
  },
  {
    usage: referencesUsage,
    summary: 'documents, resolutions, notes and parts of itself that a report refers to',
    run: references,
  },
  {
    usage: checkUsage,
    summary: 'what is wrong with reports and their annotations; exit code 1 if anything is found',
    run: check,
  },
  {
    usage: annotationsUsage,
    summary: 'annotations and where they stand; --check: what needs attention',
    run: annotations,
  },
  {
    usage: codebookUsage,
    summary: 'codes of a codebook; --export, --import: to and from REFI-QDA (qdc) and CSV',
    run: codebookVerb,
  },
  {
    usage: carryOverUsage,
    summary: 'annotations of one text in another; --write: their records beside it',
    run: carryOverVerb,
  },
  {
    usage: mergeDriverUsage,
    summary: 'merges two versions of an annotation for git; --install: sets that up in a checkout',
    run: mergeDriver,
  },
];

function helpText(): string {
  const lines = verbs.flatMap(({ usage, summary }) => [
    `  report-annotator ${usage.name} ${usage.synopsis}`,
    `      ${summary}`,
  ]);
  return `report-annotator – reads formal reports and their annotations

${lines.join('\n')}

--json prints one JSON document; lines and columns count from 1, columns in UTF-16 units.
Exit codes: 0 for success, 1 for findings, 2 for errors.
`;
}

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? process.stderr : process.stdout).write(helpText());
    return name === undefined ? 2 : 0;
  }
  const verb = verbs.find(({ usage }) => usage.name === name);
  if (verb === undefined)
    throw new CommandError(`there is no command "${name}". Run "report-annotator help" for the list.`);
  const asksHelp = rest.includes('--help') || rest.includes('-h');
  if (!asksHelp) return verb.run(rest);
  process.stdout.write(`report-annotator ${name} ${verb.usage.synopsis}\n    ${verb.summary}\n`);
  return 0;
}

// A reader such as "head" that has seen enough is no failure.
process.stdout.on('error', (error) => {
  if (errorCodeOf(error) !== 'EPIPE') throw error;
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof CommandError ? error.message : `unexpected error: ${String(error)}`;
    process.stderr.write(`report-annotator: ${message}\n`);
    process.exitCode = 2;
  },
);
