import assert from 'node:assert/strict';
import { notesOf, outlineOf, paragraphsOf, sectionsOf } from './outlineFacts';

function linesOf(...lines: readonly string[]): string {
  return lines.join('\n');
}

describe('readReport on Chinese', () => {
  it('links figures behind a full-width stop to the notes of the page', () => {
    const outline = outlineOf(
      linesOf(
        '一. 导言',
        '',
        '1. 委员会审查了各港口的状况。1有关费用由现有资源匀支，2 见第3段。',
        '',
        '2. 代表团提及上次报告(A/99/12，第4段)。 3秘书处作了说明。2037年5月举行了会议。',
        '',
        '__________________',
        '1 《港口条约汇编》，第3卷。',
        '2 同上，第4页。',
        '3 A/99/12，第4段。',
      ),
    );
    assert.deepEqual(notesOf(outline), ['1@8 <- 3', '2@9 <- 3', '3@10 <- 5']);
  });

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

  it('reads full-width figures and letters, figures in circles and characters set apart', () => {
    const outline = outlineOf(
      linesOf(
        'A/48/99',
        '',
        '        目  录',
        '',
        '  一、导言…………………  １ - ２    ２',
        '  二、各港口的状况………………  ３    ３',
        '    Ａ．码头………………  ３    ３',
        '',
        '        一、导  言',
        '',
        '    １．委员会审查了各港口的状况，注意到各港口的码头年久失修，需要重建。①',
        '',
        '    ２．代表团提及上次报告所载的各项建议。②工作分为①测量、②重建两个阶段。',
        '',
        '        二、各港口的状况',
        '',
        '        Ａ．码头',
        '',
        '    ３．码头年久失修。',
        '',
        '────────────',
        '    ①  A/47/99，第４段。',
        '    ②  同上，第５段。',
      ),
    );
    assert.deepEqual(sectionsOf(outline), [
      '目录 | 1 | 目录 @3',
      'I | 1 | 导言 @9',
      'II | 1 | 各港口的状况 @15',
      'II.A | 2 | 码头 @17',
    ]);
    assert.deepEqual(paragraphsOf(outline), ['1@11 I', '2@13 I', '3@19 II.A']);
    assert.deepEqual(notesOf(outline), ['1@22 <- 11', '2@23 <- 13']);
  });

  it('leaves figures in circles alone where no rule sets notes off', () => {
    const outline = outlineOf(
      linesOf('1. 工作分为下列阶段：', '', '① 测量码头；', '', '② 重建灯塔。', '', '2. 代表团提及上次报告。'),
    );
    assert.equal(outline.footnotes.length, 0);
    assert.equal(outline.paragraphs[0]?.endLine, 5);
  });
});

describe('readReport on Spanish', () => {
  it('links a marker that a blank sets off from a symbol or from a decision', () => {
    const outline = outlineOf(
      linesOf(
        'I. Introducción',
        '',
        '1. Los puertos se describen en el documento E/99/57 1. La Junta los examinó en su decisión 2037/14 2.',
        '',
        '2. Los muelles figuran en el anexo I3. Son de la OCDE4.',
        '',
        '__________________',
        '1 E/99/57, cap. III.',
        '2 Véase A/99/12.',
        '3 Ibid.',
        '4 Ibid.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['1@8 <- 3', '2@9 <- 3', '3@10 <- 5', '4@11 <- 5']);
  });

  it('links a typewritten marker behind a percentage', () => {
    const outline = outlineOf(
      linesOf('1. Los muelles sirven al 41% 1/.', '', '2. Son viejos.', '', '1/ Ibid.', '', '/...'),
    );
    assert.deepEqual(notesOf(outline), ['1@5 <- 1']);
  });
});

describe('readReport on contents', () => {
  const first = 'La Commission a examiné les ports de la sous-région, dont les quais sont';
  const body = [`1. ${first}`, 'plus anciens que les grues.', '', `2. ${first}`, 'plus anciens encore.'];

  it('sees the body begin at a chapter whose title takes lines, or whose first paragraph is short', () => {
    const outline = outlineOf(
      linesOf(
        'TABLE DES MATIERES',
        '',
        'CHAPITRE PREMIER. INTRODUCTION ......... 1',
        'CHAPITRE II. LES PORTS ............ 3',
        '',
        'CHAPITRE PREMIER',
        '',
        'INTRODUCTION',
        '',
        ...body,
        '',
        'CHAPITRE II',
        '',
        'LES PORTS',
        '',
        '3. Les ports sont au nombre de neuf.',
      ),
    );
    assert.deepEqual(
      outline.sections.map(({ label, title, line }) => `${label} | ${title} @${line}`),
      [' | TABLE DES MATIERES @1', 'CHAPITRE PREMIER | INTRODUCTION @8', 'CHAPITRE II | LES PORTS @18'],
    );
    const session = outlineOf(
      linesOf(
        'Índice',
        '',
        'I. Asuntos que se señalan a la atención del Consejo ..... 1',
        '',
        'Capítulo I',
        'Asuntos que requieren la adopción de medidas por el Consejo',
        'Económico y Social',
        '',
        'A. Proyecto de resolución',
        '',
        '1. La Comisión recomienda al Consejo Económico y Social que apruebe el siguiente',
        'proyecto de resolución:',
      ),
    );
    assert.deepEqual(
      session.sections.map(({ label, level, line }) => `${label} ${level} @${line}`),
      [' 1 @1', 'Capítulo I 1 @6', 'A 2 @9'],
    );
  });

  it('sees the body begin at a chapter above a title of theirs, but at no part whose page stands below', () => {
    const outline = outlineOf(
      linesOf(
        '目录',
        '一.',
        '提请理事会采取行动的事项 ............',
        '3',
        '二.',
        '港口会议 ............',
        '12',
        '',
        '第一章',
        '提请理事会采取行动的事项',
        '',
        '1. 委员会建议理事会通过以下决议草案。',
      ),
    );
    assert.deepEqual(
      outline.sections.map(({ label, line }) => `${label} @${line}`),
      [' @1', '第一章 @10'],
    );
    const parts = outlineOf(
      linesOf(
        'Contents',
        'Part One',
        'Report of the Commission on its first session',
        'held in May ........ 3',
        'Part Two',
        'Report of the Commission on its first session',
        'held in June ........ 9',
        '',
        'Part One',
        '',
        '1. The Commission met in May, and again in June, and heard the pilots and the clerks.',
      ),
    );
    assert.deepEqual(
      parts.sections.map(({ line }) => line).filter((line) => line < 8),
      [1],
    );
  });

  it('reads those of a report that a letter transmits, below the title of the annex', () => {
    const outline = outlineOf(
      linesOf(
        'S/2037/12',
        '',
        'Lettre datée du 3 mai 2037, adressée au Conseil par le Groupe des ports',
        '',
        'Le Groupe a l’honneur de faire tenir son rapport.',
        '',
        'Annexe',
        '',
        'Rapport du Groupe des ports',
        '',
        'Table des matières',
        '',
        'I.\tIntroduction\t3',
        'II.\tLes ports\t5',
        'Annexes',
        '\tI.\tListe\t9',
        '',
        'I.\tIntroduction',
        '',
        ...body,
        '',
        'II.\tLes ports',
        '',
        '3. Les ports sont au nombre de neuf.',
      ),
    );
    assert.deepEqual(
      outline.sections.map(({ label, line }) => `${label} @${line}`),
      [' @11', 'I @18', 'II @26'],
    );
    assert.equal(outline.annexes.length, 1);
  });
});

describe('readReport on Russian', () => {
  it('joins the last word of a title in capitals to it, but no introduction', () => {
    const outline = outlineOf(
      linesOf(
        '          I. ОСУЩЕСТВЛЕНИЕ ПЛАНА ДЕЙСТВИЙ МАЛЫХ',
        '          ПОРТОВ',
        '',
        '1.    Комитет рассмотрел вопрос о состоянии портов.',
        '',
        '2.    Порты стары.',
        '',
        '          II. ПРОГРАММА РАБОТЫ МАЛЫХ ПОРТОВ',
        '          ВВЕДЕНИЕ',
        '',
        '3.    Причалы стары.',
      ),
    );
    assert.deepEqual(
      outline.sections.map(({ title }) => title),
      ['ОСУЩЕСТВЛЕНИЕ ПЛАНА ДЕЙСТВИЙ МАЛЫХ ПОРТОВ', 'ПРОГРАММА РАБОТЫ МАЛЫХ ПОРТОВ', 'ВВЕДЕНИЕ'],
    );
  });
});

describe('readReport on Arabic', () => {
  const prose =
    'نظرت اللجنة في حالة الموانئ ولاحظت أن الأرصفة قديمة وأنها تحتاج إلى الإصلاح في أقرب وقت ممكن.';

  it('reads contents whose pages are in Arabic figures, or behind a mark of direction', () => {
    const contents = [
      ['أولا - مقدمة\t١-٢\t٣', 'ثانيا - حالة الموانئ\t٣-٤\t١١'],
      [
        '\u202bأولا - مقدمة ........ \u202a3\u202c\u202c',
        '\u202bثانيا - حالة الموانئ ........ \u202a11\u202c\u202c',
      ],
    ];
    for (const lines of contents) {
      const outline = outlineOf(
        linesOf(
          'المحتويات',
          '',
          ...lines,
          '',
          'أولا - مقدمة',
          '',
          `1 - ${prose}`,
          '',
          `2 - ${prose}`,
          '',
          'ثانيا - حالة الموانئ',
          '',
          `3 - ${prose}`,
        ),
      );
      assert.deepEqual(sectionsOf(outline), [
        'المحتويات | 1 | المحتويات @1',
        'I | 1 | مقدمة @6',
        'II | 1 | حالة الموانئ @12',
      ]);
    }
  });

  it('links notes in parentheses, in Arabic figures and turned round', () => {
    const one = '\u202b)\u202a (1\u202cالوثيقة \u202a.A/99/12\u202c\u202c';
    const two = '\u202b(\u202a )2\u202cالمرجع نفسه، الفقرة \u202a.7\u202c\u202c';
    const outline = outlineOf(
      linesOf(
        'أولا - مقدمة',
        '',
        `\u202b\u202a -1\u202c${prose} وقدمت تقريرها)\u202a.(1\u202c\u202c`,
        '',
        `\u202b\u202a -2\u202c${prose} وعادت إليه)\u202a(2\u202c في الدورة التالية.\u202c`,
        '',
        '__________________',
        one,
        two,
        '\u202bمن التقرير.\u202c',
      ),
    );
    assert.deepEqual(notesOf(outline), ['1@8 <- 3', '2@9 <- 5']);
    const indic = outlineOf(
      linesOf(
        `١ - ${prose} وقدمت تقريرها(١).`,
        '',
        `٢ - ${prose}`,
        '',
        '__________________',
        '(١)',
        'الوثيقة A/99/12.',
      ),
    );
    assert.deepEqual(notesOf(indic), ['1@6 <- 1']);
  });

  it('reads labels and annexes whose lam and alef a conversion swapped, and stops that it turned', () => {
    const outline = outlineOf(
      linesOf(
        '\u202bأوال- مقدمة\u202c',
        '',
        `\u202b\u202a -1\u202c${prose}\u202c`,
        '\u202bوهذا الحق مكرس في المادة \u202a.11\u202c\u202c',
        '',
        `\u202b\u202a -2\u202c${prose}\u202c`,
        '',
        '\u202bثانيا- الأرصفة\u202c',
        '',
        `\u202b\u202a -3\u202c${prose}\u202c`,
        '',
        '\u202bالمرفق األول\u202c',
        '',
        '\u202bقائمة الموانئ\u202c',
      ),
    );
    assert.deepEqual(sectionsOf(outline), ['I | 1 | مقدمة @1', 'II | 1 | الأرصفة @8']);
    assert.deepEqual(
      outline.annexes.map(({ label, title, line }) => [label, title, line]),
      [['المرفق األول', 'قائمة الموانئ', 12]],
    );
  });

  it('reads items whose parentheses, and organs whose letters a conversion turned', () => {
    const outline = outlineOf(
      linesOf(
        'أولا - مقدمة',
        '',
        `\u202b\u202a -1\u202c${prose} عملا بقرار مجلس حقوق اإلنسان \u202a51/4\u202c الذي يطلب:\u202c`,
        '',
        '\u202b)أ( قياس األرصفة؛\u202c',
        '',
        '\u202b)ب( بناء المنارات.\u202c',
        '',
        `\u202b\u202a -2\u202c${prose}\u202c`,
      ),
    );
    assert.deepEqual(
      outline.paragraphs[0]?.items.map(({ label, line }) => `${label}@${line}`),
      ['(أ)@5', '(ب)@7'],
    );
    assert.deepEqual(
      outline.resolutions.map(({ id }) => id),
      ['A/HRC/RES/51/4'],
    );
  });

  it('takes a mark of direction behind an asterisk for no word', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        '\u202bتقرير المقررة الخاصة*\u202c',
        '',
        '* قدم متأخرا.',
        '',
        'أولا - مقدمة',
        '',
        `1 - ${prose}`,
      ),
    );
    assert.deepEqual(notesOf(outline), ['*@5 <- 3']);
  });
});

describe('readReport on asterisks', () => {
  it('reads a note whose asterisk stands alone below the rule', () => {
    const outline = outlineOf(
      linesOf(
        'A/99/12',
        '',
        'Доклад Специального докладчика*',
        '',
        '__________________',
        '*',
        '',
        'Настоящий доклад был представлен с опозданием.',
        '',
        'GE.24-02718',
        '',
        'I. Введение',
        '',
        '1. Комитет рассмотрел вопрос о состоянии портов.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['*@6 <- 3']);
  });
});

describe('readReport on notes at the end of a text', () => {
  it('reads them below their heading in whatever form', () => {
    const prose = 'The ports were visited in the spring and in the autumn of the year.';
    const heads: readonly (readonly [string, string])[] = [
      ['Notes', '(1)'],
      ['Примечания', '1'],
      ['Notas', '1/'],
      ['注', '1'],
      ['الحواشي', '(1)'],
    ];
    for (const [head, marker] of heads) {
      const text = marker.startsWith('(') ? `(1)` : marker.endsWith('/') ? ' 1/' : '1';
      const outline = outlineOf(
        linesOf(
          `1. ${prose.slice(0, -1)}${text}.`,
          '',
          `2. ${prose}`,
          '',
          head,
          '',
          `${marker} See A/99/12.`,
        ),
      );
      assert.deepEqual(notesOf(outline), ['1@7 <- 1'], head);
    }
  });

  it('takes a date at the beginning of a line of one for no note', () => {
    const outline = outlineOf(
      linesOf(
        '1. The ports were visited. 1/ The quays are old. 2/',
        '',
        'Notes',
        '',
        '1/ See A/99/12.',
        '',
        '2/ The harbour master resigned on',
        '3 May 1994.',
      ),
    );
    assert.deepEqual(notesOf(outline), ['1@5 <- 1', '2@7 <- 1']);
  });
});
