import type {
  CancellationToken,
  CompletionContext,
  CompletionItemProvider,
  Disposable,
  Position,
  TextDocument,
} from 'vscode';
import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionTriggerKind,
  languages,
  Range,
} from 'vscode';
import type { Language, Report } from '../../report/report';
import { nameOf } from '../../workspace/uriPath';
import { citationStyleOf } from '../citing/citationStyle';
import { aMoment, aWhile, readyWithin } from '../index/readyWithin';
import { citationsOf } from '../notes/citationsOf';
import { languageAt } from '../notes/languageAt';
import type { ReportReader } from '../notes/reportReader';
import { reportSelector } from '../reports/readableDocument';
import type { Services } from '../services';
import { shownWords } from '../shownWords';
import { completionRequestAt } from './completionRequest';
import type { CompletionRequest, PlaceRequest } from './completionRequest';
import { notesOfReport, notesOfText } from './noteProposals';
import { placeProposals } from './placeProposals';
import type { PlaceSource } from './placeProposals';
import type { Proposal } from './proposal';
import { symbolProposals } from './symbolProposals';

/** Behind "[^", a symbol's slash, "#" and "¶"; what else these begin is left to others. */
const triggers = ['^', '/', '#', '¶'];
/** The places of so many reports that a note cites are offered, those cited last before the cursor first. */
const mostReports = 4;

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  note: CompletionItemKind.Reference,
  symbol: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  section: CompletionItemKind.Module,
  paragraph: CompletionItemKind.Text,
};

/** Registers what is offered while somebody types in a report, or in a note that cites reports. */
export function registerCompletion(services: Services, reader: ReportReader): Disposable {
  return languages.registerCompletionItemProvider(
    reportSelector,
    new CitationCompletion(services, reader),
    ...triggers,
  );
}

class CitationCompletion implements CompletionItemProvider {
  readonly #services: Services;
  readonly #reader: ReportReader;

  constructor(services: Services, reader: ReportReader) {
    this.#services = services;
    this.#reader = reader;
  }

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
    { triggerKind }: CompletionContext,
  ): Promise<CompletionList | undefined> {
    const { reports, index } = this.#services;
    const line = document.lineAt(position.line).text;
    const request = completionRequestAt(line.slice(0, position.character));
    if (request === undefined) return undefined;
    const state = reports.stateOf(document);
    if (state !== 'report' && state !== 'not-a-report') return undefined;
    const report = state === 'report' ? await reports.whenListed(document) : undefined;
    if (request.kind !== 'note' && (request.kind === 'symbol' || report === undefined)) {
      const isAsked = triggerKind === CompletionTriggerKind.Invoke;
      await readyWithin(index, isAsked ? aWhile : aMoment, token);
    }
    const proposals = await this.#proposalsFor(document, position, request, report);
    if (token.isCancellationRequested || proposals.length === 0) return undefined;
    const range = new Range(position.line, request.start, position.line, endOf(request, line, position));
    // Asked again at each key: what is offered depends on what was typed.
    return new CompletionList(
      proposals.map((proposal, order) => itemFor(proposal, order, range)),
      true,
    );
  }

  async #proposalsFor(
    document: TextDocument,
    position: Position,
    request: CompletionRequest,
    report: Report | undefined,
  ): Promise<readonly Proposal[]> {
    switch (request.kind) {
      case 'note':
        return report === undefined ? notesOfText(document.getText()) : notesOfReport(report);
      case 'symbol':
        return symbolProposals(request.typed, report, this.#services.index);
      case 'paragraph':
      case 'section': {
        const style = citationStyleOf(document);
        if (report !== undefined && request.symbol === undefined)
          return placeProposals(request, { report, fileName: '', isNamed: false }, style);
        const language =
          style.language ?? languageAt(citationsOf(document).text, document.offsetAt(position));
        const sources = await this.#sourcesFor(document, position, request, language);
        return sources.flatMap((source) => placeProposals(request, source, { ...style, language }));
      }
    }
  }

  /** The report named before the sign, else those that the note cites. */
  async #sourcesFor(
    document: TextDocument,
    position: Position,
    { symbol }: PlaceRequest,
    language: Language | undefined,
  ): Promise<readonly PlaceSource[]> {
    const symbols = symbol === undefined ? citedBefore(document, position) : [symbol];
    const files = await Promise.all(
      symbols.slice(0, mostReports).map(async (each) => (await this.#reader.of(each, language))[0]),
    );
    const own = document.uri.toString();
    return files.flatMap((file) =>
      file === undefined || file.uri === own
        ? []
        : [{ report: file.report, fileName: nameOf(file.uri).replace(/\.[^.]*$/u, ''), isNamed: true }],
    );
  }
}

/** The symbols that a document cites, each once: the nearest before `position` first, then those behind it. */
function citedBefore(document: TextDocument, position: Position): readonly string[] {
  const { citations } = citationsOf(document);
  const offset = document.offsetAt(position);
  const before = citations.filter(({ range }) => range.end <= offset).reverse();
  const behind = citations.filter(({ range }) => range.end > offset);
  return [...new Set([...before, ...behind].map(({ symbol }) => symbol))];
}

/** Where what is typed ends: behind the bracket that the editor has put behind "[^". */
function endOf({ kind }: CompletionRequest, line: string, { character }: Position): number {
  return kind === 'note' && line.charAt(character) === ']' ? character + 1 : character;
}

function itemFor(
  { kind, label, words, from, insert, filter, more }: Proposal,
  order: number,
  range: Range,
): CompletionItem {
  const item = new CompletionItem(
    { label, detail: words === '' ? '' : `  ${shownWords(words)}`, description: from },
    kinds[kind],
  );
  item.insertText = insert;
  item.filterText = filter;
  item.range = range;
  // A plain string: words of a report do nothing.
  if (more !== '') item.documentation = shownWords(more);
  item.sortText = String(order).padStart(5, '0');
  return item;
}
