/** A rule as SARIF's tool component describes it. */
export interface SarifRule {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly severity: SarifSeverity;
}

/** How much a finding matters; SARIF calls information a note. */
type SarifSeverity = 'error' | 'warning' | 'information';

/** Lines and columns from 1, columns in UTF-16 units, the end behind the last character: as SARIF's regions count. */
export interface SarifPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding, ready to be written. */
export interface SarifFinding {
  readonly rule: string;
  readonly severity: SarifSeverity;
  readonly message: string;
  /** `null` where the whole file is meant. */
  readonly range: SarifPlace | null;
  readonly text: string | null;
  readonly related: readonly (SarifPlace & { readonly message: string })[];
  readonly fixes: readonly {
    readonly message: string;
    readonly edits: readonly (SarifPlace & { readonly insert: string })[];
  }[];
}

/** The findings of one file; the ignored ones are written as suppressed. */
export interface SarifFile {
  /** A relative path with slashes, or an absolute URI. */
  readonly uri: string;
  readonly findings: readonly SarifFinding[];
  readonly ignored: readonly SarifFinding[];
}

const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

/**
 * A SARIF 2.1.0 log of one run: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
 *
 * Columns are declared as UTF-16 units (§3.14.17); a fix carries its replacements (§3.55); what people ignored is a result
 * with an external suppression (§3.35), so that a tool which compares runs does not take it for mended.
 */
export function sarifLog(files: readonly SarifFile[], rules: readonly SarifRule[], version: string): object {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Report Annotator', version, rules: rules.map(ruleObject) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ uri }) => ({ location: { uri }, sourceLanguage: 'text' })),
        results: files.flatMap(({ uri, findings, ignored }, index) => [
          ...findings.map((finding) => resultObject(finding, { uri, index }, ruleIndex)),
          ...ignored.map((finding) => ({
            ...resultObject(finding, { uri, index }, ruleIndex),
            suppressions: [{ kind: 'external' }],
          })),
        ]),
      },
    ],
  };
}

function ruleObject({ id, title, reason, severity }: SarifRule): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    defaultConfiguration: { level: levels[severity] },
  };
}

type ArtifactLocation = Readonly<{ uri: string; index: number }>;

function resultObject(
  { rule, severity, message, range, text, related, fixes }: SarifFinding,
  artifactLocation: ArtifactLocation,
  ruleIndex: ReadonlyMap<string, number>,
): object {
  const index = ruleIndex.get(rule);
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          ...(range === null ? {} : { region: regionObject(range, text ?? undefined) }),
        },
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: other.message },
            physicalLocation: { artifactLocation, region: regionObject(other, undefined) },
          })),
        }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map((fix) => ({
            description: { text: fix.message },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map((edit) => ({
                  deletedRegion: regionObject(edit, undefined),
                  insertedContent: { text: edit.insert },
                })),
              },
            ],
          })),
        }),
  };
}

function regionObject({ line, column, endLine, endColumn }: SarifPlace, text: string | undefined): object {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    ...(text === undefined ? {} : { snippet: { text } }),
  };
}
