import { isScalar, isSeq, parseDocument } from 'yaml';

/** How a text was written before, so that its successor looks the same. */
export type ScalarStyle = 'plain' | 'single' | 'double';

/**
 * `text` as a YAML scalar on one line that means exactly this text, in a block and in a flow alike: without
 * quotation marks where it can do without, else in the marks of `style`, single ones for choice.
 */
export function yamlScalar(text: string, style: ScalarStyle = 'plain'): string {
  const single = `'${text.replaceAll("'", "''")}'`;
  const candidates =
    style === 'plain' ? [text, single] : style === 'single' ? [single] : [JSON.stringify(text), single];
  // JSON's strings are YAML's double-quoted ones, but for some control characters that need no care here.
  return candidates.find((candidate) => means(candidate, text)) ?? JSON.stringify(text);
}

/** Whether `written` is read as `text`, inside a flow list, where more characters have a meaning than elsewhere. */
function means(written: string, text: string): boolean {
  if (/[\r\n\u0085\u2028\u2029]/u.test(written)) return false;
  const document = parseDocument(`[${written}]`);
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const list: unknown = document.contents;
  if (!isSeq(list) || list.items.length !== 1) return false;
  const [scalar] = list.items;
  return isScalar(scalar) && scalar.value === text && scalar.anchor === undefined;
}
