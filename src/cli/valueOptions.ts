import { CommandError } from './commandError';

/** Arguments with the options taken out that have a value. */
export interface ValueOptions {
  readonly rest: readonly string[];
  /** By option, in the order given: "--rule" → ["title-differs", "name-spelling"]. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes the options `names` with their values out of the arguments of the verb: "--rule ID" or "--rule=ID", as often as
 * they are given; commas part several values. Behind "--" everything is left. Throws a `CommandError` where a value is
 * missing.
 */
export function takeValueOptions(
  verb: string,
  args: readonly string[],
  names: readonly string[],
): ValueOptions {
  const rest: string[] = [];
  const values = new Map<string, readonly string[]>();
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--') {
      rest.push(...args.slice(index));
      break;
    }
    const name = names.find((known) => arg === known || arg.startsWith(`${known}=`));
    if (name === undefined) {
      rest.push(arg);
      continue;
    }
    const value = arg === name ? args[++index] : arg.slice(name.length + 1);
    if (value === undefined || value === '' || value.startsWith('-'))
      throw new CommandError(`${verb}: ${name} needs a value.`);
    values.set(name, [...(values.get(name) ?? []), ...value.split(',')]);
  }
  return { rest, values };
}
