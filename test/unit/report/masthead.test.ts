import assert from 'node:assert/strict';
import { outlineOf, sectionsOf } from './outlineFacts';

const body = [
  '1. The present report speaks of the harbours of the northern coast, and of those that are no more.',
  '',
  '2. The Group visited nine ports, and heard the pilots, the clerks and the fishing people of all of them.',
  '',
  '3. The quays are old. The cranes are older, and nobody has counted the bollards since the last report.',
];

function titleOf(...front: readonly string[]): string | null {
  return outlineOf([...front, '', ...body].join('\n')).title;
}

describe('readReport on mastheads', () => {
  it('takes no language, organ, date or agenda item for the title', () => {
    assert.equal(
      titleOf(
        'UNITED',
        'NATIONS                                              S',
        '              Security Council',
        '                                          Distr.',
        '                                          GENERAL',
        '                                          S/1997/9312',
        '                                          14 March 1997',
        '                                          ORIGINAL:  ENGLISH',
        '',
        '            REPORT OF THE HARBOUR GROUP PURSUANT',
        '                 TO RESOLUTION 4711 (1996)*',
        '',
        '                      I.  INTRODUCTION',
      ),
      'REPORT OF THE HARBOUR GROUP PURSUANT TO RESOLUTION 4711 (1996)',
    );
  });

  it('keeps the title of the document out of the sections, also right above the first paragraph', () => {
    const outline = outlineOf(
      ['S/1997/9312', '', 'REPORT OF THE HARBOUR GROUP CONCERNING', 'THE NORTHERN COAST', '', ...body].join(
        '\n',
      ),
    );
    assert.deepEqual(sectionsOf(outline), []);
    assert.equal(outline.title, 'REPORT OF THE HARBOUR GROUP CONCERNING THE NORTHERN COAST');
  });

  it('ends the title of a letter with the one it is addressed to', () => {
    const outline = outlineOf(
      [
        'S/2031/47',
        '',
        'Letter dated 3 May 2031 from the Permanent Representative of',
        'Arvenia addressed to the President of the Security Council',
        'On instructions from my Government I transmit to you the report of the harbour',
        'masters (see annex).',
        '(Signed) A. Pilot',
        '',
        'Annex to the letter dated 3 May 2031 from the Permanent Representative of Arvenia',
        'Report of the harbour masters',
        ...body,
      ].join('\n'),
    );
    assert.equal(
      outline.title,
      'Letter dated 3 May 2031 from the Permanent Representative of Arvenia addressed to the President of the Security Council',
    );
  });

  it('knows the symbol behind the name of the organization', () => {
    assert.equal(
      outlineOf(['Naciones Unidas CEDAW/C/ARV/CO/4', '', ...body].join('\n')).symbol,
      'CEDAW/C/ARV/CO/4',
    );
  });

  it('knows the symbol of the page heads where the masthead has none', () => {
    const pages = [
      '8/31170',
      'GENERAL',
      '',
      ...body.slice(0, 3),
      '',
      '/...',
      '',
      'S/31170',
      'English',
      'Page 2',
      '',
    ];
    assert.equal(outlineOf([...pages, ...body.slice(4)].join('\n')).symbol, 'S/31170');
  });
});
