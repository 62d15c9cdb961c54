import assert from 'node:assert/strict';
import { nothingRead } from '../../../src/annotations/readParagraphs';
import type { OutlineNode } from '../../../src/editor/navigation/outline';
import { extentOfNode, nodeAt, outlineOf } from '../../../src/editor/navigation/outline';
import { referencesIn } from '../../../src/editor/referencesView/referenceGroups';
import { coverageWords } from '../../../src/editor/reportView/coverageWords';
import { noteCounts } from '../../../src/editor/reportView/noteCounts';
import { nodeWords } from '../../../src/editor/reportView/nodeWords';
import type { DetailLevel } from '../../../src/editor/reportView/shownNodes';
import { shownNodes } from '../../../src/editor/reportView/shownNodes';
import { finish } from '../../../src/report/steps';
import { english } from './english';
import { exampleReport } from './exampleReport';

const report = exampleReport();

function allNodes(nodes = outlineOf(report)): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

function node(id: string): OutlineNode {
  const found = allNodes().find((each) => each.id === id);
  assert.ok(found, `no node ${id}`);
  return found;
}

describe('outline of a report', () => {
  it('holds sections, paragraphs, items and annexes, in document order', () => {
    assert.deepEqual(
      allNodes().map(({ id }) => id),
      [
        'section:summary',
        'section:I',
        'paragraph:1',
        'paragraph:2',
        'section:II',
        'section:II.A',
        'paragraph:3',
        'item:3/0',
        'item:3/1',
        'section:II.B',
        'paragraph:4',
        'section:III',
        'paragraph:5',
        'annex:annex-1',
      ],
    );
  });

  it('knows what stands above', () => {
    assert.equal(node('item:3/1').parent?.id, 'paragraph:3');
    assert.equal(node('section:II.A').parent?.id, 'section:II');
    assert.equal(node('section:II').parent, undefined);
  });

  it('covers what stands below, without blank lines at the end', () => {
    const { start, end } = extentOfNode(report, node('section:II.A'));
    const text = report.text.slice(start, end);
    assert.ok(text.startsWith('A. Lamps\n'), text);
    assert.ok(text.endsWith('goes on here.'), text);
  });

  it('finds the innermost node at an offset, as deep as is shown', () => {
    const offset = report.text.toString().indexOf('of brass');
    assert.equal(nodeAt(report, offset, () => true)?.id, 'item:3/1');
    assert.equal(nodeAt(report, offset, ({ source }) => source.kind === 'section')?.id, 'section:II.A');
    assert.equal(
      nodeAt(report, 0, () => true),
      undefined,
    );
  });
});

describe('words of the Report view', () => {
  const annotations = new Map([
    ['3', 2],
    ['II', 1],
  ]);
  const touched = { annotated: new Set(['3']), ...nothingRead };
  const counts = { notes: noteCounts(report), annotations, touched };

  it('give number, first words and counts', () => {
    assert.deepEqual(nodeWords(node('paragraph:3'), counts, english), {
      label: '3  Most lamps are old.² The Group noted: (a) Lamps of glass, which…',
      annotations: 2,
      description: '1 note · 2 annotations',
      spoken:
        'para. 3, Most lamps are old.² The Group noted: (a) Lamps of glass, which…, 1 note, 2 annotations',
    });
    assert.deepEqual(nodeWords(node('section:II'), counts, english), {
      label: 'II.  Findings',
      annotations: 1,
      description: '1 note · 1 annotation',
      spoken: 'section II, Findings, 1 note, 1 annotation',
    });
  });

  it('tell what was read, once somebody marks it', () => {
    const read = { ...touched, read: new Set(['5']), changed: new Set(['4']) };
    const withRead = { ...counts, touched: read };
    const section = nodeWords(node('section:II'), withRead, english);
    assert.equal(section.description, '✓ 1/2 · 1 note · 1 annotation');
    assert.equal(
      section.spoken,
      'section II, Findings, 1 of 2 paragraphs read or annotated, 1 note, 1 annotation',
    );
    assert.match(nodeWords(node('paragraph:5'), withRead, english).spoken, /, read$/);
    assert.match(nodeWords(node('paragraph:4'), withRead, english).spoken, /, changed since you read it$/);
    assert.equal(
      coverageWords(node('section:II'), read, english),
      'Paragraphs: 2 · annotated: 1 · read: 0 · untouched: 1 · changed since you read them: 1',
    );
    assert.equal(coverageWords(node('paragraph:5'), read, english), 'read');
    assert.equal(coverageWords(node('annex:annex-1'), read, english), '');
  });

  it('say nothing of what is not there', () => {
    assert.equal(nodeWords(node('paragraph:5'), counts, english).description, '');
    assert.equal(nodeWords(node('annex:annex-1'), counts, english).label, 'Annex I  List of working papers');
    assert.equal(nodeWords(node('item:3/1'), counts, english).label, '(b)  Lamps of brass.');
  });
});

describe('what the Report view shows', () => {
  const shown = (detail: DetailLevel, filter = ''): string[] => {
    const ids = finish(shownNodes(report, { detail, filter }));
    return allNodes()
      .map(({ id }) => id)
      .filter((id) => ids.has(id));
  };

  it('goes as deep as is wanted', () => {
    assert.ok(shown('items').includes('item:3/0'));
    assert.ok(!shown('paragraphs').includes('item:3/0'));
    assert.ok(shown('paragraphs').includes('paragraph:3'));
    assert.ok(!shown('sections').includes('paragraph:3'));
    assert.ok(shown('sections').includes('section:II.A'));
  });

  it('narrows to the words and to what stands above them, whatever their case', () => {
    assert.deepEqual(shown('items', 'BRASS').sort(), [
      'item:3/1',
      'paragraph:3',
      'section:II',
      'section:II.A',
    ]);
    assert.deepEqual(shown('paragraphs', 'brass').sort(), ['paragraph:3', 'section:II', 'section:II.A']);
    assert.deepEqual(shown('items', 'zebra'), []);
  });

  it('narrows to a section by its number', () => {
    assert.deepEqual(shown('sections', 'ii.b').sort(), ['section:II', 'section:II.B']);
  });
});

describe('references of a report', () => {
  const lines = (): readonly string[] =>
    finish(referencesIn(report, english)).flatMap((group) => [
      group.id,
      ...group.children.map(
        ({ label, title, children }) =>
          `  ${label} | ${title} | ${children.map((use) => use.label).join('; ')}`,
      ),
    ]);

  it('are grouped, titled, and say where they are cited', () => {
    assert.deepEqual(lines(), [
      'working-papers',
      '  GE-LH/2031/WP.1 | Fog | note 1 to para. 1; para. 2',
      '  GE-LH/2031/WP.2 | Lamps and their care | para. 2',
      '  GE-LH/2031/WP.9 | Fog | note 1 to para. 1',
      'resolutions',
      '  84/12 | General Assembly resolution 84/12 | para. 1',
      '  84/503 | General Assembly decision 84/503 | para. 2',
      'documents',
      '  A/84/77 |  | note 1 to para. 1',
      'footnotes',
      '  1 | See A/84/77; Ana Ferreira, “Lamps and their care” (GE-LH/2031/WP.1); Ivar Moe,… | para. 1',
      '  2 | A note of several lines, which goes on here. | para. 3',
    ]);
  });

  it('have ids of their own', () => {
    const ids = finish(referencesIn(report, english)).flatMap((group) => [
      group.id,
      ...group.children.flatMap((entry) => [entry.id, ...entry.children.map(({ id }) => id)]),
    ]);
    assert.equal(new Set(ids).size, ids.length);
  });
});
