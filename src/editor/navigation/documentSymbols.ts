import type { DocumentSymbolProvider, TextDocument } from 'vscode';
import { DocumentSymbol, SymbolKind } from 'vscode';
import type { Report } from '../../report/report';
import { rangeAt } from '../positions';
import type { ReportService } from '../services';
import type { OutlineNode } from './outline';
import { extentOfNode, outlineOf } from './outline';

/** The structure of a report for Outline, breadcrumbs, sticky scroll and "Go to Symbol": sections, annexes, paragraphs. */
export class ReportSymbols implements DocumentSymbolProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  provideDocumentSymbols(document: TextDocument): DocumentSymbol[] | undefined {
    const report = this.#reports.reportOf(document);
    return report && outlineOf(report).map((node) => symbolOf(report, node));
  }
}

function symbolOf(report: Report, node: OutlineNode): DocumentSymbol {
  const heading = rangeAt(report.text, report.rangeOf(node.place));
  // The editor refuses a symbol whose range does not hold its name.
  const range = rangeAt(report.text, extentOfNode(report, node)).union(heading);
  const name = [node.label, node.title].filter((part) => part !== '').join(' ') || '…';
  const symbol = new DocumentSymbol(name, '', kindOf(node), range, heading);
  symbol.children = node.children
    .filter(({ source }) => source.kind !== 'item')
    .map((child) => symbolOf(report, child));
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
