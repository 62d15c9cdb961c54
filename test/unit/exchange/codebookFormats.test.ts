import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { editCodebook } from '../../../src/annotations/codebookText/editCodebook';
import { decodeCodebook } from '../../../src/annotations/decodeCodebook';
import { codeGuid } from '../../../src/exchange/codeGuid';
import { exportCodebook, readCodes } from '../../../src/exchange/codebookFormats';
import { readCsvTable, writeCsvTable } from '../../../src/exchange/csvTable';
import { importCodes } from '../../../src/exchange/importCodes';
import { importMessages } from '../../../src/exchange/importMessages';
import type { ImportedCode } from '../../../src/exchange/importedCodes';

const sample = decodeCodebook(
  readFileSync(new URL('../../../samples/codebook.yaml', import.meta.url), 'utf8'),
  'file:///codebook.yaml',
).codebook;

function codesOf(text: string): readonly ImportedCode[] {
  const read = readCodes(text);
  assert.ok(read.kind === 'codes', JSON.stringify(read));
  return read.codes;
}

/** The text of a codebook after an import. */
function imported(before: string, file: string): string {
  const { codebook } = decodeCodebook(before, '');
  const after = editCodebook(before, importCodes(codebook, codesOf(file)).edits);
  assert.ok(after !== undefined);
  return after;
}

const foreign = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE x [ <!ENTITY a "boom"> ]>
<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0">
  <q:Codes>
    <q:Code guid="{7F1C0D2E-1111-4222-8333-444455556666}" name="A &amp; B" isCodable="true" color="#abc">
      <q:Description>Two
lines</q:Description>
      <q:Code guid="7f1c0d2e-1111-4222-8333-444455556667" name="Below" isCodable="false"/>
    </q:Code>
    <q:Code guid="none" name="Doubt" isCodable="true"/>
  </q:Codes>
  <q:Sets><q:Set guid="x" name="Retired"><q:MemberCode guid="7F1C0D2E-1111-4222-8333-444455556667"/></q:Set></q:Sets>
</q:CodeBook>`;

describe('a REFI-QDA codebook', () => {
  it('is written as the schema wants it: nested codes with guid, name, isCodable and colour, and sets', () => {
    const { codebook } = decodeCodebook(
      'codes:\n  - { id: a, name: "A <&> \\"B\\"", color: "#aabbcc", definition: D, include: I }\n  - { id: b, parent: a, retired: true }\n',
      '',
    );
    assert.equal(
      exportCodebook(codebook, 'qdc', 'en'),
      `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Report Annotator">
  <Codes>
    <Code guid="${codeGuid('a')}" name="A &lt;&amp;&gt; &quot;B&quot;" isCodable="true" color="#aabbcc">
      <Description>D
Include: I</Description>
      <Code guid="${codeGuid('b')}" name="b" isCodable="true"/>
    </Code>
  </Codes>
  <Sets>
    <Set guid="${codeGuid('set:Retired')}" name="Retired">
      <MemberCode guid="${codeGuid('b')}"/>
    </Set>
  </Sets>
</CodeBook>
`,
    );
  });

  it('comes back with the words of its language', () => {
    const codes = codesOf(exportCodebook(sample, 'qdc', 'zh-cn'));
    assert.equal(codes.length, sample.codes.length);
    const consensus = codes.find(({ name }) => name['default'] === '一致意见');
    const own = sample.codes.find(({ id }) => id === 'voice/consensus');
    assert.ok(consensus && own);
    assert.deepEqual(
      [consensus.definition, consensus.include, consensus.exclude, consensus.example].map(
        (words) => words['default'],
      ),
      [own.definition, own.include, own.exclude, own.example].map((text) => text?.byLanguage['zh-cn']),
    );
    assert.equal(codes.find(({ key }) => key === consensus.parent)?.name['default'], '表述主体');
    assert.deepEqual(
      codes.filter(({ retired }) => retired).length,
      sample.codes.filter(({ retired }) => retired).length,
    );
  });

  it('of another program is taken in, with its guids, and stays the same when it is taken in again', () => {
    const before = 'codes:\n  # mine\n  - id: doubt\n    name: Doubt\n';
    const after = imported(before, foreign);
    assert.equal(
      after,
      `${before}  - id: a-b
    guid: 7f1c0d2e-1111-4222-8333-444455556666
    name: A & B
    color: '#aabbcc'
    definition: "Two\\nlines"
  - id: a-b/below
    guid: 7f1c0d2e-1111-4222-8333-444455556667
    name: Below
    parent: a-b
    retired: true
`,
    );
    assert.equal(imported(after, foreign), after);
    assert.match(
      exportCodebook(decodeCodebook(after, '').codebook, 'qdc', 'en'),
      /guid="7f1c0d2e-1111-4222-8333-444455556666"/u,
    );
  });

  for (const [what, text, message] of [
    ['no XML', '<CodeBook', importMessages.notXml],
    ['another document', '<html/>', importMessages.notCodebook],
    ['an entity of a document type', foreign.replace('Two', '&a;'), importMessages.notXml],
    ['no codes', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>', importMessages.noCodes],
    ['too much', `<a>${'x'.repeat(5_000_000)}</a>`, importMessages.tooLong],
    ['a deep hole', '<Code>'.repeat(200_000), importMessages.notXml],
  ] as const)
    it(`is refused where it is ${what}`, () => {
      const read = readCodes(text);
      assert.equal(read.kind === 'unreadable' && read.message, message);
    });
});

describe('a table of codes', () => {
  it('comes back as it was: the codebook of the samples, taken into an empty one', () => {
    const after = decodeCodebook(imported('', exportCodebook(sample, 'csv', 'en')), sample.uri ?? '');
    assert.deepEqual(after.problems, []);
    const bare = (codes: typeof sample.codes): unknown =>
      codes.map(({ guid, ...code }) => ({ ...code, guid: guid === undefined ? undefined : '' }));
    assert.deepEqual(
      bare(after.codebook.codes.map((code) => ({ ...code, guid: undefined }))),
      bare(sample.codes),
    );
  });

  it('is read with other separators, orders of columns and parents that stand below', () => {
    const after = imported(
      'codes:\n  - id: x\n',
      'Parent;ID;Name:zh-cn;Weight\r\nb;a;甲;3\r\n;b;乙;\r\nx;"c c";"丙 ""c""";\r\n',
    );
    const { codebook, problems } = decodeCodebook(after, '');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      codebook.codes.map(({ id, parent, name }) => [id, parent, name.default]),
      [
        ['x', undefined, 'x'],
        ['a', 'b', '甲'],
        ['b', undefined, '乙'],
        ['x/丙-c', 'x', '丙 "c"'],
      ],
    );
  });

  it('completes what the codebook lacks and leaves what it says', () => {
    const before = 'codes:\n  - id: a # mine\n    name: Mine\n    color: "#112233"\n';
    const { codebook } = decodeCodebook(before, '');
    const file = 'id,name,color,definition,shortcut\r\na,Theirs,#445566,What,q\r\n';
    const { edits, added, completed, unchanged } = importCodes(codebook, codesOf(file));
    assert.deepEqual([added, completed, unchanged], [[], ['a'], 0]);
    assert.equal(editCodebook(before, edits), `${before}    shortcut: q\n    definition: What\n`);
  });

  it('holds any cells, and no formulas', () => {
    const cells = fc.array(
      fc.array(
        fc
          .oneof(fc.string(), fc.constantFrom('=1+1', "'=x", '-2', 'a,b', 'a\nb', '"', '专题', '@'))
          .map((text) => text.trim()),
        { minLength: 2, maxLength: 4 },
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const table = [['id', 'name', 'c', 'd', 'e'], ...rows].filter((row) =>
          row.some((cell) => cell !== ''),
        );
        const csv = writeCsvTable(table);
        for (const each of table.flat()) assert.doesNotMatch(writeCsvTable([[each]]), /^"?[=+@-]/u);
        assert.deepEqual(readCsvTable(csv), table);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('needs a column for names', () => {
    assert.deepEqual(readCodes('a,b\n1,2\n'), {
      kind: 'unreadable',
      message: importMessages.noName,
      args: [],
    });
  });
});

describe('codeGuid', () => {
  it('is a UUID of version 8, the same for the same id, and another for another', () => {
    const guids = Array.from({ length: 5000 }, (_, index) => codeGuid(`code-${index}`));
    assert.equal(new Set(guids).size, guids.length);
    for (const guid of guids)
      assert.match(guid, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    assert.equal(codeGuid('专题'), codeGuid('专题'));
  });
});
