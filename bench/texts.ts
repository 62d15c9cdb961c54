import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The report that is measured: the real one beside the repository, else the sample. */
const candidates = [
  join(import.meta.dirname, '../../shared/reports/zh-a-78-120.txt'),
  join(import.meta.dirname, '../samples/flood-warning.zh.md'),
];

/** A text with the name under which the table shows it. */
export interface NamedText {
  readonly name: string;
  readonly content: string;
}

/** The report once and `copies` times in a row. */
export function measuredTexts(copies: readonly number[]): readonly NamedText[] {
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error('neither the real report nor the sample is there');
  const content = readFileSync(path, 'utf8');
  return copies.map((count) => ({ name: `×${count}`, content: inARow(content, count) }));
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
