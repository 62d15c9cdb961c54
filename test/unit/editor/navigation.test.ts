import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { finish } from '../../../src/report/steps';
import { highlightsOf } from '../../../src/editor/highlighting/highlights';
import { findDestinations } from '../../../src/editor/navigation/findDestinations';
import { foldedLines } from '../../../src/editor/navigation/foldedLines';
import { usesOf } from '../../../src/editor/navigation/references';
import type { Subject } from '../../../src/editor/navigation/subject';
import { definitionOf, nameRange, subjectsAround, subjectsAt } from '../../../src/editor/navigation/subject';
import { firstWords } from '../../../src/report/plainWords';
import { nameOfWhereabouts } from '../../../src/editor/navigation/whereabouts';
import { looksLikeReport } from '../../../src/report/looksLikeReport';
import type { Place } from '../../../src/report/report';
import { english } from './english';
import { exampleReport, reportOf } from './exampleReport';

const report = exampleReport();
const whole = report.text.toString();

function textOf(place: Place): string {
  const { start, end } = report.rangeOf(place);
  return report.text.slice(start, end);
}

describe('going to a paragraph', () => {
  const found = (query: string): readonly string[] =>
    findDestinations(report, query, english).map(({ kind, label }) => `${kind} ${label}`);

  it('offers the whole structure at first', () => {
    assert.deepEqual(found('').slice(0, 4), ['section Summary', 'section I', 'paragraph 1', 'paragraph 2']);
  });

  const first = (query: string, expected: string): void => {
    it(`${query} is ${expected}`, () => {
      assert.equal(found(query)[0], expected);
    });
  };
  first('3', 'paragraph 3');
  first('para. 3', 'paragraph 3');
  first('¶3', 'paragraph 3');
  first('第 3 段', 'paragraph 3');
  first('II.B', 'section II.B');
  first('ii', 'section II');
  first('fn 2', 'footnote note 2');
  first('note 2', 'footnote note 2');
  first('脚注2', 'footnote note 2');
  first('²', 'footnote note 2');
  first('keepers', 'section II.B');
  first('annex', 'annex Annex I');

  it('finds words of the text, each paragraph once', () => {
    assert.deepEqual(found('cleaned'), ['paragraph 5']);
    assert.deepEqual(found('glass'), ['paragraph 3']);
    assert.deepEqual(found('goes on'), ['text note 2 to para. 3']);
  });

  it('finds nothing for what is not there', () => {
    assert.deepEqual(found('99'), []);
    assert.deepEqual(found('fn 99'), []);
    assert.deepEqual(found('zebra'), []);
  });
});

describe('definition and references', () => {
  const subjects = (words: string): readonly Subject[] => {
    const named = subjectsAt(report, whole.indexOf(words) + 1);
    assert.ok(named, `nothing at ${words}`);
    return named.subjects;
  };
  const definitions = (words: string): readonly string[] =>
    subjects(words).map((subject) => {
      const place = definitionOf(report, subject);
      return place === undefined ? '' : textOf(place);
    });
  const uses = (words: string): readonly string[] =>
    subjects(words)
      .flatMap((subject) => usesOf(report, subject))
      .map(({ start, end }) => report.text.slice(start, end));

  it('lead from a marker to its note and back', () => {
    assert.match(definitions('² The Group')[0] ?? '', /^² A note of\nseveral lines, which\ngoes on here\.$/);
    assert.deepEqual(uses('² A note'), ['²']);
  });

  it('lead from a paper to its row, which is not named twice', () => {
    assert.match(definitions('GE-LH/2031/WP.1')[0] ?? '', /GE-LH\/2031\/WP\.1 \| Fog/);
    assert.equal(uses('GE-LH/2031/WP.1').length, 2);
  });

  it('lead from a resolution to where its title is told, else to its first mention, and list all its places', () => {
    assert.deepEqual(definitions('84/12'), ['84/12']);
    assert.deepEqual(uses('84/12'), ['84/12']);
    const titled = reportOf(
      whole.replace(
        'goes on here.',
        'goes on here. By resolution 84/12 of 1 May 2030, entitled “Lamps”, it began.',
      ),
    );
    const text = titled.text.toString();
    const [subject] = subjectsAt(titled, text.indexOf('84/12') + 1)?.subjects ?? [];
    assert.ok(subject);
    assert.equal(nameRange(titled, subject)?.start, text.indexOf('84/12', text.indexOf('By resolution')));
    assert.equal(usesOf(titled, subject).length, 2);
  });

  it('lead from a cross-reference to all that it means, and from each of these back', () => {
    const cited = reportOf(
      whole.replace('goes on here.', 'goes on here. See paras. 1–2, section II.B and annex I.'),
    );
    const at = (words: string): readonly Subject[] =>
      subjectsAt(cited, cited.text.toString().indexOf(words) + 1)?.subjects ?? [];
    const told = (subject: Subject): string => {
      const range = nameRange(cited, subject);
      return range === undefined ? '' : cited.text.slice(range.start, range.end);
    };
    assert.deepEqual(at('paras. 1–2').map(told), ['1.', '2.']);
    assert.deepEqual(at('section II.B').map(told), ['B. Keepers']);
    assert.deepEqual(at('annex I.').map(told), ['Annex I\n\nList of working papers']);
    for (const [beginning, use] of [
      ['2. The Group', 'paras. 1–2'],
      ['B. Keepers', 'section II.B'],
      ['Annex I\n', 'annex I'],
    ] as const)
      assert.deepEqual(
        at(beginning)
          .flatMap((subject) => usesOf(cited, subject))
          .map(({ start, end }) => cited.text.slice(start, end)),
        [use],
      );
    const around = subjectsAround(cited, cited.text.toString().indexOf('considered GE-LH'));
    assert.deepEqual(around?.subjects.map(told), ['2.']);
  });

  it('find a person where the roster and the notes name them', () => {
    const sample = readFileSync(new URL('../../../samples/submarine-cables.en.txt', import.meta.url), 'utf8');
    const named = reportOf(sample);
    const at = sample.indexOf('Adi Losalini Rabuka-Weir', sample.indexOf('5 Viliame')) + 3;
    const [subject] = subjectsAt(named, at)?.subjects ?? [];
    assert.ok(subject?.kind === 'expert');
    const ranges = usesOf(named, subject);
    assert.ok(ranges.some(({ start, end }) => start <= at && at <= end));
    assert.ok(ranges.every(({ start, end }) => sample.slice(start, end).startsWith('Adi Losalini')));
  });
});

describe('names of places', () => {
  const name = (words: string): string => nameOfWhereabouts(report, whole.indexOf(words), english);

  it('are as one cites them', () => {
    assert.equal(name('of brass'), 'para. 3');
    assert.equal(name('Ivar Moe'), 'note 1 to para. 1');
    assert.equal(name('Lamps and their care |'), 'Annex I');
    assert.equal(name('The Group met twice'), 'Summary');
    assert.equal(name('Report of the Group'), 'front page');
  });

  it('say the annex of a paragraph that is numbered anew there', () => {
    const annexed = whole.replace(
      'List of working papers',
      ['Draft rules', '1. Clean.', '2. Oil.'].join('\n\n'),
    );
    const place = nameOfWhereabouts(reportOf(annexed), annexed.indexOf('Oil.'), english);
    assert.equal(place, 'para. 2 (Annex I)');
  });
});

describe('folding', () => {
  it('takes sections, annexes, long notes and paragraphs with items', () => {
    const folded = finish(foldedLines(report)).map(
      ({ start, end }) => `${report.text.line(start).slice(0, 14)} … ${report.text.line(end).slice(0, 14)}`,
    );
    assert.deepEqual(
      folded.filter((each) => /^(?:II\.|A\.|3\.|²|List)/.test(each)),
      [
        'II. Findings … 4. Some expert',
        'A. Lamps … goes on here.',
        '3. Most lamps  … (b) Lamps of b',
        'List of workin … | GE-LH/2031/W',
        '² A note of … goes on here.',
      ],
    );
  });
});

describe('highlights', () => {
  const highlights = [...highlightsOf(report)].flat();

  it('show labels, markers, symbols and resolutions', () => {
    const seen = new Set(
      highlights.map(({ kind, range }) => `${kind} ${report.text.slice(range.start, range.end)}`),
    );
    for (const expected of [
      'reportHeading II. Findings',
      'reportHeading Annex I',
      'reportNumber 3',
      'reportItem (b)',
      'reportFootnote ²',
      'reportSymbol GE-LH/2031/WP.9',
      'reportResolution 84/12',
    ])
      assert.ok(seen.has(expected), `${expected} in ${[...seen].join(' | ')}`);
  });

  it('stand in order, on one line each, none over another', () => {
    let end = 0;
    for (const { range } of highlights) {
      assert.ok(range.start >= end && range.end > range.start);
      assert.ok(!report.text.slice(range.start, range.end).includes('\n'));
      end = range.end;
    }
  });

  it('leave room for a marker in a heading', () => {
    const marked = reportOf(whole.replace('Findings', 'Findings²'));
    const pieces = [...highlightsOf(marked)]
      .flat()
      .map(({ kind, range }) => `${kind} ${marked.text.slice(range.start, range.end)}`);
    assert.ok(pieces.includes('reportHeading II. Findings'), pieces.join(' | '));
    assert.ok(pieces.includes('reportFootnote ²'));
  });
});

describe('first words', () => {
  const check = (text: string, length: number, expected: string): void => {
    it(`${JSON.stringify(text.slice(0, 30))} in ${length}`, () => {
      assert.equal(firstWords(text, length), expected);
    });
  };
  check('Two words', 20, 'Two words');
  check('Several words that are too many', 18, 'Several words that…');
  check('一二三四五六七八九十', 5, '一二三四五…');
  check('**bold** and [a link](https://example.org) here', 40, 'bold and a link here');
  check('line\r\n  and line', 40, 'line and line');
  check('12345😀', 6, '12345…');
  check('', 5, '');

  it('does not stumble over open brackets without end', () => {
    const words = firstWords('[('.repeat(2_000_000), 40);
    assert.ok(words.length > 0 && words.length <= 41, words);
  });
});

describe('the first look at a text', () => {
  const look = (text: string): boolean => {
    const lines = text.split('\n');
    return looksLikeReport(lines.length, (line0) => lines[line0] ?? '');
  };

  for (const text of [
    '一. 引言\n1. 大会决定\n2. 专家组',
    'I. Introduction\n1. The Group\n2. It met',
    '# One\n\n## Two\n\n### Three',
    'أولا - مقدمة\n1 - اجتمع\n2 - قرر',
    '1) Uno\n2) Dos\n3) Tres',
    '附件一\n附件二\n附件三',
    'Letter dated 1 May\n\nS/2024/228\n\nI have the honour',
    'رسالة A/79/876 مؤرخة',
  ])
    it(`lets through ${JSON.stringify(text.slice(0, 24))}`, () => {
      assert.equal(look(text), true);
    });

  for (const text of [
    '',
    'Dear all,\nplease find the notes below.\nRegards',
    '2026-01-02 12:00:01 INFO start\n2026-01-02 12:00:02 INFO go\n2026-01-02 12:00:03 INFO end',
    'alpha\nbeta\ngamma\ndelta',
    '1. only\n2. two of them',
    'GET /a/b/1 and/or 24/7, km/h, 30/06/2021, TCP/IP',
  ])
    it(`passes over ${JSON.stringify(text.slice(0, 24))}`, () => {
      assert.equal(look(text), false);
    });

  it('ends early in a long text', () => {
    let lines = 0;
    const line = (): string => {
      lines++;
      return ' '.repeat(10_000);
    };
    assert.equal(looksLikeReport(10_000_000, line), false);
    assert.ok(lines < 5000, `${lines} lines looked at`);
  });
});
