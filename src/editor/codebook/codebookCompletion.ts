import {
  CompletionItem,
  CompletionItemKind,
  MarkdownString,
  Range,
  SnippetString,
  env,
  l10n,
  languages,
} from 'vscode';
import type { Disposable, Position, TextDocument } from 'vscode';
import { builtInCodebook } from '../../annotations/builtInCodebook';
import type { Codebook } from '../../annotations/codebook';
import { entryKeys, fieldTypes, topCodebookKeys } from '../../annotations/codebookKeys';
import { codebookKeyMessages } from '../../annotations/codebookText/codebookKeyMessages';
import { codebookPlaceAt } from '../../annotations/codebookText/codebookPlace';
import type { CodebookPlace } from '../../annotations/codebookText/codebookPlace';
import { freeShortcuts, offeredColors } from '../../annotations/codebookText/freeValues';
import { speakers, stances } from '../../report/voices/voice';
import { decodeCodebook } from '../../annotations/decodeCodebook';
import { wordsOf } from '../annotations/annotationWords';
import { codebookFiles } from './codebookFiles';

/** A value that is offered. */
interface Offer {
  readonly label: string;
  readonly insert?: string;
  readonly description?: string;
  readonly kind?: CompletionItemKind;
  readonly documentation?: string;
}

type ValuePlace = Extract<CodebookPlace, { kind: 'value' }>;

/** Completes keys and values while a codebook is edited. */
export function registerCodebookCompletion(): Disposable {
  return languages.registerCompletionItemProvider(
    codebookFiles,
    { provideCompletionItems: (document, position) => itemsAt(document, position) },
    ' ',
    ':',
    '"',
    "'",
  );
}

function itemsAt(document: TextDocument, position: Position): CompletionItem[] {
  const text = document.getText();
  const place = codebookPlaceAt(text, document.offsetAt(position));
  if (place === undefined) return [];
  const range = new Range(document.positionAt(place.range.start), document.positionAt(place.range.end));
  const offers =
    place.kind === 'key' ? keyOffers(place) : valueOffers(place, decodeCodebook(text, '').codebook);
  return offers.map((offer, index) => itemOf(offer, range, index));
}

function itemOf(offer: Offer, range: Range, index: number): CompletionItem {
  const { label, insert = label, description, kind = CompletionItemKind.Value, documentation } = offer;
  const item = new CompletionItem(description === undefined ? label : { label, description }, kind);
  item.range = range;
  item.insertText = new SnippetString().appendText(insert);
  item.filterText = `${insert} ${description ?? ''}`;
  item.sortText = String(index).padStart(4, '0');
  if (documentation !== undefined) item.documentation = new MarkdownString().appendText(documentation);
  return item;
}

function keyOffers({ list, present }: Extract<CodebookPlace, { kind: 'key' }>): readonly Offer[] {
  const keys: readonly string[] = list === undefined ? topCodebookKeys : entryKeys[list];
  return keys
    .filter((key) => !present.includes(key))
    .map((key) => ({
      label: key,
      insert: `${key}: `,
      kind: CompletionItemKind.Property,
      documentation: l10n.t(codebookKeyMessages[list ?? 'top'][key] ?? ''),
    }));
}

function valueOffers({ list, key, entry }: ValuePlace, codebook: Codebook): readonly Offer[] {
  const words = wordsOf(codebook, env.language);
  const quoted = (text: string): string => `'${text}'`;
  switch (key) {
    case 'parent':
    case 'mergedInto':
      return codebook.codes
        .filter(({ id, retired }) => id !== entry && !retired)
        .map(({ id, name, definition }) => ({
          label: id,
          description: words.text(name),
          kind: CompletionItemKind.Reference,
          ...(definition === undefined ? {} : { documentation: words.text(definition) }),
        }));
    case 'color': {
      const taken = new Set(codebook.codes.map(({ color }) => color));
      return [...offeredColors]
        .sort(([a], [b]) => Number(taken.has(a)) - Number(taken.has(b)))
        .map(([hex, name]) => ({
          label: hex,
          insert: quoted(hex),
          description: name,
          kind: CompletionItemKind.Color,
          documentation: hex,
        }));
    }
    case 'shortcut':
      return freeShortcuts(codebook).map((shortcut) => ({
        label: shortcut,
        insert: /\d|[yn]/u.test(shortcut) ? quoted(shortcut) : shortcut,
      }));
    case 'voice':
      return [...speakers, ...stances].map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
    case 'retired':
    case 'closed':
      return [{ label: 'true' }, { label: 'false' }];
    case 'type':
      return fieldTypes.map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
    case 'kinds':
      return list === 'fields'
        ? codebook.kinds.map(({ id, name }) => ({ label: id, description: words.text(name) }))
        : [];
    case 'id':
      return list === 'statuses' || list === 'kinds'
        ? builtInCodebook[list].map(({ id, name }) => ({ label: id, description: words.text(name) }))
        : [];
    default:
      return [];
  }
}
