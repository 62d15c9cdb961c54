import assert from 'node:assert/strict';
import { expertAt } from '../../../src/editor/hovers/expertAt';
import { hoverContent } from '../../../src/editor/hovers/hoverContent';
import { titleConflicts } from '../../../src/editor/hovers/titleConflicts';
import type { Expert, Report } from '../../../src/report/report';
import { english } from './english';
import { exampleReport, reportOf } from './exampleReport';

const report = exampleReport();
const whole = report.text.toString();

/** What a hover says, escapes taken out and link targets left out, and the text that it speaks of. */
function hover(of: Report, offset: number): { readonly says: string; readonly about: string } | undefined {
  const ctx = {
    report: of,
    uri: 'file:///r.md',
    l10n: english,
    linkTemplate: 'https://undocs.org/{lang}/{symbol}',
  };
  const found = hoverContent(ctx, offset);
  return (
    found && {
      says: found.content.markdown.replace(/\]\([^)]*\)/g, ']').replace(/\\(.)/g, '$1'),
      about: of.text.slice(found.range.start, found.range.end),
    }
  );
}

const at = (words: string, of = report): ReturnType<typeof hover> =>
  hover(of, of.text.toString().indexOf(words) + Math.floor(words.length / 2));

describe('what hovers say', () => {
  it('of a paper whose title belongs to another', () => {
    assert.equal(
      at('GE-LH/2031/WP.1')?.says,
      [
        '**GE-LH/2031/WP.1**',
        'Fog',
        'GE-LH · 2031 · Working paper 1 — [Open GE-LH/2031/WP.1 on the web]',
        '⚠ [note 1 to para. 1] gives GE-LH/2031/WP.1 another title: “Lamps and their care” — the annex lists that title for [GE-LH/2031/WP.2]',
        '**Authors:** Ana Ferreira',
        '**Cited in:** [note 1 to para. 1], [para. 2]',
        '| Symbol | Title in Annex I |\n|---|---|\n| [GE-LH/2031/WP.1] | Fog |',
      ].join('\n\n'),
    );
  });

  it('of a paper that no annex lists', () => {
    assert.match(at('GE-LH/2031/WP.9')?.says ?? '', /Not in the list of working papers of this report\.$/);
  });

  it('of a document', () => {
    assert.equal(
      at('A/84/77')?.says,
      '**A/84/77**\n\nGeneral Assembly · session 84 · no. 77 — [Open A/84/77 on the web]\n\n**Cited in:** [note 1 to para. 1]',
    );
  });

  it('of a resolution and a decision', () => {
    assert.equal(
      at('84/12')?.says,
      '**General Assembly resolution 84/12**\n\nA/RES/84/12\n\n**Cited in:** [para. 1]\n\n[Open A/RES/84/12 on the web]',
    );
    assert.match(
      at('84/503')?.says ?? '',
      /^\*\*General Assembly decision 84\/503\*\*\n\nDecisions have no symbol/,
    );
  });

  it('of a marker: the whole note, however many lines', () => {
    assert.deepEqual(at('²'), {
      says: '**Note 2**\n\nA note of several lines, which goes on here.\n\n[Go to the note]',
      about: '²',
    });
  });

  it('of a note: the sentence that refers to it', () => {
    const { says } = hover(report, whole.indexOf('² A note'))!;
    assert.equal(says, '**Note 2**\n\n**Referred to in:**\n\n[para. 3]: 3. Most lamps are old.');
  });

  it('of a marker inside a sentence: that sentence', () => {
    const { says } = hover(report, whole.indexOf('¹ See'))!;
    assert.match(says, /\[para\. 1\]: It met in Bergen\.$/);
  });

  it('about the whole symbol, wherever the mouse is in it', () => {
    const start = whole.indexOf('GE-LH/2031/WP.2');
    for (const offset of [0, 3, 10, 14])
      assert.equal(hover(report, start + offset)?.about, 'GE-LH/2031/WP.2');
  });

  it('nothing of plain words', () => {
    assert.equal(at('weather'), undefined);
  });

  it('in bold, in links and in tables', () => {
    const marked = reportOf(
      whole.replace(
        'considered GE-LH/2031/WP.1 and GE-LH/2031/WP.2',
        'considered **GE-LH/2031/WP.1** and [GE-LH/2031/WP.2](#x)',
      ),
    );
    const text = marked.text.toString();
    const about = (words: string): string | undefined => hover(marked, text.indexOf(words) + 4)?.about;
    assert.equal(about('GE-LH/2031/WP.1**'), 'GE-LH/2031/WP.1');
    assert.equal(about('GE-LH/2031/WP.2]'), 'GE-LH/2031/WP.2');
    assert.equal(about('GE-LH/2031/WP.2 | Lamps'), 'GE-LH/2031/WP.2');
  });

  it('with a symbol in a link as one link', () => {
    const marked = reportOf(whole.replace('See A/84/77;', 'See [A/84/77](https://example.org/x);'));
    assert.match(at('¹', marked)?.says ?? '', /\n\nSee \[A\/84\/77\]; Ana/);
  });
});

describe('titles that differ', () => {
  it('are compared by their letters and figures alone', () => {
    const same = reportOf(whole.replace('“Lamps and their care”', '“FOG.”'));
    const symbol = same.symbols.find((each) => each.symbol === 'GE-LH/2031/WP.1')!;
    assert.deepEqual(titleConflicts(same, symbol), []);
  });
});

describe('an expert by name', () => {
  const roster = ['Chloé Le Nalbaut', 'Ana María Ruiz Soto', 'Jan Berg', '王小明'];
  const text = 'Heard were Chloe le Nalbaut, Ana Maria Ruiz, Jan Bergman and 专家王小明先生.';
  const people = roster.map((name): Expert => ({
    name,
    country: 'X',
    sessions: undefined,
    post: undefined,
    place: report.paragraphs[0]!.parts[0]!,
  }));
  const named: Report = Object.create(reportOf(text), { experts: { value: people } }) as Report;
  const name = (words: string): string | undefined => expertAt(named, text.indexOf(words) + 2)?.expert.name;

  it('is found without regard to case and accents', () => {
    assert.equal(name('Chloe'), 'Chloé Le Nalbaut');
  });

  it('is found without the last of several names', () => {
    assert.equal(name('Ana Maria'), 'Ana María Ruiz Soto');
  });

  it('is found in text without blanks', () => {
    assert.equal(expertAt(named, text.indexOf('王小明') + 1)?.expert.name, '王小明');
  });

  it('is not taken for another whose name begins alike', () => {
    assert.equal(name('Jan Bergman'), undefined);
  });
});
