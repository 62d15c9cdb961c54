import type { ReferenceGrammar } from './referenceGrammar';

/** References in Russian. */
export const russianReferences: ReferenceGrammar = {
  nouns: [
    { kind: 'paragraph', pattern: 'пункт(?:ы|ов|ам|ах|ами)|пп\\.', count: 'many', numbers: 'figure' },
    { kind: 'paragraph', pattern: 'пункт(?:а|у|ом|е)?|п\\.', count: 'one', numbers: 'figure' },
    {
      kind: 'section',
      pattern: 'раздел(?:ы|ов|ам|ах|ами)|глав(?:ы|ам|ах|ами)?|част(?:ей|ям|ях|ями)',
      count: 'many',
      numbers: 'label',
    },
    {
      kind: 'section',
      pattern: 'раздел(?:а|у|ом|е)?|разд\\.|глав(?:а|е|у|ой)|гл\\.|част(?:ь|и|ью)',
      count: 'one',
      numbers: 'label',
    },
    {
      kind: 'annex',
      pattern: 'приложени(?:ях|ями|ям|й)|добавлени(?:ях|ями|ям|й)',
      count: 'many',
      numbers: 'label',
    },
    {
      kind: 'annex',
      pattern: 'приложени(?:ем|е|я|ю|и)|добавлени(?:ем|е|я|ю|и)',
      count: 'many',
      numbers: 'label',
      bareCue: '(?:^|[\\s(])(?:в|к|см\\.|из)\\s+',
    },
    { kind: 'footnote', pattern: 'снос(?:ки|ок|кам|ках|ками)', count: 'many', numbers: 'figure' },
    { kind: 'footnote', pattern: 'снос(?:ка|ке|ку|кой)', count: 'one', numbers: 'figure' },
    {
      kind: 'footnote',
      pattern: 'примечани(?:ем|ях|ям|е|я|ю|и|й)|прим\\.',
      count: 'many',
      numbers: 'figure',
      cue: { before: '(?:см\\.|см\\. также)\\s+', behind: ',?\\s+(?:выше|ниже)' },
    },
    { kind: 'table', pattern: 'таблиц(?:ам|ах|ами|)', count: 'many', numbers: 'label' },
    { kind: 'table', pattern: 'таблиц(?:а|ы|е|у|ей)|табл\\.', count: 'many', numbers: 'label' },
    {
      kind: 'ibid',
      pattern: 'там же',
      count: 'one',
      numbers: 'none',
      cue: {
        before: '(?:^|[\\n(;]|[\\d\\]⁰¹²³⁴⁵⁶⁷⁸⁹/:.])\\s*',
        behind: '\\s*(?:,\\s*(?:пп?\\.|пункт|стр|с\\.|прил|разд)|\\))',
      },
    },
    { kind: 'ibid', pattern: 'ibid\\b\\.?', count: 'one', numbers: 'none' },
  ],
  filler: '№+\\s?|с\\s',
  rangeWords: 'по|до',
  listWords: 'и|или|а также',
  labelWords: 'первая|первой|первую|вторая|второй|вторую|третья|третьей',
  itemStyle: 'parentheses-or-closing',
  above: 'выше',
  below: 'ниже',
  presentReport:
    '(?:к\\s+|в\\s+)?настоящ(?:его|ему|ем|ей)\\s+(?:доклад|документ|записк|письм|исследовани)[а-я]*',
  presentPart:
    '(?:к\\s+|в\\s+)?настоящ(?:его|ему|ем|ей)\\s+(?:приложени|добавлени|решени|резолюци|стать|раздел|глав|проект|правил)[а-я]*',
  genitive: '\\s+(?:к\\s+|из\\s+)?',
  phraseEnd: '[,;:)\\]!?]|\\.(?:\\s|$)|(?:^|\\s)(?:в|на|с|по|о|об|для|при|что|котор[а-я]+)\\s|\\n\\s*\\n',
  otherText:
    '^(?:\\p{L}{0,24}(?:ой|ей|ого|его|их|ых|ее|её|части|совета|ассамблеи|же)\\s+){0,4}(?:доклада\\s+(?:генерального|рабочей|группы)|(?<=(?:того же|этого|его|своего|моего)\\s)доклада|резолюци[ийя]|решени[яйю]|документ(?:а|у|ов)|стать[ияе]|устав[ау]|конвенци[ийя]|договор[ау]|соглашени[яю]|пакт[ау]|протокол[ау]|деклараци[ийя]|закон[ау]|конституции|правил[а]?)(?![\\p{L}])|^[«“"]',
  otherTextBefore:
    '(?:резолюци[яиюей]{1,2}|решени[еяию]|стать[яиею]|правил[оаеу]|устав[ае]?|конвенци[яи]|договор[ае]?|пакт[ае]?|деклараци[яи])(?:\\s+(?:№\\s*)?(?=[A-Z./-]{0,12}\\d)[A-Z0-9./-]{1,21}(?:\\s?\\([^()]{1,20}\\)){0,3}(?:\\s[A-Z])?)?(?:\\s+от\\s+\\d[^,;.]{4,24})?\\)?\\s*,\\s*',
  goesOn: '(?:^|[\\s(])(?:см\\.|в|к|и|из|или|также)',
};

const arabicPrefix = '(?:و|ف)?(?:لل|[بكل]?ال|[بكل])?';

/** References in Arabic; nouns may carry a conjunction, a preposition and the article. */
export const arabicReferences: ReferenceGrammar = {
  nouns: [
    { kind: 'paragraph', pattern: `${arabicPrefix}فقر(?:ات|تين|تان)`, count: 'many', numbers: 'figure' },
    { kind: 'paragraph', pattern: `${arabicPrefix}فقرة`, count: 'one', numbers: 'figure' },
    {
      kind: 'section',
      pattern: `${arabicPrefix}(?:فروع|فرعين|فرعان|فصول|فصلين|فصلان|أجزاء)`,
      count: 'many',
      numbers: 'label',
    },
    { kind: 'section', pattern: `${arabicPrefix}(?:فرع|فصل|باب|جزء)`, count: 'one', numbers: 'label' },
    {
      kind: 'annex',
      pattern: `${arabicPrefix}(?:مرفقات|مرفقين|مرفقان|تذييلات)`,
      count: 'many',
      numbers: 'label',
    },
    {
      kind: 'annex',
      pattern: `${arabicPrefix}(?:مرفق|تذييل|ضميمة)`,
      count: 'one',
      numbers: 'label',
      bareCue: '(?:^|[\\s(])(?:انظر|في)\\s+',
    },
    {
      kind: 'footnote',
      pattern: `${arabicPrefix}(?:حواشي|حاشيتين|حاشيتان)`,
      count: 'many',
      numbers: 'figure',
    },
    { kind: 'footnote', pattern: `${arabicPrefix}حاشية`, count: 'one', numbers: 'figure' },
    { kind: 'table', pattern: `${arabicPrefix}(?:جداول|جدولين|جدولان)`, count: 'many', numbers: 'label' },
    { kind: 'table', pattern: `${arabicPrefix}جدول`, count: 'one', numbers: 'label' },
    { kind: 'ibid', pattern: '(?:المرجع|المصدر) (?:نفسه|السابق|ذاته)', count: 'one', numbers: 'none' },
  ],
  filler: 'رقم\\s|من\\s',
  rangeWords: 'إلى|الى|حتى',
  listWords: 'و|أو',
  labelWords:
    '(?:ال)?(?:حادي|ثاني|ثالث|رابع|خامس)ة? عشرة?|(?:ال)?(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)[ىة]?(?:ا|اً|ًا)?|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء',
  itemStyle: 'parentheses',
  above: 'أعلاه|آنفا|السالفة الذكر|الواردة أعلاه',
  below: 'أدناه|الواردة أدناه',
  presentReport: '(?:من|ب|في|ل)\\s?هذ(?:ا|ه)\\s+(?:ال)?(?:تقرير|وثيقة|مذكرة|رسالة|دراسة)',
  presentPart: '(?:من|ب|في|ل)\\s?هذ(?:ا|ه)\\s+(?:ال)?(?:مرفق|تذييل|مقرر|قرار|مادة|فرع|فصل)',
  genitive: '\\s*،?\\s*(?:من\\s+|(?=لل)|(?=(?:ال)?(?:قرار|مقرر)))',
  phraseEnd: '[،؛:)\\]!؟]|\\.(?:\\s|$)|\\s(?:التي|الذي|على|بشأن)\\s|\\n\\s*\\n',
  otherText:
    '(?:^|\\s)(?:ال|لل|ل)?(?:قرار|مقرر|وثيقة|مادة|اتفاقية|اتفاق|ميثاق|معاهدة|عهد|بروتوكول|إعلان|نظام|قانون|دستور)(?:ات|ين)?(?![\\p{L}])|[“"«]',
  otherTextBefore:
    '(?:ال)?(?:قرار|مقرر|مادة|اتفاقية|ميثاق|معاهدة|عهد|إعلان)(?:\\s+(?=[A-Z./-]{0,12}\\d)[A-Z0-9./ -]{1,21}(?:\\s?\\([^()]{1,20}\\)){0,3})?\\)?\\s*،\\s*',
  goesOn: '(?:^|[\\s(])(?:انظر|في|من|إلى|و)',
};
