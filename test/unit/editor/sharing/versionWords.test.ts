import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/annotations/builtInCodebook';
import type { Annotation } from '../../../../src/annotations/annotation';
import { wordsOf } from '../../../../src/editor/annotations/annotationWords';
import { contestedFields, hasTwoVersions, troubleOf } from '../../../../src/editor/sharing/versionWords';
import type { SidecarProblem } from '../../../../src/workspace/annotationStore';
import { comment } from '../../annotations/sampleAnnotations';
import { english } from '../english';

const { modified } = comment;
const contested: Annotation = {
  ...comment,
  fields: { weight: 2 },
  conflicts: [
    { path: ['body'], other: 'Nobody.', modified },
    { path: ['status'], other: 'resolved', modified },
    { path: ['body'], other: 'Ana does.', modified },
    { path: ['fields', 'weight'], other: undefined, modified },
  ],
};

function setWith(...problems: readonly SidecarProblem[]): Parameters<typeof troubleOf>[0] {
  return { annotations: [comment], anchors: new Map(), codebook: builtInCodebook, problems };
}

describe('versionWords', () => {
  it('lists every version of each contested field, the one that is kept first', () => {
    const fields = contestedFields(contested, wordsOf(builtInCodebook, 'en'), english);
    assert.deepEqual(
      fields.map(({ name, versions }) => [name, ...versions.map(({ words }) => words)]),
      [
        ['Words', 'Who says so?', 'Nobody.', 'Ana does.'],
        ['Status', 'Open', 'Resolved'],
        ['weight', '2', 'nothing'],
      ],
    );
  });

  it('says what is wrong with the file of a record', () => {
    const problem = { uri: 'file:///x.json', line: 1, message: '', args: [], id: comment.id };
    const newer = setWith({ ...problem, kind: 'newer-version' });
    const marked = setWith({ ...problem, kind: 'conflict-marks' });
    assert.equal(troubleOf(newer, comment, english), 'Read-only: written by a newer version');
    assert.equal(troubleOf(marked, comment, english), 'Two versions after a merge');
    assert.equal(troubleOf(setWith(), contested, english), 'Two versions of: Words, Status, weight');
    assert.equal(troubleOf(setWith(), comment, english), '');
    assert.deepEqual(
      [hasTwoVersions(newer, comment), hasTwoVersions(marked, comment), hasTwoVersions(setWith(), contested)],
      [false, true, true],
    );
  });
});
