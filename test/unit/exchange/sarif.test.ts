import assert from 'node:assert/strict';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { rules } from '../../../src/checks/rules';
import { sarifLog } from '../../../src/exchange/sarif';
import type { SarifFile, SarifFinding } from '../../../src/exchange/sarif';

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(sarifSchema);

const range = { line: 3, column: 5, endLine: 3, endColumn: 7 };
const finding: SarifFinding = {
  rule: 'title-differs',
  severity: 'warning',
  message: 'X/WP.1 is cited as “标题”.',
  range,
  text: '标题',
  related: [{ ...range, line: 9, endLine: 9, message: 'The list gives “其他”.' }],
  fixes: [{ message: 'Cite it as “其他”', edits: [{ ...range, insert: '其他' }] }],
};
const whole: SarifFinding = { ...finding, range: null, text: null, related: [], fixes: [] };

interface Log {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly object[];
        readonly suppressions?: readonly object[];
      }[];
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    },
  ];
}

function logOf(files: readonly SarifFile[]): Log {
  const log = sarifLog(files, rules, '1.2.3');
  assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 1));
  return log as unknown as Log;
}

describe('sarifLog', () => {
  it('is valid by the schema of SARIF 2.1.0, with nothing to say and with everything', () => {
    logOf([]);
    logOf([{ uri: 'reports/a%20b.md', findings: [], ignored: [] }]);
    logOf([
      { uri: 'reports/a%20b.md', findings: [finding, whole], ignored: [finding] },
      { uri: 'file:///c.md', findings: [{ ...whole, severity: 'error' }], ignored: [] },
    ]);
  });

  it('would not pass with a wrong level', () => {
    const log = JSON.stringify(sarifLog([{ uri: 'a.md', findings: [finding], ignored: [] }], rules, '1'));
    assert.equal(validate(JSON.parse(log.replaceAll('"warning"', '"grave"'))), false);
  });

  it('points each result to its rule, and suppresses what people ignored', () => {
    const [run] = logOf([{ uri: 'a.md', findings: [finding], ignored: [whole] }]).runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run.results.map(({ ruleId, ruleIndex, level, suppressions }) => [
        run.tool.driver.rules[ruleIndex]?.id === ruleId,
        level,
        suppressions?.length ?? 0,
      ]),
      [
        [true, 'warning', 0],
        [true, 'warning', 1],
      ],
    );
  });

  it('writes no region for what concerns the whole file', () => {
    const [run] = logOf([{ uri: 'a.md', findings: [whole], ignored: [] }]).runs;
    assert.deepEqual(run.results[0]?.locations, [
      { physicalLocation: { artifactLocation: { uri: 'a.md', index: 0 } } },
    ]);
  });
});
