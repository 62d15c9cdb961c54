import type { Language } from '../report';

/** ISO 3166 codes of the Members of the United Nations and its observer States. */
const codes =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA PS';

/** How documents of the United Nations call States that the tables of hosts call otherwise. */
const formalNames: Readonly<Partial<Record<Language, readonly string[]>>> = {
  ar: ['الاتحاد الروسي', 'الجمهورية العربية السورية', 'جمهورية كوريا', 'سورية', 'الولايات المتحدة الأمريكية'],
  en: [
    'Bolivarian Republic of Venezuela',
    'Cabo Verde',
    'Czech Republic',
    "Democratic People[’']s Republic of Korea",
    'Democratic Republic of the Congo',
    'Islamic Republic of Iran',
    'Plurinational State of Bolivia',
    'Republic of Korea',
    'Republic of Moldova',
    'Russian Federation',
    'State of Palestine',
    'Syrian Arab Republic',
    'Türkiye',
    'United Kingdom of Great Britain and Northern Ireland',
    'United Republic of Tanzania',
    'United States of America',
    'Viet Nam',
  ],
  es: [
    'Federación de Rusia',
    'República Árabe Siria',
    'República de Corea',
    'Estados Unidos de América',
    'Türkiye',
  ],
  fr: [
    'Fédération de Russie',
    'République arabe syrienne',
    'République de Corée',
    "États-Unis d[’']Amérique",
    'Türkiye',
  ],
  ru: [
    'Российская Федерация',
    'Сирийская Арабская Республика',
    'Республика Корея',
    'Соединенные Штаты Америки',
  ],
  zh: ['俄罗斯联邦', '阿拉伯叙利亚共和国', '大韩民国', '美利坚合众国', '朝鲜民主主义人民共和国'],
};

/**
 * The names of States in `language` as the source of an expression, the longest first. What the host calls them, and
 * what documents do.
 */
export function stateNames(language: Language): string {
  const host = new Intl.DisplayNames([language], { type: 'region' });
  const names = codes.split(' ').flatMap((code) => {
    const name = host.of(code)?.replace(/\s*\(.*$/u, '') ?? code;
    return name === code ? [] : [name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[’']/gu, "[’']")];
  });
  return [...names, ...(formalNames[language] ?? [])].sort((a, b) => b.length - a.length).join('|');
}
