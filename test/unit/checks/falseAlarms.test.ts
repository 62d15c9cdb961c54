import assert from 'node:assert/strict';
import { checkReport } from '../../../src/checks/checkReport';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';

/** What is found in `lines`, as "RULE ARGUMENT, ARGUMENT". */
function found(...lines: readonly string[]): readonly string[] {
  return checkReport({ report: readReport(createText(`${lines.join('\n')}\n`)) }).map(
    ({ rule, args }) => `${rule} ${args.join(', ')}`,
  );
}

const chapters = [
  'I. Opening\n\n1. The Council met in Lisbon and elected a Chair.\n\nA. Action on proposals\n\n2. The Council adopted two proposals on tides.',
  'II. Tides and currents of the northern and\nsouthern seas\n\n3. The Council heard two experts on gauges.\n\nA. Action on proposals\n\n4. The Council adopted three proposals on gauges.',
  'III. Closing\n\n5. The Council thanked its hosts for the meeting.\n\n6. It adjourned in the evening of the last day.',
];

/** Each as a long report had it, in words of our own. */
describe('no false alarm', () => {
  it('comes of contents with titles over two lines and titles that come again', () => {
    assert.deepEqual(
      found(
        'Contents\n\nI. Opening.....3\nA. Action on proposals.....3',
        'II. Tides and currents of the northern and\nsouthern seas.....4\nA. Action on proposals.....5\nIII. Closing.....6\n',
        ...chapters.map((chapter) => `${chapter}\n`),
      ),
      [],
    );
  });

  const body = [
    'I. Opening\n',
    '1. The Council met in Lisbon.\n',
    '2. It elected a Chair, see paragraph 1 and paragraph 3.\n',
    '3. It adopted its agenda as in paragraph 2.\n',
  ];

  for (const [name, line] of [
    ['of a source that a name stands before', '4. Gauges are few (TIDEWATCH, para. 43).'],
    ['of a source behind a page', '4. Gauges are few, see Ann Lee, p. 3 and para. 88.'],
    ['of a paragraph of a draft', '4. It added new paragraphs 4 bis and 7 bis to the draft.'],
    [
      'of numbers that one answer has together',
      '4., 5. and 6. The Council accepts them.\n\n7. It thanked all.',
    ],
    ['of a section of a budget', '4. It took $300 from section 23 of the programme budget.'],
  ] as const)
    it(`comes ${name}`, () => {
      assert.deepEqual(found(...body, line, line.includes('7.') ? '' : '\n5. It adjourned.'), []);
    });

  it('comes of paragraphs that are numbered by parts', () => {
    const numbers = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.', '4.1', '4.2', '5.'];
    assert.deepEqual(
      found(...numbers.map((number) => `${number} The Council heard an expert on tides.\n`)),
      [],
    );
  });

  it('comes of a note whose number stands alone on a line that was not read as a note', () => {
    const notes = ['¹ From 1 to 4 March.', '² By acclamation.'];
    assert.deepEqual(
      found(
        'I. Opening\n',
        '1. The Council met.¹\n',
        '2. It elected a Chair.² It heard Ann Lee.⁴\n',
        '3. It adjourned.\n',
        ...notes,
        '  3\n   See the list of speakers.',
        '⁴ On tides.',
      ).filter((finding) => finding.startsWith('footnote-sequence')),
      [],
    );
  });
});

describe('a finding', () => {
  it('comes of a number that is printed twice, though the reader knows better', () => {
    assert.deepEqual(
      found('I. Opening\n', ...[1, 2, 3, 3, 5, 6].map((number) => `${number}. The Council met again.\n`)),
      ['paragraph-number-repeated 3'],
    );
  });

  it('comes of a title with a hyphen that the list words otherwise', () => {
    const findings = found(
      '一. 引言\n',
      '1. 专家组审议了一份工作文件。¹\n',
      '2. 会议于傍晚休会。\n',
      '¹ Ann Lee，“Non-paper on the tides”(GE-TID/2031/WP.2)。\n',
      '附件一\n\n工作文件清单\n\n文号\t标题',
      'GE-TID/2031/WP.1\t海图的更新\nGE-TID/2031/WP.2\tNon-paper on tides\nGE-TID/2031/WP.3\t潮汐预报',
    );
    assert.ok(
      findings.some((finding) => finding.startsWith('title-differs')),
      findings.join('\n'),
    );
  });

  it('comes of a decision of the General Assembly with the number of a resolution', () => {
    const lines = [
      'I. Opening\n',
      '1. The Group met.\n',
      '2. By its decision 87/14 the General Assembly thanked it.\n',
    ];
    assert.deepEqual(found(...lines, '3. It adjourned.\n'), ['resolution-or-decision 87/14']);
  });

  it('comes of a heading whose label is not that of the contents', () => {
    const [first = '', second = '', third = ''] = chapters;
    const contents = 'Contents\n\nI. Opening.....3\nII. Gauges.....4\nIII. Closing.....6\n';
    const gauges = second.replace(/^II[\s\S]*?seas/u, 'V. Gauges');
    assert.deepEqual(found(contents, first, '', gauges, '', third).slice(0, 1), [
      'section-label-sequence Gauges, V, II',
    ]);
  });
});
