import { CompletionItem, CompletionItemKind, MarkdownString, Range, env, languages } from 'vscode';
import type { Disposable, Position, TextDocument } from 'vscode';
import type { Code } from '../../annotations/codebook';
import { wordsOf } from './annotationWords';
import type { CodebookWords } from './annotationWords';
import type { OpenAnnotations } from './openAnnotations';

/** What VS Code calls the documents of its comment editors. */
const commentEditors = { scheme: 'comment' };

/** A "#" at the beginning of a word and what was typed of a code after it. */
const begunCode = /(?:^|[\s(（，。、；：])(#[^\s#]*)$/u;

/** Completes `#code` while a comment is typed. */
export function registerCodeCompletion(annotations: OpenAnnotations): Disposable {
  return languages.registerCompletionItemProvider(
    commentEditors,
    { provideCompletionItems: (document, position) => itemsAt(annotations, document, position) },
    '#',
  );
}

function itemsAt(annotations: OpenAnnotations, document: TextDocument, position: Position): CompletionItem[] {
  const report = annotations.reports.active?.uri.toString();
  const codebook = report === undefined ? undefined : annotations.storeOf(report)?.current.codebook;
  const typed = begunCode.exec(document.lineAt(position).text.slice(0, position.character))?.[1];
  if (codebook === undefined || typed === undefined) return [];
  const range = new Range(position.translate(0, -typed.length), position);
  const words = wordsOf(codebook, env.language);
  return codebook.codes
    .filter(({ retired }) => !retired)
    .map((code, index) => itemOf(code, words, range, index));
}

function itemOf(code: Code, words: CodebookWords, range: Range, index: number): CompletionItem {
  const name = words.text(code.name);
  const item = new CompletionItem({ label: `#${code.id}`, description: name }, CompletionItemKind.Keyword);
  item.range = range;
  item.insertText = `#${code.id}`;
  item.filterText = `#${code.id} ${name} ${Object.values(code.name.byLanguage).join(' ')}`;
  item.sortText = String(index).padStart(6, '0');
  if (code.definition !== undefined)
    item.documentation = new MarkdownString().appendText(words.text(code.definition));
  return item;
}
