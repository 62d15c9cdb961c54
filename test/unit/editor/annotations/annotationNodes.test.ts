import assert from 'node:assert/strict';
import type { Anchor, Annotation } from '../../../../src/annotations/annotation';
import { builtInCodebook } from '../../../../src/annotations/builtInCodebook';
import { nodesOf } from '../../../../src/editor/annotations/annotationNodes';
import type { AnnotationNode, ViewContent } from '../../../../src/editor/annotations/annotationNodes';
import { wordsOf } from '../../../../src/editor/annotations/annotationWords';
import type { Discussion } from '../../../../src/editor/annotations/discussions';
import { coding, comment } from '../../annotations/sampleAnnotations';
import { english } from '../english';
import { exampleReport } from '../exampleReport';

const report = exampleReport();

function anchoredAt(words: string): Anchor {
  const start = report.text.toString().indexOf(words);
  assert.notEqual(start, -1, words);
  return { state: 'anchored', range: { start, end: start + words.length } };
}

function discussion(id: string, anchor: Anchor, change: Partial<Annotation> = {}): Discussion {
  return { root: { ...comment, id, ...change }, replies: [], anchor };
}

function proposedAt(start: number): Anchor {
  const proposal = { start, end: start + 10 };
  return { state: 'needs-review', proposal, score: 0.6, runnerUp: undefined, evidence: ['words-changed'] };
}

/** The nodes as lines: groups by label, what is in them below. */
function outline(change: Partial<ViewContent>): readonly string[] {
  const nodes = nodesOf({
    uri: 'file:///report.md',
    report,
    codebook: builtInCodebook,
    words: wordsOf(builtInCodebook, 'en'),
    localizer: english,
    discussions: [],
    problems: [],
    grouping: 'section',
    ...change,
  });
  return nodes.flatMap((node) => linesOf(node, ''));
}

function linesOf(node: AnnotationNode, indent: string): readonly string[] {
  switch (node.kind) {
    case 'group':
      return [indent + node.label, ...node.children.flatMap((child) => linesOf(child, `${indent}  `))];
    case 'annotation':
      return [indent + node.discussion.root.id];
    case 'problem':
      return [indent + node.problem.kind];
  }
}

describe('nodesOf', () => {
  it('groups by section, in the order of the text', () => {
    const discussions = [
      discussion('late', anchoredAt('keepers matter')),
      discussion('early', anchoredAt('It met in Bergen')),
      discussion('front', anchoredAt('Report of the Group')),
    ];
    assert.deepEqual(outline({ discussions }), [
      'I Introduction',
      '  early',
      'II.B Keepers',
      '  late',
      'Before the first section',
      '  front',
    ]);
  });

  it('puts what needs a person first: to be reviewed, without a place, files that cannot be read', () => {
    const discussions = [
      discussion('fine', anchoredAt('Most lamps')),
      discussion('gone', { state: 'orphaned', runnerUp: undefined, evidence: ['no-trace'] }),
      discussion('later', proposedAt(300)),
      discussion('doubtful', proposedAt(30)),
      discussion('sought', { state: 'searching' }),
      discussion('left out', { state: 'orphaned', runnerUp: undefined, evidence: ['confirmed-gone'] }),
    ];
    const problem = { uri: 'file:///a.json', line: 2, kind: 'not-json', message: '', args: [] } as const;
    assert.deepEqual(outline({ discussions, problems: [problem] }), [
      'Needs review',
      '  doubtful',
      '  later',
      'Not found in the text',
      '  gone',
      'Being looked for',
      '  sought',
      'Files that could not be read',
      '  not-json',
      'II.A Lamps',
      '  fine',
      'Confirmed to be gone',
      '  left out',
    ]);
  });

  it('shows a record with several codes under each, with ids that differ', () => {
    const discussions = [
      { ...discussion('coded', anchoredAt('Most lamps')), root: { ...coding, id: 'coded' } },
    ];
    const nodes = nodesOf({
      uri: 'file:///report.md',
      report,
      codebook: builtInCodebook,
      words: wordsOf(builtInCodebook, 'en'),
      localizer: english,
      discussions,
      problems: [],
      grouping: 'code',
    });
    const ids = nodes.flatMap((node) => (node.kind === 'group' ? node.children.map(({ id }) => id) : []));
    assert.deepEqual(ids, ['code:consensus/coded', 'code:theme/verification/coded']);
  });

  it('groups by author and by status', () => {
    const anchor = anchoredAt('Most lamps');
    const discussions = [
      discussion('a', anchor, { creator: { name: 'Zoe', id: undefined } }),
      discussion('b', anchor, { creator: { name: 'Ann', id: undefined }, status: 'resolved' }),
    ];
    assert.deepEqual(outline({ discussions, grouping: 'author' }), ['Ann', '  b', 'Zoe', '  a']);
    assert.deepEqual(outline({ discussions, grouping: 'status' }), ['Open', '  a', 'Resolved', '  b']);
  });

  it('is empty where there is nothing', () => {
    assert.deepEqual(outline({}), []);
  });
});
