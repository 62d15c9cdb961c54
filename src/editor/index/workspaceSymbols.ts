import type { CancellationToken, WorkspaceSymbolProvider } from 'vscode';
import { Location, SymbolInformation, SymbolKind, Uri } from 'vscode';
import type { FoundName } from '../../workspace/index/findNames';
import { findNames, lineOfName, termsOf } from '../../workspace/index/findNames';
import type { IndexedName } from '../../workspace/reportIndex';
import { nameOf } from '../../workspace/uriPath';
import type { Services } from '../services';
import { shownWords } from '../shownWords';
import { inSlices } from '../slices';
import { indexedRange } from './indexedRange';
import { aWhile, readyWithin } from './readyWithin';

/**
 * How much of a name the editor's own filter looks at, in UTF-16 units: 128, with the icon that it puts before the
 * name. What it does not find there it hides.
 */
const unitsFiltered = 100;
/** How much of the words before a hit is shown where a name is cut. */
const unitsBefore = 12;

/** "Go to Symbol in Workspace": paragraphs by their numbers, headings, annexes, documents and people by their words. */
export class WorkspaceNames implements WorkspaceSymbolProvider {
  readonly #services: Pick<Services, 'reports' | 'index'>;

  constructor(services: Pick<Services, 'reports' | 'index'>) {
    this.#services = services;
  }

  async provideWorkspaceSymbols(
    query: string,
    token: CancellationToken,
  ): Promise<SymbolInformation[] | undefined> {
    const terms = termsOf(query);
    // The list opens empty: nothing is read for somebody who has asked for nothing yet.
    if (terms.length === 0) return [];
    const { reports, index } = this.#services;
    await readyWithin(index, aWhile, token);
    const found = await inSlices(
      findNames(index.reports.values(), query, reports.active?.uri.toString()),
      () => !token.isCancellationRequested,
    );
    return found?.map((each) => symbolOf(each, terms));
  }
}

function symbolOf({ report, name }: FoundName, terms: readonly string[]): SymbolInformation {
  const line = shownWords(lineOfName(name));
  const shown = cutRound(line, name.label, terms);
  const file = [report.symbol, nameOf(report.uri)].filter((part) => part !== undefined).join(' · ');
  // The editor looks for a second word in the name of the container, unless the name holds both with the blank between.
  const container = holdsInOrder(shown, terms.join(' ')) ? file : `${file} · ${line}`;
  const location = new Location(Uri.parse(report.uri, true), indexedRange(name));
  return new SymbolInformation(shown, kindOf(name), container, location);
}

/** The line, cut so that the words asked for stand within what the editor's filter looks at. */
function cutRound(line: string, label: string, terms: readonly string[]): string {
  const small = line.toLowerCase();
  const hits = terms.map((term) => small.indexOf(term));
  const end = Math.max(...hits.map((at, index) => at + (terms[index]?.length ?? 0)));
  if (end <= unitsFiltered) return line;
  const from = Math.max(label.length, Math.min(...hits.filter((at) => at >= label.length)) - unitsBefore);
  return `${label} …${line.slice(from)}`;
}

/** Whether the characters of `asked` stand in `name` in that order: what the editor asks of a name. */
function holdsInOrder(name: string, asked: string): boolean {
  let at = 0;
  for (const character of name.toLowerCase()) if (asked.startsWith(character, at)) at += character.length;
  return at >= asked.length;
}

function kindOf({ kind }: IndexedName): SymbolKind {
  switch (kind) {
    case 'paragraph':
      return SymbolKind.String;
    case 'section':
      return SymbolKind.Namespace;
    case 'annex':
    case 'paper':
      return SymbolKind.File;
    case 'expert':
      return SymbolKind.Object;
  }
}
