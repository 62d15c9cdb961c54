import { entryKeys } from '../codebookKeys';
import type { CodeValue, NewCode } from './codebookEdit';
import { yamlScalar } from './yamlScalar';

/** From so many characters on, a text for each language gets a line for each. */
const longestFlow = 90;

/** A code as lines of YAML, the first one behind the dash; the others are indented by `indent` blanks. */
export function codeLines(code: NewCode, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  const lines = entryKeys.codes.flatMap((key) => {
    const value = code[key];
    return value === undefined ? [] : valueLines(key, value);
  });
  return lines.map((line, index) => (index === 0 ? line : margin + line));
}

/** A code in one line: "{ id: a, name: A }". */
export function codeFlow(code: NewCode): string {
  const pairs = entryKeys.codes.flatMap((key) => {
    const value = code[key];
    return value === undefined ? [] : [`${key}: ${flowOf(value)}`];
  });
  return `{ ${pairs.join(', ')} }`;
}

function valueLines(key: string, value: CodeValue): readonly string[] {
  const flow = `${key}: ${flowOf(value)}`;
  if (typeof value !== 'object' || flow.length <= longestFlow) return [flow];
  return [
    `${key}:`,
    ...Object.entries(value).map(([language, text]) => `  ${yamlScalar(language)}: ${yamlScalar(text)}`),
  ];
}

function flowOf(value: CodeValue): string {
  if (typeof value === 'string') return yamlScalar(value);
  if (typeof value === 'boolean') return String(value);
  const texts = Object.entries(value).map(
    ([language, text]) => `${yamlScalar(language)}: ${yamlScalar(text)}`,
  );
  return `{ ${texts.join(', ')} }`;
}
