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
import { mentionAt } from '../../report/lookup';
import { offsetAt, rangeAt } from '../positions';
import type { ReportService } from '../services';
import { definitionOf, referencesOf } from './references';

/** "Go to Definition" and "Find All References" for footnote markers, document symbols and resolutions. */
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
    const mention = mentionAt(report, offsetAt(report.text, position));
    if (mention === undefined) return undefined;
    const definition = definitionOf(report, mention);
    if (definition === undefined) return undefined;
    const target = rangeAt(report.text, report.rangeOf(definition));
    return [
      {
        originSelectionRange: rangeAt(report.text, report.rangeOf(mention.place)),
        targetUri: document.uri,
        targetRange: target,
        targetSelectionRange: target.with({ end: target.start }),
      },
    ];
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    const report = await this.#reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const mention = mentionAt(report, offsetAt(report.text, position));
    if (mention === undefined) return undefined;
    return referencesOf(report, mention, { includeDefinition: includeDeclaration }).map(
      (place) => new Location(document.uri, rangeAt(report.text, report.rangeOf(place))),
    );
  }
}
