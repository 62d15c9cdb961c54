import type { CancellationToken, DocumentSymbolProvider, TextDocument } from 'vscode';
import { DocumentSymbol, SymbolKind } from 'vscode';
import type { Report } from '../../report/report';
import type { Steps } from '../../report/steps';
import { rangeAt } from '../positions';
import type { ReportService } from '../services';
import { inSlices } from '../slices';
import type { OutlineNode } from './outline';
import { extentOfNode, outlineOf } from './outline';

/** With more of them the outline is of sections and annexes alone: the editor takes in no list so long without a halt. */
const mostParagraphs = 4_000;

/** The structure of a report for Outline, breadcrumbs, sticky scroll and "Go to Symbol": sections, annexes, paragraphs. */
export class ReportSymbols implements DocumentSymbolProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  async provideDocumentSymbols(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<DocumentSymbol[] | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    return inSlices(symbolsOf(report), () => !token.isCancellationRequested);
  }
}

function* symbolsOf(report: Report): Steps<DocumentSymbol[]> {
  const hasParagraphs = report.paragraphs.length <= mostParagraphs;
  const symbols: DocumentSymbol[] = [];
  for (const node of outlineOf(report)) {
    if (hasParagraphs || isPart(node)) symbols.push(symbolOf(report, node, hasParagraphs));
    yield;
  }
  return symbols;
}

function isPart({ source }: OutlineNode): boolean {
  return source.kind === 'section' || source.kind === 'annex';
}

function symbolOf(report: Report, node: OutlineNode, hasParagraphs: boolean): DocumentSymbol {
  const heading = rangeAt(report.text, report.rangeOf(node.place));
  // The editor refuses a symbol whose range does not hold its name.
  const range = rangeAt(report.text, extentOfNode(report, node)).union(heading);
  const name = [node.label, node.title].filter((part) => part !== '').join(' ') || '…';
  const symbol = new DocumentSymbol(name, '', kindOf(node), range, heading);
  symbol.children = node.children
    .filter((child) => isPart(child) || (hasParagraphs && child.source.kind === 'paragraph'))
    .map((child) => symbolOf(report, child, hasParagraphs));
  return symbol;
}

function kindOf({ source }: OutlineNode): SymbolKind {
  switch (source.kind) {
    case 'section':
      return SymbolKind.Namespace;
    case 'annex':
      return SymbolKind.File;
    case 'paragraph':
    case 'item':
      return SymbolKind.String;
  }
}
