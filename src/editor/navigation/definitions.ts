import type {
  CancellationToken,
  DefinitionProvider,
  LocationLink,
  Position,
  ReferenceContext,
  ReferenceProvider,
  TextDocument,
} from 'vscode';
import { Location } from 'vscode';
import { offsetAt, rangeAt } from '../positions';
import type { ReportService } from '../services';
import { usesOf } from './references';
import { definitionOf, nameRange, subjectsAround, subjectsAt } from './subject';

/** "Go to Definition", "Peek Definition" and "Find All References" for everything that a report names or numbers. */
export class ReportDefinitions implements DefinitionProvider, ReferenceProvider {
  readonly #reports: ReportService;

  constructor(reports: ReportService) {
    this.#reports = reports;
  }

  async provideDefinition(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<LocationLink[] | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const named = subjectsAt(report, offsetAt(report.text, position));
    if (named === undefined) return undefined;
    return named.subjects.flatMap((subject) => {
      const definition = definitionOf(report, subject);
      if (definition === undefined) return [];
      const target = rangeAt(report.text, report.rangeOf(definition));
      return [
        {
          originSelectionRange: rangeAt(report.text, named.range),
          targetUri: document.uri,
          targetRange: target,
          targetSelectionRange: target.with({ end: target.start }),
        },
      ];
    });
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const named = subjectsAround(report, offsetAt(report.text, position));
    const found = (named?.subjects ?? []).flatMap((subject) => {
      const name = includeDeclaration ? nameRange(report, subject) : undefined;
      return name === undefined ? usesOf(report, subject) : [name, ...usesOf(report, subject)];
    });
    // A reference to two paragraphs stands once in the list.
    const byStart = new Map(found.map((range) => [range.start, range]));
    return [...byStart.values()].map((range) => new Location(document.uri, rangeAt(report.text, range)));
  }
}
