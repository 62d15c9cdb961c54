import {
  Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  Location,
  Range,
  Uri,
  languages,
  workspace,
} from 'vscode';
import type { CancellationToken, Position, ReferenceContext, TextDocument } from 'vscode';
import { codeNameAt, codeNamesIn } from '../../annotations/codebookText/codeNames';
import type { CodeName } from '../../annotations/codebookText/codeNames';
import { codeMentions } from '../../annotations/codesInBody';
import type { OffsetRange } from '../../text/offsetRange';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { codebookFiles } from './codebookFiles';
import { codedPassages } from './codedPassages';

/** What VS Code calls the documents of its comment editors. */
const commentEditors = { scheme: 'comment' };

/** Definitions, references and highlights of codes: in codebooks, and from the "#code" of a comment being written. */
export function registerCodeNavigation(annotations: OpenAnnotations): Disposable {
  return Disposable.from(
    languages.registerDefinitionProvider(codebookFiles, {
      provideDefinition: (document, position) => {
        const names = codeNamesIn(document.getText());
        const code = codeNameAt(names, document.offsetAt(position))?.code;
        return code === undefined ? undefined : definitionIn(document, names, code);
      },
    }),
    languages.registerDefinitionProvider(commentEditors, {
      provideDefinition: (document, position) => definitionOfMention(annotations, document, position),
    }),
    languages.registerReferenceProvider(codebookFiles, {
      provideReferences: (document, position, context, token) =>
        referencesAt(annotations, document, position, context, token),
    }),
    languages.registerDocumentHighlightProvider(codebookFiles, {
      provideDocumentHighlights: (document, position) => highlightsAt(document, position),
    }),
  );
}

function definitionIn(
  document: TextDocument,
  names: readonly CodeName[],
  code: string,
): Location | undefined {
  const told = names.find((name) => name.code === code && name.kind === 'definition');
  return told && new Location(document.uri, rangeOf(document, told.range));
}

async function definitionOfMention(
  annotations: OpenAnnotations,
  document: TextDocument,
  position: Position,
): Promise<Location | undefined> {
  const report = annotations.reports.active?.uri.toString();
  const codebook = report === undefined ? undefined : annotations.storeOf(report)?.current.codebook;
  if (codebook?.uri === undefined) return undefined;
  const offset = document.offsetAt(position);
  const mention = codeMentions(document.getText(), codebook.codes).find(
    ({ start, end }) => start <= offset && offset <= end,
  );
  if (mention === undefined) return undefined;
  const file = await workspace.openTextDocument(Uri.parse(codebook.uri));
  return definitionIn(file, codeNamesIn(file.getText()), mention.id);
}

async function referencesAt(
  annotations: OpenAnnotations,
  document: TextDocument,
  position: Position,
  { includeDeclaration }: ReferenceContext,
  token: CancellationToken,
): Promise<Location[] | undefined> {
  const names = codeNamesIn(document.getText());
  const code = codeNameAt(names, document.offsetAt(position))?.code;
  if (code === undefined) return undefined;
  const named = names
    .filter((name) => name.code === code && (includeDeclaration || name.kind === 'mention'))
    .map(({ range }) => new Location(document.uri, rangeOf(document, range)));
  return [...named, ...(await codedPassages(annotations, document.uri.toString(), code, token))];
}

function highlightsAt(document: TextDocument, position: Position): DocumentHighlight[] | undefined {
  const names = codeNamesIn(document.getText());
  const code = codeNameAt(names, document.offsetAt(position))?.code;
  if (code === undefined) return undefined;
  return names
    .filter((name) => name.code === code)
    .map(
      ({ range, kind }) =>
        new DocumentHighlight(
          rangeOf(document, range),
          kind === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        ),
    );
}

function rangeOf(document: TextDocument, { start, end }: OffsetRange): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
