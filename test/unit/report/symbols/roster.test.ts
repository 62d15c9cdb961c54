import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readRoster } from '../../../../src/report/symbols/roster';

/** Each person as "lines: name | country | sessions | post", lines from 1. */
function check(name: string, text: string, ...expected: string[]): void {
  it(name, () => {
    assert.deepEqual(
      readRoster(text.split('\n')).map(
        (person) =>
          `${person.startLine + 1}-${person.endLine + 1}: ${person.name} | ${person.country} | ${person.sessions ?? ''} | ${person.post ?? ''}`,
      ),
      expected,
    );
  });
}

describe('readRoster', () => {
  check(
    'Chinese, with and without blank lines, over a page end, up to the prose',
    `由下列专家组成：

Ada Byrne(爱尔兰)

外交部海洋司副司长

Lars Holm（挪威）

(候补专家——第二届会议)

港口管理局局长(退休)；海事大学教授

24-01234
3/9

Rosa Díaz(智利)
外交部司长(联合国)

王小明(中国)
交通部一等秘书

我谨向各位专家表示感谢。
David Hart(加拿大)所提供的支持`,
    '3-5: Ada Byrne | 爱尔兰 |  | 外交部海洋司副司长',
    '7-11: Lars Holm | 挪威 | 候补专家——第二届会议 | 港口管理局局长(退休)；海事大学教授',
    '16-17: Rosa Díaz | 智利 |  | 外交部司长(联合国)',
    '19-20: 王小明 | 中国 |  | 交通部一等秘书',
  );
  check(
    'English, with forms of address and posts over two lines',
    `The following experts took part:

Ms. Ada Byrne (Ireland)
(first and second sessions)
Deputy Director, Department of the Sea,
Ministry of Foreign Affairs

Mr. Lars Holm (Norway)
Head of Section (Harbours)

H.E. Mr. Ali Reza (Iran (Islamic Republic of))
Ambassador

I wish to thank them all.`,
    '3-6: Ada Byrne | Ireland | first and second sessions | Deputy Director, Department of the Sea, Ministry of Foreign Affairs',
    '8-9: Lars Holm | Norway |  | Head of Section (Harbours)',
    '11-12: Ali Reza | Iran (Islamic Republic of) |  | Ambassador',
  );
  check(
    'on one line each',
    `- Ada Byrne (Ireland), Director of Harbours
- Lars Holm (Norway) (alternate, second session)
- Rosa Díaz (Chile)`,
    '1-1: Ada Byrne | Ireland |  | Director of Harbours',
    '2-2: Lars Holm | Norway | alternate, second session | ',
    '3-3: Rosa Díaz | Chile |  | ',
  );
  check(
    'French',
    `Mme Ada Byrne (Irlande)
(première session)
Directrice adjointe

M. Lars Holm (Norvège)
Conseiller

M. Luc de la Tour (France)
Ambassadeur

Je les remercie.`,
    '1-3: Ada Byrne | Irlande | première session | Directrice adjointe',
    '5-6: Lars Holm | Norvège |  | Conseiller',
    '8-9: Luc de la Tour | France |  | Ambassadeur',
  );
  check(
    'Spanish',
    `Sra. Ana Gil (España)
Consejera

Sr. Luis Peña del Río (México)
(segundo período de sesiones)
Embajador

Sra. Rosa Díaz (Chile)
Jefa de División`,
    '1-2: Ana Gil | España |  | Consejera',
    '4-6: Luis Peña del Río | México | segundo período de sesiones | Embajador',
    '8-9: Rosa Díaz | Chile |  | Jefa de División',
  );
  check(
    'Russian',
    `Г-жа Анна Белова (Российская Федерация)
(первая сессия)
Советник Министерства иностранных дел

г-н Пётр Орлов (Казахстан)
Директор порта

г-жа Ада Бирн (Ирландия)
Заместитель директора`,
    '1-3: Анна Белова | Российская Федерация | первая сессия | Советник Министерства иностранных дел',
    '5-6: Пётр Орлов | Казахстан |  | Директор порта',
    '8-9: Ада Бирн | Ирландия |  | Заместитель директора',
  );
  check(
    'Arabic',
    `السيد سامي حداد (الأردن)
مدير الموانئ

السيدة ليلى منصور (الجزائر)
(الدورة الثانية)
مستشارة في وزارة الخارجية

السيد كريم صالح (مصر)
نائب المدير`,
    '1-2: سامي حداد | الأردن |  | مدير الموانئ',
    '4-6: ليلى منصور | الجزائر | الدورة الثانية | مستشارة في وزارة الخارجية',
    '8-9: كريم صالح | مصر |  | نائب المدير',
  );
  check('two people are no roster', 'Ada Byrne (Ireland)\nDirector\n\nLars Holm (Norway)\nHead\n');
  check(
    'prose is none',
    'The Chair (Norway) thanked Ada Byrne (Ireland).\n\nItem one (first part)\nItem two (second part)\nItem three (third part)',
  );
  check('nothing', '');

  const report = new URL('../../../../../shared/reports/zh-a-78-120.txt', import.meta.url);
  it('reads the roster of a real letter', function () {
    if (!existsSync(report)) {
      console.log('      no ../shared/reports here');
      this.skip();
    }
    const people = readRoster(readFileSync(report, 'utf8').split('\n'));
    assert.equal(people.length, 31);
    assert.ok(people.every(({ post }) => post !== undefined));
    assert.equal(people.filter(({ sessions }) => sessions !== undefined).length, 10);
    assert.deepEqual([people[0]?.startLine, people.at(-1)?.endLine], [93, 230]);
  });
});
