import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decodeCodebook } from '../../../src/annotations/decodeCodebook';
import { exportCodebook, readCodes } from '../../../src/exchange/codebookFormats';
import type { ImportedCode } from '../../../src/exchange/importedCodes';
import { refiProblems } from './refiSchema';

const valid = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="7f1c0d2e-1111-4222-8333-444455556666" name="A" isCodable="true"/></Codes></CodeBook>`;

/** The file that a codebook becomes. */
function exported(yaml: string, language = 'en'): string {
  return exportCodebook(decodeCodebook(yaml, '').codebook, 'qdc', language);
}

function checkExport(yaml: string): void {
  assert.deepEqual(refiProblems(exported(yaml)), [], yaml);
}

describe('the schema of REFI-QDA codebooks, as we tell it', () => {
  it('lets a valid file pass', () => {
    assert.deepEqual(refiProblems(valid), []);
    assert.deepEqual(
      refiProblems(
        valid.replace(
          '"7f1c0d2e-1111-4222-8333-444455556666"',
          '"{7F1C0D2E-1111-4222-8333-444455556666}" color="#Abc"',
        ),
      ),
      [],
    );
  });

  for (const [what, from, to] of [
    ['another namespace', 'codebook:1.0', 'codebook:1:0'],
    ['another encoding', 'utf-8', 'utf-16'],
    ['no guid', /guid="[^"]*" /u, ''],
    ['another guid', '7f1c0d2e-', '7f1c0d2e'],
    ['half a pair of braces', '"7f1c0d2e', '"{7f1c0d2e'],
    ['no name', ' name="A"', ''],
    ['no isCodable', ' isCodable="true"', ''],
    ['isCodable in other words', '"true"', '"yes"'],
    ['a colour by name', '/></Codes>', ' color="red"/></Codes>'],
    ['an attribute of its own', '/></Codes>', ' id="a"/></Codes>'],
    ['no codes', /<Code .*\/>(?=<\/Codes>)/u, ''],
    ['empty sets', '</Codes>', '</Codes><Sets/>'],
    [
      'sets before codes',
      '<Codes>',
      '<Sets><Set guid="7f1c0d2e-1111-4222-8333-444455556667" name="S"/></Sets><Codes>',
    ],
    [
      'a description behind a code',
      '/></Codes>',
      '><Code guid="7f1c0d2e-1111-4222-8333-444455556667" name="B" isCodable="true"/><Description>D</Description></Code></Codes>',
    ],
    ['words between codes', '<Codes>', '<Codes>words'],
    [
      'a guid twice',
      '</Codes>',
      '<Code guid="7F1C0D2E-1111-4222-8333-444455556666" name="B" isCodable="true"/></Codes>',
    ],
    [
      'a member that is no code',
      '</Codes>',
      '</Codes><Sets><Set guid="7f1c0d2e-1111-4222-8333-444455556667" name="S"><MemberCode guid="7f1c0d2e-1111-4222-8333-444455556668"/></Set></Sets>',
    ],
  ] as const)
    it(`finds ${what}`, () => {
      const broken = valid.replace(from, to);
      assert.notEqual(broken, valid);
      assert.equal(refiProblems(broken).length > 0, true, broken);
    });
});

describe('an exported REFI-QDA codebook', () => {
  it('is valid for the sample, in each language', () => {
    const yaml = readFileSync(new URL('../../../samples/codebook.yaml', import.meta.url), 'utf8');
    for (const language of ['en', 'zh-cn', 'fr'])
      assert.deepEqual(refiProblems(exported(yaml, language)), []);
  });

  it('is valid for odd codebooks', () => {
    checkExport('codes:\n  - { id: a }\n');
    checkExport('codes:\n  - { id: a, name: "<b> & \\"c\\"\\t\\u0001\\uFFFE", color: red }\n');
    checkExport('codes:\n  - { id: a, name: "two\\nlines", definition: "]]> <Code/> &amp;" }\n');
    checkExport('codes:\n  - { id: a, retired: true }\n  - { id: b, retired: true, mergedInto: a }\n');
    checkExport('codes:\n  - { id: a, name: "𠮷 \\uD800" }\n');
    checkExport('codes:\n  - { id: a, guid: "{7F1C0D2E-1111-4222-8333-444455556666}" }\n');
    checkExport('codes:\n  - { id: a, guid: nonsense }\n');
  });

  it('has every code once, whatever the codebook says of parents and guids', () => {
    for (const yaml of [
      'codes:\n  - { id: a, parent: none }\n  - { id: b, parent: a }\n',
      'codes:\n  - { id: a, parent: b }\n  - { id: b, parent: a }\n',
      'codes:\n  - { id: a, parent: a }\n  - { id: b, parent: a }\n',
      'codes:\n  - { id: a, guid: 7f1c0d2e-1111-4222-8333-444455556666 }\n  - { id: b, guid: 7f1c0d2e-1111-4222-8333-444455556666 }\n',
    ]) {
      checkExport(yaml);
      assert.equal(exported(yaml).match(/<Code /gu)?.length, 2, yaml);
    }
  });

  it('is valid for any codes (law)', () => {
    const words = fc.string({ unit: 'binary', maxLength: 12 });
    const code = fc.record(
      {
        name: words,
        color: fc.constantFrom('#aabbcc', '#ABC', 'red', ''),
        definition: words,
        include: words,
        parent: fc.nat(7).map((index) => `c${index}`),
        guid: fc.constantFrom('7f1c0d2e-1111-4222-8333-444455556666', 'x'),
        retired: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 8 }), (codes) => {
        checkExport(JSON.stringify({ codes: codes.map((each, index) => ({ id: `c${index}`, ...each })) }));
      }),
      { seed: 20221122, numRuns: 200 },
    );
  });
});

/** Codes as "name <parent's name> colour definition" with what is there. */
function told(file: string): readonly string[] {
  const read = readCodes(file);
  assert.ok(read.kind === 'codes', JSON.stringify(read));
  const nameOf = (key: string | undefined): string | undefined =>
    read.codes.find((code: ImportedCode) => code.key === key)?.name['default'];
  return read.codes.map(({ name, parent, color, definition, retired }) =>
    [
      name['default'],
      parent === undefined ? undefined : `<${nameOf(parent) ?? '?'}>`,
      color,
      definition['default'],
      retired ? 'retired' : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

/** Files in the shapes in which other programs were seen to write them; the words are our own. */
describe('a REFI-QDA codebook of another program', () => {
  it('is read with a byte-order mark, a prefix of its own for the schema, large guids and sets (ATLAS.ti)', () => {
    assert.deepEqual(
      told(`\uFEFF<?xml version="1.0" encoding="utf-8"?>\r
<CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:0:4 Codebook.xsd" origin="ATLAS.ti Win 23.4.0" xmlns="urn:QDA-XML:codebook:1.0">\r
  <Codes>\r
    <Code guid="0D3C1B3A-5B6F-4C0B-9BE5-AABBC91F5529" name="lamps" color="#46AA00" isCodable="true">\r
      <Description>whatever shines</Description>\r
    </Code>\r
    <Code guid="0D3C1B3A-5B6F-4C0B-9BE5-AABBC91F5530" name="oil" isCodable="true" />\r
  </Codes>\r
  <Sets>\r
    <Set name="goods" guid="0D3C1B3A-5B6F-4C0B-9BE5-AABBC91F5531"><Description>things</Description><MemberCode guid="0D3C1B3A-5B6F-4C0B-9BE5-AABBC91F5529" /></Set>\r
  </Sets>\r
</CodeBook>`),
      ['lamps #46aa00 whatever shines', 'oil'],
    );
  });

  it('is read with a namespace written with a colon, on one line, attributes in any order (NVivo)', () => {
    assert.deepEqual(
      told(
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?><CodeBook origin="NVivo 12 For Mac" xmlns="urn:QDA-XML:codebook:1:0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd"><Codes><Code color="#00FF00" guid="1f0a2b3c-0000-4000-8000-000000000001" isCodable="true" name="Towers"><Code guid="1f0a2b3c-0000-4000-8000-000000000002" isCodable="true" name="On rocks"><Description>in the sea</Description><Code guid="1f0a2b3c-0000-4000-8000-000000000003" isCodable="true" name="Tall"/></Code></Code></Codes></CodeBook>',
      ),
      ['Towers #00ff00', 'On rocks <Towers> in the sea', 'Tall <On rocks>'],
    );
  });

  it('is read with categories that take no codings, and empty descriptions (QualCoder)', () => {
    assert.deepEqual(
      told(`<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1:0" xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd" origin="QualCoder" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Codes>
<Code guid="1f0a2b3c-0000-4000-8000-000000000001" name="People" isCodable="false">
<Description></Description>
<Code guid="1f0a2b3c-0000-4000-8000-000000000002" name="keepers &amp; crews" isCodable="true" color="#F781F3"><Description>a memo
of two lines</Description></Code>
</Code>
</Codes></CodeBook>`),
      ['People', 'keepers & crews <People> #f781f3 a memo\nof two lines'],
    );
  });

  it('is read with the namespace under a prefix and guids in braces (MAXQDA, portable tools)', () => {
    assert.deepEqual(
      told(`<?xml version='1.0' encoding='UTF-8'?>
<qda:CodeBook xmlns:qda="urn:QDA-XML:codebook:1.0" origin="MAXQDA 2022"><qda:Codes><qda:Code name="Fog" guid="{1F0A2B3C-0000-4000-8000-000000000001}" color="#2364a2" isCodable="true"><qda:Code name="Signals" isCodable="true" guid="{1F0A2B3C-0000-4000-8000-000000000002}"/></qda:Code></qda:Codes><qda:Sets/></qda:CodeBook>`),
      ['Fog #2364a2', 'Signals <Fog>'],
    );
  });
});
