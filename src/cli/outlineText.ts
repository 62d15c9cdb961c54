import type { OutlineDocument } from '../report/outlineDocument';

/** The outline of a report for people: its parts in order, indented, with line numbers, and counts. */
export function outlineText(document: OutlineDocument): string {
  const lines = [heading(document)];
  if (!document.isReport) lines.push('This does not look like a report; what follows is what was found.');
  const parts = [
    ...document.sections.map((section) => ({
      line: section.line,
      depth: section.level - 1,
      text: `${section.label === '' ? '' : `${section.label}. `}${section.title}${paragraphsOf(document, section.id)}`,
    })),
    ...document.annexes.map((annex) => ({
      line: annex.line,
      depth: 0,
      text: `${annex.label}${annex.title === '' ? '' : `: ${annex.title}`}${paragraphsOf(document, annex.id)}`,
    })),
  ].sort((a, b) => a.line - b.line);
  const width = String(parts.at(-1)?.line ?? 0).length;
  for (const { line, depth, text } of parts)
    lines.push(`${String(line).padStart(width)}  ${'  '.repeat(depth)}${text}`);
  lines.push(counts(document));
  for (const problem of document.problems)
    lines.push(`${document.file}:${problem.line}:${problem.column}: ${problem.severity}: ${problem.message}`);
  return `${lines.join('\n')}\n`;
}

function heading({ file, symbol, title, language }: OutlineDocument): string {
  return [symbol ?? file, title, language === null ? null : `(${language})`]
    .filter((part) => part !== null)
    .join('  ');
}

/** "  [14–15]": the numbers of the body's paragraphs directly in a section. */
function paragraphsOf(document: OutlineDocument, id: string): string {
  const numbers = document.paragraphs.filter(({ section }) => section === id).map(({ number }) => number);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined) return '';
  return first === last ? `  [${first}]` : `  [${first}–${last ?? ''}]`;
}

function counts({ sections, paragraphs, footnotes, symbols, resolutions, annexes }: OutlineDocument): string {
  return [
    `${sections.length} sections`,
    `${paragraphs.length} paragraphs`,
    `${footnotes.length} footnotes`,
    `${symbols.length} documents`,
    `${resolutions.length} resolutions and decisions`,
    `${annexes.length} annexes`,
  ].join(', ');
}
