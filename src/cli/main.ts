import { outline } from './outline';
import { CommandError } from './commandError';

const usage = `report-annotator – reads formal reports

  report-annotator outline FILE [--json]   sections, paragraphs, notes and symbols of a report

Exit codes: 0 for success, 1 for findings, 2 for errors.
`;

const verbs: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { outline };

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage);
    return name === undefined ? 2 : 0;
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined)
    throw new CommandError(`there is no command "${name}". Run "report-annotator help" for the list.`);
  return verb(rest);
}

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
