import { CommandError } from './commandError';

/** What a verb takes, and how its usage is printed. */
export interface VerbUsage {
  readonly name: string;
  /** What follows the name: "OLD NEW [--json]". */
  readonly synopsis: string;
  /** How many files it takes, and in words. */
  readonly files: { readonly count: number; readonly atMost?: number; readonly words: string };
  /** With their dashes: "--json". */
  readonly options: readonly string[];
}

/** The arguments of a verb, taken apart. */
export interface CommandLine {
  /** As many as the verb takes. */
  readonly files: readonly string[];
  readonly options: ReadonlySet<string>;
}

/**
 * Takes the arguments behind a verb apart. What begins with a dash is an option; behind "--" everything is a
 * file. Throws a `CommandError` that says how the verb is used.
 */
export function readCommandLine(args: readonly string[], usage: VerbUsage): CommandLine {
  const end = args.indexOf('--');
  const before = end === -1 ? args : args.slice(0, end);
  const options = before.filter(isOption);
  const unknown = options.find((option) => !usage.options.includes(option));
  if (unknown !== undefined)
    throw new CommandError(
      `${usage.name} knows no option "${unknown}", only ${usage.options.join(' and ')}.`,
    );
  const files = [...before.filter((arg) => !isOption(arg)), ...(end === -1 ? [] : args.slice(end + 1))];
  const { count, atMost = count } = usage.files;
  if (files.length < count || files.length > atMost || files.includes(''))
    throw new CommandError(
      `${usage.name} takes ${usage.files.words}: report-annotator ${usage.name} ${usage.synopsis}`,
    );
  return { files, options: new Set(options) };
}

function isOption(arg: string): boolean {
  return arg.startsWith('-') && arg !== '-';
}
