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

  it('takes the title of a letter, whoever signs it below', () => {
    const letters = [
      'Letter dated 3 May 2037 from the Harbour Group addressed to the Council',
      'Lettre datée du 3 mai 2037, adressée au Conseil par le Groupe des ports',
      'Cartas idénticas de fecha 3 de mayo de 2037 dirigidas al Consejo por el Grupo de Puertos',
      'Письмо Группы по портам от 3 мая 2037 года на имя Председателя Совета',
      '2037年5月3日港口小组给理事会主席的信',
      'رسالة مؤرخة 3 أيار/مايو 2037 موجهة إلى المجلس من فريق الموانئ',
    ];
    for (const letter of letters)
      assert.equal(
        titleOf(
          'S/2037/12',
          '',
          letter,
          '',
          'We enclose our report.',
          '',
          '(Signed) A. Pilot',
          '',
          'Permanent Representative',
        ),
        letter,
      );
  });

  it('takes no number of a job or a series, and nothing of the imprint, for the title', () => {
    const covers = [
      [
        'Report of the Commission on Small Harbours',
        '',
        'ISSN 0251-9999',
        '',
        'Official Records, 2037',
        'Supplement No. 7',
        '',
        'United Nations • New York, 2037',
        '',
        'Note',
      ],
      [
        'Informe de la Comisión de Puertos Pequeños',
        '',
        'Documentos Oficiales, 2037',
        'Suplemento núm. 7',
        '',
        'Naciones Unidas • Nueva York, 2037',
      ],
      ['PORTS DE LA SOUS-REGION', '', 'M74-285'],
    ];
    for (const [title = '', ...rest] of covers) assert.equal(titleOf('A/99/12', '', title, ...rest), title);
  });

  it('takes the subject of a report for no heading, though a chapter has the same words', () => {
    const kinds: readonly (readonly [string, string])[] = [
      ['The right to water', 'Report of the Special Rapporteur on harbours*'],
      ['用水权', '港口问题特别报告员的报告*'],
      ['Право на воду', 'Доклад Специального докладчика*'],
    ];
    for (const [subject, report] of kinds) {
      const outline = outlineOf(
        [
          'A/99/12',
          '',
          subject,
          '',
          report,
          '',
          'Contents',
          '',
          `I. ${subject} ..... 2`,
          '',
          `I. ${subject}`,
          '',
          ...body,
        ].join('\n'),
      );
      assert.deepEqual(
        outline.sections.map(({ line }) => line),
        [7, 11],
      );
    }
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

  it('takes what a committee calls its text on a case, not the particulars below it', () => {
    assert.equal(
      titleOf(
        'CCPR/C/131/D/29/2017',
        '',
        'Views adopted by the Committee under article 5 of the Protocol, concerning',
        'communication No. 29/2017',
        '',
        'Communication submitted by:    The pilots of the northern harbours and their families',
        'Question of substance:         Tides that were measured by nobody whom the port had trained for it',
      ),
      'Views adopted by the Committee under article 5 of the Protocol, concerning communication No. 29/2017',
    );
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

  it('takes the first of two symbols that are printed as one, each with an asterisk', () => {
    const outline = outlineOf(
      [
        '                                  E/2041/26*-E/CN.9/2041/6*',
        '',
        'United Nations',
        '',
        'Commission for Small Harbours',
        'Report on the third session',
        '',
        ...body,
        '',
        '4. The Group took note of document E/CN.9/2041/6.',
      ].join('\n'),
    );
    assert.equal(outline.symbol, 'E/2041/26');
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

describe('readReport on texts that are no reports', () => {
  const sentence =
    'The boats are moored by their bows, and nobody pays for the second night, whatever the clerk says.';

  it('finds none in a manual with steps, code and rules', () => {
    const steps = Array.from({ length: 12 }, (_, index) => `${index + 1}. ${sentence}`).join('\n');
    const code = '```sh\nmoor --bow\n```\n\n---\n\n';
    assert.equal(
      outlineOf(`# moor\n\n## 1. Install\n\n${code.repeat(4)}## 2. Use\n\n${steps}\n`).isReport,
      false,
    );
  });

  it('finds none in numbered terms that begin with 0', () => {
    const terms = Array.from({ length: 12 }, (_, index) => `${index}. ${sentence}\n`).join('\n');
    assert.equal(
      outlineOf(`TERMS OF MOORING\n\n${terms}\nAppendix: How to moor\n\n${sentence}\n`).isReport,
      false,
    );
  });

  it('finds none in a novel with chapters', () => {
    const chapters = ['I', 'II', 'III', 'IV'].map(
      (label) => `CHAPTER ${label}.\n\n${`${sentence}\n`.repeat(6)}`,
    );
    const outline = outlineOf(chapters.join('\n'));
    assert.deepEqual([outline.isReport, outline.paragraphs], [false, []]);
  });
});
