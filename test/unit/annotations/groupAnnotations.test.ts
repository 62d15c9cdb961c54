import assert from 'node:assert/strict';
import type { Anchor, Annotation } from '../../../src/annotations/annotation';
import { decodeCodebook } from '../../../src/annotations/decodeCodebook';
import { groupAnnotations } from '../../../src/annotations/groupAnnotations';
import type { Grouping } from '../../../src/annotations/groupAnnotations';
import { plainReport } from './plainReport';
import { comment } from './sampleAnnotations';

const text = 'Before.\n# II\n1. One.\n# I\n2. Two. More of two.\n';
const report = plainReport(text);
const { codebook } = decodeCodebook('codes: [{ id: b }, { id: a }]', 'x');

function at(words: string, id: string, change: Partial<Annotation> = {}): readonly [Annotation, Anchor] {
  const start = text.indexOf(words);
  return [
    { ...comment, id, ...change },
    { state: 'anchored', range: { start, end: start + words.length } },
  ];
}

const entries: readonly (readonly [Annotation, Anchor])[] = [
  at('More', '1', { codes: ['a', 'z'], creator: { name: 'Ana', id: undefined } }),
  at('Two', '2', { codes: ['b'], status: 'resolved' }),
  at('One', '3', { creator: { name: 'Bo', id: undefined } }),
  at('Before', '4', { status: 'odd' }),
  [
    {
      ...comment,
      id: '5',
      target: {
        ...comment.target,
        address: { section: 'II', paragraph: undefined, footnote: undefined },
      } as Annotation['target'],
    },
    { state: 'orphaned', runnerUp: undefined, evidence: ['no-trace'] },
  ],
  [
    { ...comment, id: '6' },
    { state: 'orphaned', runnerUp: undefined, evidence: ['no-trace'] },
  ],
];
const set = {
  annotations: [
    ...entries.map(([annotation]) => annotation),
    { ...comment, id: '7', target: { kind: 'reply', to: '1' } as const },
  ],
  anchors: new Map(entries.map(([{ id }, anchor]) => [id, anchor])),
  codebook,
};

function check(by: Grouping, expected: readonly (readonly [string | undefined, ...string[]])[]): void {
  it(by, () => {
    assert.deepEqual(
      groupAnnotations(set, report, by).map(({ key, annotations }) => [
        key,
        ...annotations.map(({ id }) => id),
      ]),
      expected,
    );
  });
}

describe('groupAnnotations', () => {
  check('section', [
    ['II', '3', '5'],
    ['I', '2', '1'],
    [undefined, '4', '6'],
  ]);
  check('code', [
    ['b', '2'],
    ['a', '1'],
    ['z', '1'],
    [undefined, '4', '3', '5', '6'],
  ]);
  check('status', [
    ['open', '3', '1', '5', '6'],
    ['resolved', '2'],
    ['odd', '4'],
  ]);
  check('author', [
    ['Ana', '1'],
    ['Bo', '3'],
    ['林 Lin', '4', '2', '5', '6'],
  ]);
});
