import assert from 'node:assert/strict';
import { outlineOf, paragraphsOf } from './outlineFacts';

function linesOf(...lines: readonly string[]): string {
  return lines.join('\n');
}

describe('readReport on Chinese', () => {
  it('goes on with contents whose labels and pages stand on lines of their own', () => {
    const outline = outlineOf(
      linesOf(
        '目录',
        '页次',
        '一.',
        '导言 ..............',
        '3',
        '二.',
        '各港口的状况 ..............',
        '4',
        'A.',
        '概况 ..............',
        '4',
        'B.',
        '北岸 ..............',
        '6',
        '1.',
        '码头 ..............',
        '6',
        '2.',
        '灯塔 ..............',
        '7',
        '',
        '一. 导言',
        '',
        '1. 委员会审查了各港口的状况，注意到各港口的码头年久失修，需要重建。',
        '',
        '2. 代表团提及上次报告。',
      ),
    );
    assert.equal(outline.footnotes.length, 0);
    assert.deepEqual(paragraphsOf(outline), ['1@24 I', '2@26 I']);
  });
});
