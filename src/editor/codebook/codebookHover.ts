import { Hover, MarkdownString, Range, env, l10n, languages } from 'vscode';
import type { Disposable, Position, TextDocument } from 'vscode';
import { codeOf } from '../../annotations/codebook';
import type { Code } from '../../annotations/codebook';
import { codebookKeyMessages } from '../../annotations/codebookText/codebookKeyMessages';
import { codebookPlaceAt } from '../../annotations/codebookText/codebookPlace';
import { decodeCodebook } from '../../annotations/decodeCodebook';
import { wordsOf } from '../annotations/annotationWords';
import type { CodebookWords } from '../annotations/annotationWords';
import { escapeMarkdown } from '../hovers/hoverMarkdown';
import { codebookFiles } from './codebookFiles';
import type { CodeUses } from './codeUses';

/** Keys whose values are ids of codes. */
const codeKeys = new Set(['id', 'parent', 'mergedInto']);

/** Says what a key means, and of a code what it is and how many annotations have it. */
export function registerCodebookHovers(uses: CodeUses): Disposable {
  return languages.registerHoverProvider(codebookFiles, {
    provideHover: (document, position) => hoverAt(document, position, uses),
  });
}

async function hoverAt(
  document: TextDocument,
  position: Position,
  uses: CodeUses,
): Promise<Hover | undefined> {
  const text = document.getText();
  const place = codebookPlaceAt(text, document.offsetAt(position));
  if (place === undefined) return undefined;
  const range = new Range(document.positionAt(place.range.start), document.positionAt(place.range.end));
  const written = text.slice(place.range.start, place.range.end);
  if (place.kind === 'key') {
    const meaning = codebookKeyMessages[place.list ?? 'top'][written];
    return meaning === undefined ? undefined : new Hover(plain(l10n.t(meaning)), range);
  }
  if (place.list !== 'codes' || !codeKeys.has(place.key)) return undefined;
  const { codebook } = decodeCodebook(text, document.uri.toString());
  const code = codeOf(codebook, written.replace(/^(["'])(.*)\1$/u, '$2'));
  if (code === undefined) return undefined;
  const use = (await uses.of(document.uri.toString())).get(code.id);
  const used =
    use === undefined
      ? l10n.t('No annotation has this code.')
      : l10n.t('Annotations with this code: {0}, in reports: {1}', use.records, use.reports);
  return new Hover([codeText(code, wordsOf(codebook, env.language)), plain(used)], range);
}

/** Words of a codebook are shown as they stand, never read as Markdown. */
function plain(words: string): MarkdownString {
  return new MarkdownString().appendText(words);
}

function codeText(code: Code, words: CodebookWords): MarkdownString {
  const text = new MarkdownString(`**${escapeMarkdown(words.text(code.name))}**`);
  if (code.definition !== undefined) text.appendMarkdown('\n\n').appendText(words.text(code.definition));
  return text;
}
