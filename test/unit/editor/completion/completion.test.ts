import assert from 'node:assert/strict';
import { completionRequestAt } from '../../../../src/editor/completion/completionRequest';
import type { PlaceRequest } from '../../../../src/editor/completion/completionRequest';
import { notesOfText } from '../../../../src/editor/completion/noteProposals';
import { placeProposals } from '../../../../src/editor/completion/placeProposals';
import { symbolProposals } from '../../../../src/editor/completion/symbolProposals';
import { readReport } from '../../../../src/report/readReport';
import { createText } from '../../../../src/text/createText';
import type { IndexedReport, ReportIndex } from '../../../../src/workspace/reportIndex';

const style = { language: undefined, citation: {}, quotation: {} };

const english = readReport(
  createText(
    'A/86/12\n\nI. Introduction\n\n1. The Group met in Lisbon in March.\n\n2. It heard eleven observers.\n\nII. Gauges\n\n3. The gauges of Lisbon are read twice a day.\n',
  ),
);
const chinese = readReport(
  createText(
    'A/86/12\n\n一. 引言\n\n1. 专家组在里斯本举行会议。\n\n2. 专家组讨论了核裁军核查的工作定义。\n\n二. 结论\n\n3. 核查应当有效。\n',
  ),
);

function asked(line: string): string {
  const request = completionRequestAt(line);
  if (request === undefined) return 'nothing';
  const symbol = 'symbol' in request ? ` of ${request.symbol ?? 'any'}` : '';
  return `${request.kind}${symbol} from ${String(request.start)}: ${request.typed}`;
}

function offered(line: string, report = english, isNamed = true): readonly string[] {
  const request = completionRequestAt(line) as PlaceRequest;
  return placeProposals(request, { report, fileName: 'a', isNamed }, style).map(
    ({ label, insert }) => `${label} → ${insert}`,
  );
}

describe('completion', () => {
  it('knows what is asked for', () => {
    assert.equal(asked('Text[^'), 'note from 4: ');
    assert.equal(asked('Text[^4'), 'note from 4: 4');
    assert.equal(asked('See A/'), 'symbol from 4: A/');
    assert.equal(asked('（见GE-NDVF/2022/W'), 'symbol from 2: GE-NDVF/2022/W');
    assert.equal(asked('See ¶'), 'paragraph of any from 4: ');
    assert.equal(asked('See A/86/12 ¶1'), 'paragraph of A/86/12 from 4: 1');
    assert.equal(asked('见A/86/12，¶核查'), 'paragraph of A/86/12 from 1: 核查');
    assert.equal(asked('See A/86/12, #II'), 'section of A/86/12 from 4: II');
    assert.equal(asked('详见#'), 'section of any from 2: ');
  });

  it('is quiet where nothing is asked for', () => {
    for (const line of [
      '#',
      '## ',
      '  #',
      '- #',
      '> ##',
      'C#',
      'https://example.org/a#b',
      'and/',
      'km/h',
      'a/b/A',
      '[text',
      'x^',
      'A/78/120 and ',
      '¶ 16',
    ])
      assert.equal(asked(line), 'nothing', line);
  });

  it('offers paragraphs by number and by words, Chinese ones wherever they stand', () => {
    assert.deepEqual(offered('A/86/12 ¶'), [
      '¶1 → A/86/12, para. 1',
      '¶2 → A/86/12, para. 2',
      '¶3 → A/86/12, para. 3',
    ]);
    assert.deepEqual(offered('A/86/12 ¶lisbon'), ['¶1 → A/86/12, para. 1', '¶3 → A/86/12, para. 3']);
    assert.deepEqual(offered('见A/86/12，¶核查', chinese), [
      '¶2 → A/86/12，第 2 段',
      '¶3 → A/86/12，第 3 段',
    ]);
    assert.deepEqual(offered('as said in ¶2', english, false), ['¶2 → para. 2']);
  });

  it('offers sections as they are cited', () => {
    assert.deepEqual(offered('A/86/12 #'), ['I → A/86/12, sect. I', 'II → A/86/12, sect. II']);
    assert.deepEqual(offered('in #gau', english, false), ['II → sect. II']);
    assert.deepEqual(offered('见#二', chinese, false), ['II → 第二部分']);
    assert.deepEqual(offered('见#结论', chinese, false), ['II → 第二部分']);
  });

  it('lets the editor find what was typed at the beginning of each proposal', () => {
    const request = completionRequestAt('A/86/12 ¶lisbon') as PlaceRequest;
    for (const { filter } of placeProposals(
      request,
      { report: english, fileName: 'a', isNamed: true },
      style,
    ))
      assert.ok(filter.startsWith('A/86/12 ¶lisbon'), filter);
  });

  it('offers the notes of a text once each, with their first words', () => {
    const notes = notesOfText('Text.[^1]\n\n[^1]: A/86/12, para. 2.\n[^b]: See *there*.\n[^1]: again\n');
    assert.deepEqual(
      notes.map(({ insert, words }) => [insert, words]),
      [
        ['[^1]', 'A/86/12, para. 2.'],
        ['[^b]', 'See *there*.'],
      ],
    );
  });

  it('offers documents by their symbols: files first, each once, with titles', () => {
    const place = {
      range: { start: 0, end: 0 },
      start: { line0: 0, character: 0 },
      end: { line0: 0, character: 0 },
    };
    const indexed: IndexedReport = {
      uri: 'file:///a.md',
      symbol: 'A/86/12',
      language: 'en',
      title: 'Tides',
      names: [{ ...place, kind: 'paper', label: 'A/AC.1/WP.2', words: 'Gauges', run: undefined }],
      citations: [
        { ...place, symbol: 'A/80/1', symbolRange: place.range, paragraphs: [], excerpt: '' },
        { ...place, symbol: 'A/AC.1/WP.2', symbolRange: place.range, paragraphs: [], excerpt: '' },
      ],
    };
    const index: ReportIndex = {
      reports: new Map([[indexed.uri, indexed]]),
      whenReady: () => Promise.resolve(),
      versionsOf: () => [],
      citationsOf: () => [],
      onDidChange: () => ({ dispose: () => undefined }),
    };
    assert.deepEqual(
      symbolProposals('A/', undefined, index).map(({ label, words, kind }) => [label, words, kind]),
      [
        ['A/86/12', 'Tides', 'file'],
        ['A/80/1', '', 'symbol'],
        ['A/AC.1/WP.2', 'Gauges', 'symbol'],
      ],
    );
    assert.deepEqual(symbolProposals('A/86', undefined, index).length, 1);
  });
});
