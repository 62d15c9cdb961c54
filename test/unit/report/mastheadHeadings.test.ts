import assert from 'node:assert/strict';
import { outlineOf, sectionsOf } from './outlineFacts';

function linesOf(...lines: readonly string[]): string {
  return lines.join('\n');
}

describe('readReport on mastheads whose lines are headings', () => {
  it('takes organs, title and author before the first chapter for no sections', () => {
    const content = linesOf(
      '## United Nations',
      '',
      '## General Assembly',
      '',
      'Ninety-ninth session',
      '',
      '## Small harbours of the northern coast',
      '',
      '## Report of the Harbour Group',
      '',
      '## I. Introduction',
      '',
      '1. The ports were visited in the spring.',
      '',
      '2. The quays are old.',
      '',
      '3. The cranes are older.',
      '',
      '## Annex',
    );
    const outline = outlineOf(`A/99/12\n\n${content}`);
    assert.deepEqual(sectionsOf(outline), ['I | 1 | Introduction @13']);
    assert.equal(outline.title, 'Small harbours of the northern coast');
  });

  it('puts the chapters at the top though the title has one "#" more than one', () => {
    const outline = outlineOf(
      linesOf(
        '# Small harbours of the northern coast',
        '',
        '**Report of the Harbour Group**',
        '',
        '## I. Introduction',
        '',
        '1. The ports were visited in the spring.',
        '',
        '# Annex',
        '',
        '# Ports',
      ),
    );
    assert.deepEqual(sectionsOf(outline).slice(0, 1), ['I | 1 | Introduction @5']);
  });

  it('keeps the headings of a text that is none', () => {
    const outline = outlineOf(
      linesOf(
        '# harbours',
        '',
        '## Install',
        '',
        '    npm install harbours',
        '',
        '## Usage',
        '',
        'See the examples.',
        '',
        '## Contributing',
        '',
        '1. Fork it.',
        '2. Change it.',
      ),
    );
    assert.deepEqual(
      outline.sections.map(({ title }) => title),
      ['Install', 'Usage', 'Contributing'],
    );
  });
});
