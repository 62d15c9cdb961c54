import assert from 'node:assert/strict';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { readFixture } from './fixtures';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

describe('readReport on an English report with wrapped lines', () => {
  const outline = outlineOf(readFixture('wrapped-english.txt'));

  it('knows what it is', () => {
    assert.deepEqual(
      [outline.isReport, outline.language, outline.symbol, outline.title],
      [true, 'en', 'A/99/501', 'Report of the Working Group on Harbours'],
    );
  });

  it('reads headings with and without labels', () => {
    assert.deepEqual(sectionsOf(outline), [
      'contents | 1 | Contents @10',
      'I | 1 | Introduction @18',
      'II | 1 | Work of the Group @25',
      'II.A | 2 | Opening @26',
      'II.B | 2 | Discussion @50',
      'II.B.views-on-tonnage | 3 | Views on tonnage @61',
    ]);
  });

  it('reads numbered paragraphs apart from an agenda and an annex', () => {
    assert.deepEqual(paragraphsOf(outline), [
      '1@19 I',
      '2@21 I',
      '3@27 II.A',
      'list:1@29 II.A',
      'list:2@30 II.A',
      'list:3@31 II.A',
      '4@32 II.A',
      '5@51 II.B',
      '6@62 II.B.views-on-tonnage',
      'annex-1:1@66 annex-1',
      'annex-1:2@67 annex-1',
    ]);
  });

  it('goes on with a paragraph behind a page end', () => {
    assert.deepEqual(outline.paragraphs.find(({ id }) => id === '5')?.parts, [
      { line: 51, endLine: 52 },
      { line: 59, endLine: 60 },
    ]);
  });

  it('reads items whose labels stand alone', () => {
    assert.deepEqual(outline.paragraphs.find(({ id }) => id === '4')?.items, [
      { label: '(a)', line: 34 },
      { label: '(b)', line: 37 },
    ]);
  });

  it('links notes of the masthead and of a page', () => {
    assert.deepEqual(notesOf(outline), ['*@8 <- 6', '1@41 <- 23']);
  });

  it('reads the annex and its list', () => {
    assert.deepEqual(outline.annexes, [
      { id: 'annex-1', label: 'Annex', title: 'List of documents', line: 64 },
    ]);
    assert.deepEqual(outline.workingPapers, [
      { symbol: 'HARB/2031/WP.1', title: 'Dues in small ports', line: 70 },
      { symbol: 'HARB/2031/WP.2', title: 'Tonnage: a proposal', line: 71 },
    ]);
  });
});

describe('readReport on a Chinese report', () => {
  const outline = outlineOf(readFixture('chinese.md'));

  it('tells headings from paragraphs of the same form', () => {
    assert.deepEqual(sectionsOf(outline), [
      '摘要 | 1 | 摘要 @3',
      '目录 | 1 | 目录 @9',
      '主席的前言 | 1 | 主席的前言 @20',
      'I | 1 | 引言 @24',
      'II | 1 | 讨论情况 @36',
      'II.A | 2 | 一般性意见 @38',
      'II.A.1 | 3 | 背景 @42',
      'II.A.2 | 3 | 收费 @48',
    ]);
    assert.deepEqual(paragraphsOf(outline), ['1@26 I', '2@27 I', '3@40 II.A', '4@44 II.A.1', '5@50 II.A.2']);
  });

  it('joins what a note has split', () => {
    assert.deepEqual(outline.paragraphs[1]?.parts, [
      { line: 27, endLine: 28 },
      { line: 32, endLine: 34 },
    ]);
  });

  it('links superscripts and asterisks, also where an asterisk is used again', () => {
    assert.deepEqual(notesOf(outline), ['**@7 <- 1', '1@30 <- 26', '2@46 <- 40', '*@62 <- 57']);
  });

  it('gives a symbol the title and the authors of its note, and of its row', () => {
    const report = readReport(createText(readFixture('chinese.md')));
    const paper = report.symbols.find(({ symbol }) => symbol === 'HARB/2031/WP.1');
    assert.deepEqual(
      paper?.occurrences.map(({ role, authors, title }) => ({ role, authors, title })),
      [
        { role: 'citation', authors: ['某甲'], title: '小港口的收费' },
        { role: 'listing', authors: [], title: '小港口的收费' },
      ],
    );
  });

  it('goes on with a list of documents behind a note', () => {
    assert.deepEqual(
      outline.workingPapers.map(({ line }) => line),
      [60, 64],
    );
  });

  it('matches the contents with headings whose words differ', () => {
    const { contents } = readReport(createText(readFixture('chinese.md')));
    assert.deepEqual(
      contents.filter(({ page }) => page !== undefined).map(({ title, target }) => [title, target]),
      [
        ['主席的前言', '主席的前言'],
        ['导言', 'I'],
        ['讨论情况', 'II'],
        ['一般性意见', 'II.A'],
        ['背景', 'II.A.1'],
        ['收费', 'II.A.2'],
        ['附件：文件清单', 'annex-1'],
      ],
    );
  });
});

describe('readReport on a report in Markdown', () => {
  const outline = outlineOf(readFixture('markdown.md'));

  it('takes symbol and title from the front matter', () => {
    assert.deepEqual([outline.symbol, outline.title], ['HARB/2031/7', 'Report on harbours']);
  });

  it('reads headings with "#" by their labels, and leaves out the title of the document', () => {
    assert.deepEqual(sectionsOf(outline), [
      'summary | 1 | Summary @8',
      'I | 1 | Introduction @12',
      'II | 1 | Findings @18',
      'II.A | 2 | Dues @20',
    ]);
  });

  it('links "[^1]" and "<sup>2</sup>"', () => {
    assert.deepEqual(notesOf(outline), ['1@33 <- 14', '2@37 <- 16']);
    assert.equal(outline.footnotes[0]?.endLine, 35);
  });
});

describe('readReport', () => {
  const runs = (content: string): string[] =>
    outlineOf(content).paragraphs.map(({ run, number }) => `${run}:${number}`);
  const prose = 'The Committee noted the matter and decided to come back to it at its next session.';

  it('keeps a heading "3. Title" apart from paragraph 3', () => {
    const outline = outlineOf(
      `A. Scope\n\n1. ${prose}\n\n2. ${prose}\n\n1. Background\n\n3. ${prose}\n\n2. Dues\n\n4. ${prose}\n`,
    );
    assert.deepEqual(
      outline.sections.map(({ label, title }) => `${label} ${title}`),
      ['A Scope', '1 Background', '2 Dues'],
    );
    assert.deepEqual(
      outline.paragraphs.map(({ number }) => number),
      ['1', '2', '3', '4'],
    );
  });

  it('goes on over a number that is lost', () => {
    assert.deepEqual(runs(`1. ${prose}\n2. ${prose}\n4. ${prose}\n5. ${prose}\n`), [
      'body:1',
      'body:2',
      'body:4',
      'body:5',
    ]);
  });

  it('reads numbers as high as their run goes, over an annex too', () => {
    const numbered = (first: number, count: number): string =>
      Array.from({ length: count }, (_, index) => `${first + index}. ${prose}\n\n`).join('');
    const read = runs(`${numbered(1, 2_100)}Annex I\n\nLists\n\n${numbered(2_101, 30)}`);
    assert.equal(read.length, 2_130);
    assert.deepEqual(read.slice(2_098, 2_102), ['body:2099', 'body:2100', 'annex-1:2101', 'annex-1:2102']);
  });

  it('goes on behind lost pages, but takes no quoted paragraphs for those behind them', () => {
    const numbered = (first: number, count: number): string =>
      Array.from({ length: count }, (_, index) => `${first + index}. ${prose}\n\n`).join('');
    assert.equal(runs(numbered(1, 10) + numbered(40, 5)).at(-1), 'body:44');
    assert.equal(runs(numbered(1, 1_600) + numbered(1_650, 5)).at(-1), 'body:1654');
    assert.deepEqual(runs(numbered(1, 4) + numbered(31, 3) + numbered(5, 2)).slice(4), ['body:5', 'body:6']);
  });

  it('takes years and quantities at the beginning of a line for no numbers', () => {
    const content =
      `1. ${prose}\n2. It will be held in the spring of\n2025. ${prose}\n\n2026. ${prose}\n\n2027. ${prose}\n` +
      `3. The fleet took on board\n12000. ${prose}\n\n4. ${prose}\n`;
    assert.deepEqual(runs(content), ['body:1', 'body:2', 'body:3', 'body:4']);
  });

  it('repairs a number that recognition damaged', () => {
    const twelve = Array.from({ length: 13 }, (_, index) => `${index + 1}. ${prose}\n`).join('');
    assert.equal(outlineOf(`${twelve}lU.\n${prose}\n15. ${prose}\n`).paragraphs[13]?.number, '14');
  });

  it('reads inserted numbers', () => {
    assert.deepEqual(runs(`1. ${prose}\n\n1 bis. ${prose}\n\n2. ${prose}\n`), [
      'body:1',
      'body:1 bis',
      'body:2',
    ]);
  });

  it('reads the parts of a paragraph, which have no full stop behind their numbers', () => {
    const parts = [1, 2, 3].map(
      (part) => `2.${part}    Count the ships of each port, and ${prose.slice(4)};`,
    );
    const lines = [`1. ${prose}`, `2. ${prose.slice(0, -1)}:`, ...parts, `3. ${prose}`];
    const expected = ['body:1', 'body:2', 'body:2.1', 'body:2.2', 'body:2.3', 'body:3'];
    assert.deepEqual(runs(lines.join('\n')), expected);
    const alone = lines.map((line) => line.replace(/^(\S+) +/u, '$1\n'));
    assert.deepEqual(runs(alone.join('\n\n')), expected);
  });

  it('reads paragraphs that are numbered by the parts of a case', () => {
    const part = (number: string): string => `${number} ${prose}\n\n`;
    const text = [
      ...['1.1', '1.2'].map(part),
      'The facts as submitted\n\n',
      ...['2.1', '2.2', '2.3'].map(part),
      'The complaint\n\n',
      part('3.'),
      'Observations of the port\n\n',
      ...['4.1', '4.2'].map(part),
    ];
    const outline = outlineOf(text.join(''));
    assert.deepEqual(
      outline.paragraphs.map(({ id }) => id),
      ['1.1', '1.2', '2.1', '2.2', '2.3', '3', '4.1', '4.2'],
    );
    assert.deepEqual(
      outline.sections.map(({ title }) => title),
      ['The facts as submitted', 'The complaint', 'Observations of the port'],
    );
  });

  it('reads parts in Arabic, with a dash', () => {
    const words = 'نظرت اللجنة في تقارير الموانئ عن حركة السفن والبضائع في الموسم الماضي كله.';
    const numbers = ['1-1', '1-2', '2-1', '2-2', '3-'];
    assert.deepEqual(
      outlineOf(numbers.map((number) => `${number} ${words}\n\n`).join('')).paragraphs.map(({ id }) => id),
      ['1-1', '1-2', '2-1', '2-2', '3'],
    );
  });

  it('takes quantities and headings in a paragraph for no parts of it', () => {
    const text = (lines: readonly string[]): string =>
      `1. ${prose}\n\n2. ${prose}\n\n${lines.join('\n')}\n\n3. ${prose}\n`;
    const body = ['body:1', 'body:2', 'body:3'];
    assert.deepEqual(
      runs(text(['2.1 tonnes an hour are loaded.', '2.4 tonnes an hour are unloaded.'])),
      body,
    );
    assert.deepEqual(
      runs(text(['4.1 Tonnes an hour are loaded.', '4.2 Tonnes an hour are unloaded.'])),
      body,
    );
    assert.deepEqual(
      runs(text(['2.1 Loading of ships', '', prose, '', '2.2 Unloading of ships', '', prose])),
      body,
    );
  });

  it('joins no articles of a treaty to one body', () => {
    const article = (number: number): string =>
      `## Article ${number}\n\n1. ${prose}\n\n2. ${prose}\n\n3. ${prose}\n\n`;
    const outline = outlineOf([1, 2, 3, 4, 5, 6].map(article).join(''));
    assert.equal(outline.isReport, false);
    assert.ok(outline.paragraphs.every(({ run }) => run !== 'body'));
  });

  it('reads typewritten notes and page ends', () => {
    const outline = outlineOf(
      `1. ${prose} 1/\n2. ${prose}\n\n1/ See the report, para. 3:\n\n"2. Ports ask for dues."\n\n/...\n\nE/1\nEnglish\nPage 2\n\n3. ${prose}\n`,
    );
    assert.deepEqual(notesOf(outline), ['1@4 <- 1']);
    assert.deepEqual(
      outline.paragraphs.map(({ number, line }) => `${number}@${line}`),
      ['1@1', '2@2', '3@14'],
    );
  });

  it('finds digits glued to a word by the order of the notes', () => {
    const outline = outlineOf(
      `1. The Conference of 20001 adopted 3 texts,2 and 12 States signed them in Vienna, 3 as noted.\n\n[^1]: One.\n\n[^2]: Two.\n\n[^3]: Three.\n`,
    );
    assert.deepEqual(
      outline.footnotes.map(({ references }) => references.map(({ column }) => column)),
      [[26], [44], [83]],
    );
  });

  it('shows a marker without a note as a note without text', () => {
    const outline = outlineOf(`1. ${prose}⁷\n`);
    assert.deepEqual(notesOf(outline), ['7@? <- 1']);
  });

  it('says which numbers it had to guess', () => {
    const { problems } = outlineOf(
      `1. ${prose}\n\n2. ${prose}\n\n3. ${prose}\n\nl+. ${prose}\n\n5. ${prose}\n`,
    );
    assert.deepEqual(
      problems.map(({ rule, line, message }) => [rule, line, message.slice(0, 41)]),
      [['number-unclear', 7, '“l+.” is read as the paragraph number 4, ']],
    );
  });

  it('leaves a list of steps, code and an empty text alone', () => {
    for (const content of [
      '',
      '# Tool\n\n1. Clone it.\n2. Build it.\n3. Run it.\n',
      'const a = 1;\nexport { a };\n',
    ])
      assert.equal(outlineOf(content).isReport, false);
  });

  it('takes no licence for a report', () => {
    const clauses = (count: number): string =>
      Array.from({ length: count }, (_, index) => `${index + 1}. ${prose}\n\n`).join('');
    const side = '*                                   *\n';
    const edge = '*************************************\n';
    const boxed = `${edge}${side}*  They come without a warranty.    *\n${side}${edge}\n`;
    assert.equal(outlineOf(`Licence of the tools\n\n${clauses(9)}${boxed}${boxed}`).isReport, false);
    const parts = ['A. HISTORY OF THE TOOLS', 'B. TERMS OF USE', 'C. TERMS OF OLD TOOLS'];
    assert.equal(outlineOf(parts.map((part) => `${part}\n\n${clauses(8)}`).join('')).isReport, false);
  });

  it('reads a fence only where it is closed near', () => {
    assert.deepEqual(runs(`1. ${prose}\n\n\`\`\`\n\n2. ${prose}\n\n3. ${prose}\n`), [
      'body:1',
      'body:2',
      'body:3',
    ]);
    assert.deepEqual(runs(`1. ${prose}\n\n\`\`\`\n2. ${prose}\n\`\`\`\n\n2. ${prose}\n`), [
      'body:1',
      'body:2',
    ]);
  });
});
