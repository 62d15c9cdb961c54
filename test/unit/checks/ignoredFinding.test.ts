import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../../src/checks/checkReport';
import { keyOf, splitIgnored } from '../../../src/checks/ignoredFinding';
import type { IgnoredFinding } from '../../../src/checks/ignoredFinding';
import { decodeIgnoredFinding, encodeIgnoredFinding } from '../../../src/checks/ignoredFindingCodec';
import { readReport } from '../../../src/report/readReport';
import type { Report } from '../../../src/report/report';
import { createText } from '../../../src/text/createText';
import { loadIgnoredFindings, saveIgnoredFinding } from '../../../src/workspace/ignoredFindings';
import { InMemoryFiles } from '../workspace/inMemoryFiles';

const slip = (number: number): string =>
  `${number}. As stated in paragraph 90 above, the sea rose ${number} times.`;
const reportOf = (...lines: readonly string[]): Report => readReport(createText(lines.join('\n\n')));
const head = 'I. Introduction';

function ignoreFirst(report: Report): IgnoredFinding {
  const [finding] = checkReport({ report });
  assert.ok(finding);
  return {
    ...keyOf(report, finding),
    id: '1',
    creator: { name: 'Ann', id: undefined },
    created: '2031-01-01T00:00:00.000Z',
  };
}

function linesShown(report: Report, ignored: readonly IgnoredFinding[]): readonly number[] {
  const { shown, hidden } = splitIgnored(report, checkReport({ report }), ignored);
  assert.equal(shown.length + hidden.length, checkReport({ report }).length);
  return shown.map(({ range }) => report.text.lineAt(range?.start ?? 0) + 1);
}

describe('ignored findings', () => {
  it('are known again when lines are put above, and when the words round them change', () => {
    const ignored = ignoreFirst(reportOf(head, slip(1), '2. The Group rose.'));
    assert.deepEqual(linesShown(reportOf('A word before.', '', head, slip(1)), [ignored]), []);
    const reworded = slip(1).replace('As stated in', 'See').replace('the sea', 'an ocean');
    assert.deepEqual(linesShown(reportOf(head, reworded), [ignored]), []);
  });

  it('hide the one that was meant where several are alike', () => {
    const report = reportOf(head, slip(1), '2. The Group rose.', slip(3));
    assert.deepEqual(linesShown(report, []), [3, 7]);
    assert.deepEqual(linesShown(report, [ignoreFirst(report)]), [7]);
    const later = readReport(createText(report.text.toString().replace('1. As stated in', '1. See')));
    assert.deepEqual(linesShown(later, [ignoreFirst(report)]), [7]);
  });

  it('come back when they say something else', () => {
    const ignored = ignoreFirst(reportOf(head, slip(1)));
    assert.deepEqual(linesShown(reportOf(head, slip(1).replace('90', '91')), [ignored]), [3]);
  });

  it('stand in files that give back what was written', () => {
    const words = fc.string({ unit: 'binary' });
    const record = fc.record(
      {
        id: fc.uuid(),
        rule: words,
        args: fc.array(words),
        quote: fc.record({ exact: words, prefix: words, suffix: words }, { noNullPrototype: true }),
        creator: fc.record(
          { name: words, id: fc.option(words, { nil: undefined }) },
          { noNullPrototype: true },
        ),
        created: words,
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(record, (ignored) => {
        assert.deepEqual(decodeIgnoredFinding(encodeIgnoredFinding(ignored)), { kind: 'ignored', ignored });
      }),
      { seed: 16 },
    );
  });

  it('are read from beside the report; what is none of them is told and left alone', async () => {
    const files = new InMemoryFiles();
    const uri = 'file:///r/a.md';
    const ignored = ignoreFirst(reportOf(head, slip(1)));
    await saveIgnoredFinding(files, uri, ignored);
    const folder = 'file:///r/a.md.annotations/ignored-findings';
    const bad = {
      half: '{',
      other: '{"type":"Annotation"}',
      newer: encodeIgnoredFinding(ignored).replace('n": 1', 'n": 2'),
    };
    for (const [name, content] of Object.entries(bad)) files.put(`${folder}/${name}.json`, content);
    files.put(`${folder}/notes.txt`, 'mine');
    const loaded = await loadIgnoredFindings(files, uri);
    assert.deepEqual(loaded.ignored, [{ ...ignored, uri: `${folder}/1.json` }]);
    assert.deepEqual(
      loaded.problems
        .map(({ uri: file, message }) => [file.slice(folder.length + 1), message.slice(0, 25)])
        .sort(),
      [
        ['half.json', 'This file is no record of'],
        ['newer.json', 'This record of an ignored'],
        ['other.json', 'This file is no record of'],
      ],
    );
    assert.equal(files.text(`${folder}/half.json`), '{');
  });

  it('are none where there is no folder, and say so where it cannot be read', async () => {
    const files = new InMemoryFiles();
    const none = await loadIgnoredFindings(files, 'file:///r/a.md');
    assert.deepEqual(none, { ignored: [], problems: [] });
    files.faults.push({ operation: 'list', reason: 'no-permission' });
    const { problems } = await loadIgnoredFindings(files, 'file:///r/a.md');
    assert.equal(problems.length, 1);
  });
});
