import assert from 'node:assert/strict';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

function linesOf(...lines: readonly string[]): string {
  return lines.join('\n');
}

/** A report of three paragraphs whose headings and numbers are printed as given. */
function reportWith(chapter: string, section: string, numbers: readonly [string, string, string]): string {
  const [first, second, third] = numbers;
  return linesOf(
    'A/99/12',
    '',
    'Report on small harbours',
    '',
    chapter,
    '',
    `${first}The ports were visited in the spring.`,
    '',
    section,
    '',
    `${second}The quays are old.`,
    '',
    `${third}The cranes are older.`,
  );
}

const plainNumbers = ['1. ', '2. ', '3. '] as const;

describe('readReport on marks round labels and numbers', () => {
  const headings: readonly (readonly [chapter: string, section: string])[] = [
    ['**I. Introduction**', '**A. Quays**'],
    ['***I. Introduction***', '*A. Quays*'],
    ['**I.** **Introduction**', '**_A. Quays_**'],
    ['**I. ** **Introduction**', '**A. ****Quays**'],
    ['**I.** Introduction', '_A. Quays_'],
    ['**I\\. Introduction**', '_A\\._ _Quays_'],
    ['## **I.** **Introduction**', '### *A.* Quays'],
    ['# <span id="page-3-0"></span>**I. Introduction**', '<a id="a"></a>**A. Quays**'],
    ['# **I\\. Introduction** {#i.-introduction}', '## A. Quays {#a.-quays}'],
    ['**I\\.&nbsp;&nbsp;Introduction**', '**A.&nbsp;Quays**'],
    ['> **I. Introduction**', '> A. Quays'],
    ['I. Introduction\\', 'A. Quays<br>'],
    ['## I . Introduction', '## A.Quays'],
    ['<h2>I. Introduction</h2>', '<b>A. Quays</b>'],
    ['\\section*{I. Introduction}', '\\subsection*{A. Quays}'],
    ['**I. Introduction**', 'A. <u>Quays</u>'],
  ];
  for (const [chapter, section] of headings)
    it(`reads ${chapter} and ${section}`, () => {
      const outline = outlineOf(reportWith(chapter, section, plainNumbers));
      assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @5', 'I.A | 2 | Quays @9']);
    });

  const numbers: readonly (readonly [string, string, string])[] = [
    ['**1.** ', '**2.** ', '**3.** '],
    ['**1**. ', '**2**. ', '**3**. '],
    ['**1. **', '**2. **', '**3. **'],
    ['*1.* ', '_2._ ', '*3.* '],
    ['- **1.** ', '- **2.** ', '* **3.** '],
    ['* 1. ', '* 2. ', '* 3. '],
    ['1\\. ', '2\\.&nbsp; ', '3\\.\u00a0\u00a0 '],
    ['> 1. ', '> **2.** ', '> 3. '],
    ['1 . ', '**2 .** ', '3 . '],
    ['<b>1.</b> ', '<strong>2.</strong> ', '3. '],
    ['<span id="p1"></span>1. ', '<a name="p2"></a>2. ', '3. '],
  ];
  for (const printed of numbers)
    it(`reads the numbers ${printed.join(', ')}`, () => {
      const outline = outlineOf(reportWith('I. Introduction', 'A. Quays', printed));
      assert.deepEqual(paragraphsOf(outline), ['1@7 I', '2@11 I.A', '3@13 I.A']);
    });

  it('reads Arabic labels and numbers whose dash is escaped or set apart', () => {
    const outline = outlineOf(
      linesOf(
        '**أولا \\- مقدمة**',
        '',
        '1   \\- زار الفريق الموانئ الصغيرة على الساحل في الربيع.',
        '',
        '**ثانيا** - **النتائج**',
        '',
        '**2** - وجد الفريق أن الأرصفة قديمة وأن الرافعات أقدم منها.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | مقدمة @1', 'II | 1 | النتائج @5']);
    assert.deepEqual(paragraphsOf(outline), ['1@3 I', '2@7 II']);
  });

  it('reads items whose labels are marked or escaped', () => {
    const outline = outlineOf(
      linesOf(
        '1. The Group recommends:',
        '',
        '**(a)** Quays;',
        '',
        '\\(b\\) Cranes;',
        '',
        'c\\) Boats.',
        '',
        '2. The quays are old.',
      ),
    );
    assert.deepEqual(
      outline.paragraphs[0]?.items.map(({ label, line }) => `${label}@${line}`),
      ['(a)@3', '(b)@5', 'c)@7'],
    );
  });

  it('says where a title stands behind marks', () => {
    const content = linesOf('## **I.** **Quays &amp; cranes**', '', '1. The quays are old.');
    const report = readReport(createText(content));
    const [section] = report.sections;
    assert.ok(section);
    assert.equal(section.title, 'Quays & cranes');
    assert.equal(report.rangeOf(section.titlePlace).start, content.indexOf('Quays'));
  });

  it('takes emphasis round other words for text', () => {
    const outline = outlineOf(
      linesOf(
        '1. The Assembly,',
        '',
        '**Recalling** its resolution 98/1,',
        '',
        '*Noting* the age of the quays,',
        '',
        '2. The quays are old.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), []);
    assert.deepEqual(
      outline.paragraphs.map(({ line, endLine }) => `${line}-${endLine}`),
      ['1-5', '7-7'],
    );
  });

  it('reads contents whose entries are links', () => {
    for (const entries of [
      ['[**I. Introduction** ........ 2](#page-1-0)', '[**A. Quays** ........ 3](#page-2-0)'],
      ['- [I. Introduction](#i) 2', '  - [A. Quays](#a) 3'],
      ['[I. Introduction\t2](#i)', '[A. Quays\t3](#a)'],
      ['[I. Introduction [2](#i)](#i)', '[A. Quays [3](#a)](#a)'],
    ]) {
      const content = reportWith('I. Introduction', 'A. Quays', plainNumbers);
      const outline = outlineOf(
        content.replace('I. Intro', () => linesOf('**Contents**', '', ...entries, '', 'I. Intro')),
      );
      assert.deepEqual(sectionsOf(outline), [
        'contents | 1 | Contents @5',
        'I | 1 | Introduction @10',
        'I.A | 2 | Quays @14',
      ]);
    }
  });
});

describe('readReport on notes as converters write them', () => {
  const forms: readonly (readonly [marker: (n: number) => string, note: (n: number) => string])[] = [
    [(n) => `<sup>[${n}]</sup>`, (n) => `<sup>[${n}]</sup> See A/98/${n}.`],
    [(n) => `<sup>(${n})</sup>`, (n) => `<sup>(${n})</sup> See A/98/${n}.`],
    [
      (n) => `<sup>[${n}](#page-1-${n})</sup>`,
      (n) => `<span id="page-1-${n}"></span><sup>${n}</sup> See A/98/${n}.`,
    ],
    [(n) => `<sup>${n}</sup>`, (n) => `- <sup>${n}</sup> See A/98/${n}.`],
    [(n) => `$^{${n}}$`, (n) => `$^{${n}}$ See A/98/${n}.`],
    [(n) => `\${ }^{${n}}$`, (n) => `\${ }^{${n}}$ See A/98/${n}.`],
    [(n) => `^${n}^`, (n) => `^${n}^ See A/98/${n}.`],
    [(n) => `[${n}]`, (n) => `[${n}] See A/98/${n}.`],
    [(n) => `\\[${n}\\]`, (n) => `\\[${n}\\] See A/98/${n}.`],
    [(n) => `[\\[${n}\\]](#_ftn${n})`, (n) => `[\\[${n}\\]](#_ftnref${n}) See A/98/${n}.`],
    [(n) => `[[${n}]](#footnote-${n + 1})`, (n) => `${n}. See A/98/${n}. [↑](#footnote-ref-${n + 1})`],
    [(n) => `[${n}](#fn${n})`, (n) => `${n}. See A/98/${n}. [↩︎](#fnref${n})`],
    [(n) => `\\({ }^{${n}}\\)`, (n) => `[^${n - 1}]: \${ }^{${n}}$ See A/98/${n}.`],
    [(n) => ` <u>${n}</u>/`, (n) => `<u>${n}</u>/ See A/98/${n}.`],
    [(n) => ` _${n}_/`, (n) => `_${n}_/ See A/98/${n}.`],
    [(n) => ` ${n}`, (n) => `- ${n} See A/98/${n}.`],
    [(n) => `[footnoteRef:${n}]`, (n) => `[${n}: See A/98/${n}.]`],
  ];
  for (const [marker, note] of forms)
    it(`reads ${marker(1)} and ${note(1)}`, () => {
      const outline = outlineOf(
        linesOf(
          'I. Introduction',
          '',
          `1. The ports were visited in the spring.${marker(1)}`,
          '',
          `2. The quays${marker(2)} are old.`,
          '',
          '3. The cranes are older.',
          '',
          note(1),
          '',
          note(2),
        ),
      );
      assert.deepEqual(notesOf(outline), ['1@9 <- 3', '2@11 <- 5']);
      assert.deepEqual(paragraphsOf(outline), ['1@3 I', '2@5 I', '3@7 I']);
    });

  it('reads notes that are numbered below their heading', () => {
    for (const heading of ['## Notes', '**Footnotes**', '脚注']) {
      const outline = outlineOf(
        linesOf(
          '1. The ports were visited in the spring.<sup>1</sup>',
          '',
          '2. The quays are old.<sup>2</sup>',
          '',
          '3. The cranes are older.',
          '',
          heading,
          '',
          '1. See A/98/1.',
          '2. See A/98/2.',
        ),
      );
      assert.deepEqual(notesOf(outline), ['1@9 <- 1', '2@10 <- 3']);
      assert.equal(outline.paragraphs.length, 3);
    }
  });

  it('reads several markers within one <sup>', () => {
    const outline = outlineOf(
      linesOf(
        '1. The quays are old.<sup>1, 2</sup>',
        '',
        '2. The cranes are older.',
        '',
        '<sup>1</sup> See A/98/1.',
        '',
        '<sup>2</sup> See A/98/2.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['1@5 <- 1', '2@7 <- 1']);
  });

  it('takes the targets of links and powers for no notes', () => {
    const outline = outlineOf(
      linesOf(
        '1. The quays measure 12 km<sup>2</sup>, says [the list][1].',
        '',
        '2. The cranes are older.',
        '',
        '[1]: https://example.org/list',
      ),
    );
    assert.deepEqual(notesOf(outline), []);
  });
});

describe('readReport on headings that converters broke', () => {
  it('reads a label and its title that are headings of their own', () => {
    const outline = outlineOf(
      linesOf('## I.', '', '## Introduction', '', '1. The ports were visited.', '', '2. The quays are old.'),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @3']);
  });

  it('joins the lines of a title that are headings of their own', () => {
    const outline = outlineOf(
      linesOf(
        '## **I. Quays of the northern coast and the**',
        '## **state of their cranes**',
        '',
        '1. The ports were visited.',
        '',
        '## II. Findings',
        '## A. Quays',
        '',
        '2. The quays are old.',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      'I | 1 | Quays of the northern coast and the state of their cranes @1',
      'II | 1 | Findings @6',
      'II.A | 2 | Quays @7',
    ]);
  });

  it('reads an annex whose label and title stand on one line', () => {
    const outline = outlineOf(linesOf('1. The ports were visited.', '', '# Annex I<br>Ports of the coast'));
    assert.deepEqual(
      outline.annexes.map(({ label, title }) => `${label} | ${title}`),
      ['Annex I | Ports of the coast'],
    );
  });
});

describe('readReport on what converters set between pages', () => {
  it('reads a report in fences that only say that it is Markdown', () => {
    const outline = outlineOf(
      linesOf(
        '```markdown',
        '## I. Introduction',
        '',
        '1. The ports were visited in the spring.',
        '',
        '2. The quays are old, and all of their',
        '```',
        '',
        '```markdown',
        'cranes are older.',
        '',
        '3. The boats are the oldest.',
        '```',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @2']);
    assert.deepEqual(paragraphsOf(outline), ['1@4 I', '2@6 I', '3@12 I']);
  });

  it('leaves other fences what they are', () => {
    const outline = outlineOf(
      linesOf('# Harbours', '', '```markdown', '## I. Introduction', '```', '', '## Usage', '', 'See there.'),
    );
    assert.deepEqual(
      outline.sections.map(({ title }) => title),
      ['Usage'],
    );
  });

  const marks = [
    '![](_page_0_Picture_1.jpeg)',
    '<!-- image -->',
    '<!-- PageNumber="2/23" -->',
    '{3}------------------------------------------------',
    '## Page 3',
    'Page 3 of 23',
    '$2 / 23$',
    '<a id="page-3"></a>',
    '**2/23**',
    '99-12345 (E) **2/23**',
    '## A/99/12',
    '**A/99/12**',
    '-----',
  ];
  for (const mark of marks)
    it(`goes on with the paragraph behind ${mark}`, () => {
      const outline = outlineOf(
        linesOf(
          'A/99/12',
          '',
          'I. Introduction',
          '',
          '1. The ports were visited in the spring, and all of their',
          '',
          mark,
          '',
          'quays were measured by the Group.',
          '',
          '2. The quays are old.',
        ),
      );
      assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @3']);
      assert.deepEqual(outline.paragraphs[0]?.parts, [
        { line: 5, endLine: 5 },
        { line: 9, endLine: 9 },
      ]);
    });

  it('takes breaks in the middle of sentences for none of printed pages', () => {
    const clauses = Array.from(
      { length: 12 },
      (_, index) =>
        `${index + 1}. The licensee may copy, change and hand on the work in all of\n\n---\n\nits forms.\n\n`,
    );
    assert.equal(readReport(createText(clauses.join(''))).isReport, false);
  });
});
