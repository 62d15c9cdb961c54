import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Real reports beside the repository, where they are. */
const sharedReports = join(import.meta.dirname, '../../shared/reports');

/** The report that is measured: the real one, else the sample. */
const candidates = [
  join(sharedReports, 'zh-a-78-120.txt'),
  join(import.meta.dirname, '../samples/flood-warning.zh.md'),
];

/** A text with the name under which the table shows it. */
export interface NamedText {
  readonly name: string;
  readonly content: string;
}

/**
 * The report once and `copies` times in a row, and the largest of the real reports as it is and without the indentation
 * of its lines: Markdown takes indented lines for code, which its parsers do not look into.
 */
export function measuredTexts(copies: readonly number[]): readonly NamedText[] {
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error('neither the real report nor the sample is there');
  const content = readFileSync(path, 'utf8');
  const inRows = copies.map((count) => ({ name: `×${count}`, content: inARow(content, count) }));
  const largest = largestReport();
  return largest === undefined ? inRows : [...inRows, largest, unindented(largest)];
}

function unindented({ content }: NamedText): NamedText {
  return { name: 'largest, not indented', content: content.replace(/^[ \t]+/gmu, '') };
}

function largestReport(): NamedText | undefined {
  if (!existsSync(sharedReports)) return undefined;
  return readdirSync(sharedReports)
    .filter((file) => /\.(?:md|txt)$/u.test(file))
    .map((file) => ({
      name: `largest (${file})`,
      content: readFileSync(join(sharedReports, file), 'utf8'),
    }))
    .sort((a, b) => b.content.length - a.content.length)[0];
}

/** `content` `count` times in a row, the paragraphs' numbers going on from one copy to the next. */
export function inARow(content: string, count: number): string {
  const numbers = Array.from(content.matchAll(/^(\d{1,3})\. /gmu), (match) => Number(match[1]));
  const last = Math.max(0, ...numbers);
  return Array.from({ length: count }, (_, copy) =>
    copy === 0
      ? content
      : content.replace(/^(\d{1,3})(?=\. .{40})/gmu, (number) => String(Number(number) + copy * last)),
  ).join('\n');
}
