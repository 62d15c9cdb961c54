import assert from 'node:assert/strict';
import { isolated, shownWords } from '../../../src/editor/shownWords';

describe('words of a report in a label', () => {
  it('stand on one line, without controls and with one blank between them', () => {
    assert.equal(
      shownWords(' River\u0000\u00ad\tgauges\n\f and  \u00a0 lamps\u200b '),
      'River gauges and lamps',
    );
    assert.equal(shownWords('\u202b\u200fمقدمة\u202c'), 'مقدمة');
  });

  it('keep joiners, which some scripts are written with', () => {
    assert.equal(shownWords('می\u200cخواهم'), 'می\u200cخواهم');
  });

  it('are set off where they are written from right to left, and only there', () => {
    assert.equal(isolated('مقدمة (2024)'), '\u2068مقدمة (2024)\u2069');
    assert.equal(isolated('Lamps (2024)'), 'Lamps (2024)');
    assert.equal(isolated('Lamps (2024)', { longest: 5 }), 'Lamps (2024)');
    assert.equal(isolated('1.  مقدمة عامة', { longest: 9 }), '\u20681. مقدمة…\u2069');
    assert.equal(isolated(''), '');
  });
});
