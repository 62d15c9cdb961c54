import type {
  CancellationToken,
  DefinitionProvider,
  DocumentLinkProvider,
  HoverProvider,
  LocationLink,
  Position,
  TextDocument,
} from 'vscode';
import { DocumentLink, Hover, l10n, MarkdownString, Range, Uri, workspace } from 'vscode';
import type { CitedDocument, CitedParagraphs } from '../../report/citedDocuments';
import type { OffsetRange } from '../../text/offsetRange';
import { containsRange, touchesOffset } from '../../text/offsetRange';
import { citedFiles } from '../../workspace/index/citedFiles';
import { fileNameOf } from '../index/fileNames';
import { indexedRange } from '../index/indexedRange';
import { aWhile, readyWithin } from '../index/readyWithin';
import { goToCommand } from '../navigation/destination';
import { areReferencesUnderlined, mostLinks } from '../navigation/documentLinks';
import { offsetAt, rangeAt } from '../positions';
import type { Services } from '../services';
import { settingsSection } from '../settings';
import { citationHover } from './citationHover';
import type { CitingText } from './citationsOf';
import { citationAt, citationsOf } from './citationsOf';
import { languageAt } from './languageAt';
import type { ReportReader } from './reportReader';

/**
 * Hovers, links and "Go to Definition" for citations in Markdown and text files that are no reports: "A/78/120, para. 16" in
 * a brief leads to that paragraph of the file in the workspace.
 */
export class NoteProviders implements HoverProvider, DefinitionProvider, DocumentLinkProvider {
  readonly #services: Services;
  readonly #reader: ReportReader;

  constructor(services: Services, reader: ReportReader) {
    this.#services = services;
    this.#reader = reader;
  }

  async provideHover(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const note = this.#noteOf(document);
    if (note === undefined) return undefined;
    const citation = citationAt(note, offsetAt(note.text, position));
    if (citation === undefined) return undefined;
    await readyWithin(this.#services.index, aWhile, token);
    const files = await this.#reader.of(citation.symbol, languageAt(note.text, citation.symbolRange.start));
    if (token.isCancellationRequested) return undefined;
    const linkTemplate = workspace
      .getConfiguration(settingsSection, document)
      .get('links.documentTemplate', '');
    const contents = new MarkdownString(citationHover({ l10n, linkTemplate }, citation, files).markdown);
    contents.isTrusted = { enabledCommands: [goToCommand] };
    contents.supportHtml = false;
    return new Hover(contents, rangeAt(note.text, citation.range));
  }

  async provideDefinition(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<LocationLink[] | undefined> {
    const note = this.#noteOf(document);
    if (note === undefined) return undefined;
    const offset = offsetAt(note.text, position);
    const citation = citationAt(note, offset);
    if (citation === undefined) return undefined;
    await readyWithin(this.#services.index, aWhile, token);
    // On one of several numbers that one is meant.
    const one = citation.paragraphs.find(({ range }) => touchesOffset(range, offset));
    const paragraphs = one === undefined ? citation.paragraphs : [one];
    return this.#filesOf(document, note, citation, paragraphs).map(({ report, paragraph }) => {
      const target = paragraph === undefined ? new Range(0, 0, 0, 0) : indexedRange(paragraph);
      return {
        originSelectionRange: rangeAt(note.text, one?.range ?? citation.range),
        targetUri: Uri.parse(report.uri, true),
        targetRange: target,
        targetSelectionRange: target.with({ end: target.start }),
      };
    });
  }

  async provideDocumentLinks(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<DocumentLink[] | undefined> {
    const note = areReferencesUnderlined(document) ? this.#noteOf(document) : undefined;
    if (note === undefined || note.citations.length === 0) return undefined;
    await readyWithin(this.#services.index, aWhile, token);
    return note.citations.slice(0, mostLinks).flatMap((citation) =>
      linkedParts(note, citation).flatMap(({ range, paragraphs }) => {
        const [file] = this.#filesOf(document, note, citation, paragraphs);
        // The number of a paragraph that is not there leads nowhere.
        const isNumber = !containsRange(range, citation.symbolRange);
        if (file === undefined || (isNumber && file.paragraph === undefined)) return [];
        const start = file.paragraph?.start ?? { line0: 0, character: 0 };
        // The editor reads "#L12,5" as a place in the file.
        const target = Uri.parse(file.report.uri, true).with({
          fragment: `L${start.line0 + 1},${start.character + 1}`,
        });
        const link = new DocumentLink(rangeAt(note.text, range), target);
        link.tooltip =
          file.paragraph === undefined
            ? l10n.t('Open {0}', fileNameOf(file.report))
            : l10n.t('Open {0} at paragraph {1}', fileNameOf(file.report), file.paragraph.label);
        return [link];
      }),
    );
  }

  /** What a document cites that is no report; `undefined` for others. */
  #noteOf(document: TextDocument): CitingText | undefined {
    return this.#services.reports.stateOf(document) === 'not-a-report' ? citationsOf(document) : undefined;
  }

  /** The files that are the cited document, in the language of the words round the citation first. */
  #filesOf(
    document: TextDocument,
    note: CitingText,
    { symbol, range }: CitedDocument,
    paragraphs: readonly CitedParagraphs[],
  ): ReturnType<typeof citedFiles> {
    const citing = { uri: document.uri.toString(), language: languageAt(note.text, range.start) };
    return citedFiles(this.#services.index, { symbol, paragraphs }, citing);
  }
}

/** The words of a citation that are links of their own, and the paragraphs that each leads to. */
function linkedParts(
  { text }: CitingText,
  { range, symbolRange, paragraphs }: CitedDocument,
): readonly { readonly range: OffsetRange; readonly paragraphs: readonly CitedParagraphs[] }[] {
  const isLabelOfLink = /^[*_`]{0,3}\]\(/u.test(text.slice(symbolRange.end, symbolRange.end + 6));
  if (paragraphs.length <= 1 && !isLabelOfLink) return [{ range, paragraphs }];
  const numbers = paragraphs.map((cited) => ({ range: cited.range, paragraphs: [cited] }));
  // Markdown's own link stays what it is.
  return isLabelOfLink ? numbers : [{ range: symbolRange, paragraphs }, ...numbers];
}
