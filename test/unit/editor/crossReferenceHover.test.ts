import assert from 'node:assert/strict';
import { excerptLength } from '../../../src/editor/hovers/excerpt';
import { hoverContent } from '../../../src/editor/hovers/hoverContent';
import { english } from './english';
import { exampleReport, reportOf } from './exampleReport';

const whole = exampleReport()
  .text.toString()
  .replace(
    'goes on here.',
    'goes on here. See paras. 2, 3 (b) and 9, section II.B, annex I and paragraph 12 of resolution 84/12; para. 77 too.',
  );
const report = reportOf(whole);

/** What the hover at `words` says, escapes and link targets taken out; "" for nothing. */
function said(words: string): string {
  const ctx = { report, uri: 'file:///r.md', l10n: english, linkTemplate: '' };
  const hover = hoverContent(ctx, whole.indexOf(words) + 1);
  return (hover?.content.markdown ?? '').replace(/\]\([^)]*\)/g, ']').replace(/\\(.)/g, '$1');
}

describe('hovers over cross-references', () => {
  it('show every part that is meant, and say what the report does not have', () => {
    assert.equal(
      said('paras. 2, 3'),
      [
        '**[para. 2]**',
        'The Group considered [GE-LH/2031/WP.1] and [GE-LH/2031/WP.2], and decision [84/503].',
        '**[para. 3 (b)]**',
        '(b) Lamps of brass.',
        'Not in this report: 9',
      ].join('\n\n'),
    );
  });

  it('show titles of sections and annexes, and what begins there', () => {
    assert.equal(
      said('section II.B'),
      '**[II.B]** Keepers\n\npara. 4\n\nSome experts held that keepers matter more than lamps do; others did not agree with that.',
    );
    assert.equal(said('annex I and'), '**[Annex I]** List of working papers');
  });

  it('say why a reference leads nowhere, and nothing of other texts', () => {
    assert.equal(said('para. 77'), 'This report has no such paragraph.');
    assert.equal(said('paragraph 12 of'), '');
  });
});

describe('excerpts', () => {
  const cut = (text: string): string => text.slice(0, excerptLength(text));

  it('leave a short text as it is', () => {
    assert.equal(cut('Lamps are old, and'), 'Lamps are old, and');
  });

  it('end with a sentence where one fits', () => {
    const sentence =
      'The Group heard that lamps of the harbour at No. 5 (see p. 3) had failed twice in a winter of storms.';
    assert.equal(
      cut(`${sentence} ${sentence} ${sentence} ${sentence}`),
      `${sentence} ${sentence} ${sentence}`,
    );
    const chinese =
      '工作组听取了关于港口灯塔的介绍，指出“灯塔应当每年检修一次。”各国专家对此没有提出不同意见，并请秘书处加以记录。';
    assert.equal(cut(chinese.repeat(5)), chinese.repeat(2));
  });

  it('end between words, never in one, nor behind an opening bracket', () => {
    const words = cut('unbroken '.repeat(60));
    assert.ok(words.endsWith('unbroken') && words.length <= 320, words.slice(-20));
    const han = cut('灯塔、'.repeat(46) + '（' + '灯塔'.repeat(80));
    assert.ok(!han.endsWith('（'), han.slice(-5));
    const emoji = cut('😀'.repeat(400));
    assert.ok(!/[\ud800-\udbff]$/.test(emoji));
  });
});
