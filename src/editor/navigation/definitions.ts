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
import type { Report } from '../../report/report';
import { citationAt } from '../index/citationAt';
import { definitionsInFiles, mayBeCited, referencesInFiles } from '../index/otherFiles';
import { aMoment, aWhile, readyWithin } from '../index/readyWithin';
import { offsetAt, rangeAt } from '../positions';
import type { Services } from '../services';
import { usesOf } from './references';
import { definitionOf, nameRange, subjectsAround, subjectsAt } from './subject';

/**
 * "Go to Definition", "Peek Definition" and "Find All References" for everything that a report names or numbers, in
 * this file first, then in the other reports of the workspace.
 */
export class ReportDefinitions implements DefinitionProvider, ReferenceProvider {
  readonly #services: Pick<Services, 'reports' | 'index'>;

  constructor(services: Pick<Services, 'reports' | 'index'>) {
    this.#services = services;
  }

  async provideDefinition(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<LocationLink[] | undefined> {
    const { reports, index } = this.#services;
    const report = await reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const offset = offsetAt(report.text, position);
    const told = toldHere(document, report, offset);
    const cited = citationAt(report, offset);
    if (cited === undefined) return told;
    // What this file tells is not kept waiting for others.
    await readyWithin(index, told === undefined || told.length === 0 ? aWhile : aMoment, token);
    return [...(told ?? []), ...definitionsInFiles(index, document, report, cited)];
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    const { reports, index } = this.#services;
    const report = await reports.whenListed(document);
    if (report === undefined || token.isCancellationRequested) return undefined;
    const offset = offsetAt(report.text, position);
    const subjects = subjectsAround(report, offset)?.subjects ?? [];
    const found = subjects.flatMap((subject) => {
      const name = includeDeclaration ? nameRange(report, subject) : undefined;
      return name === undefined ? usesOf(report, subject) : [name, ...usesOf(report, subject)];
    });
    // A reference to two paragraphs stands once in the list.
    const byStart = new Map(found.map((range) => [range.start, range]));
    const here = [...byStart.values()].map(
      (range) => new Location(document.uri, rangeAt(report.text, range)),
    );
    const cited = subjects.length === 0 ? citationAt(report, offset) : undefined;
    const asked = (cited === undefined ? subjects : [cited]).filter(mayBeCited);
    if (asked.length === 0) return here;
    await readyWithin(index, aWhile, token);
    return [...here, ...referencesInFiles(index, document, report, asked)];
  }
}

function toldHere(document: TextDocument, report: Report, offset: number): LocationLink[] | undefined {
  const named = subjectsAt(report, offset);
  return named?.subjects.flatMap((subject) => {
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
