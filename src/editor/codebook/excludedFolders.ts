/**
 * Tells whether one of the globs in `patterns` (as in VS Code's `files.exclude`) covers a folder, told by its path
 * below the workspace folder: "drafts/old". A glob that ends in "/**" covers the folder before it.
 */
export function folderMatcher(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns
    .flatMap((pattern) => [pattern, pattern.replace(/\/\*\*$/u, '')])
    .map(expressionOf);
  return (path) => expressions.some((expression) => expression.test(path));
}

/** A glob as a regular expression, without its rarer signs: "**", "*", "?" and "{a,b}". Linear for the paths there are. */
function expressionOf(glob: string): RegExp {
  const source = glob
    .split(/(\*\*\/|\/\*\*|\*\*|\*|\?|\{[^{}]*\})/u)
    .map((part, index) => (index % 2 === 0 ? escaped(part) : signOf(part)))
    .join('');
  return new RegExp(`^${source}$`, 'u');
}

function signOf(sign: string): string {
  if (sign === '**/') return '(?:[^/]+/)*';
  if (sign === '/**') return '(?:/.*)?';
  if (sign === '**') return '.*';
  if (sign === '*') return '[^/]*';
  if (sign === '?') return '[^/]';
  return `(?:${sign.slice(1, -1).split(',').map(escaped).join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replaceAll('\\-', '-');
}
