import type { Resolution } from '../report';

/** The organ that a text names beside a resolution; `'council'` where it says "the Council" and no more. */
export type NamedOrgan = Resolution['body'] | 'council';

/** Names in seven languages, in any case and inflection; longer names before the names within them. */
const organPatterns: readonly (readonly [NamedOrgan, string])[] = [
  [
    'other',
    'Conference of the Parties|Conférence des Parties|Conferencia de las Partes|Конференци[а-яё]* Сторон|' +
      '缔约方大会|缔约方会议|缔约国会议|مؤتمر الأطراف|Konferenz der Vertragsparteien|' +
      '(?:World )?Health Assembly|Assemblée mondiale de la Santé|Asamblea Mundial de la Salud|世界卫生大会|' +
      'Environment Assembly|环境大会|Governing Council|理事机构|Commission on Human Rights|' +
      'Commission des droits de l.homme|Comisión de Derechos Humanos|Комисси[а-яё]* по правам человека|人权委员会|لجنة حقوق الإنسان|' +
      'European (?:Union|Parliament|Council|Commission)|Council of Europe|African Union|欧洲联盟|欧盟',
  ],
  [
    'human-rights-council',
    'Human Rights Council|Conseil des droits de l.homme|Consejo de Derechos Humanos|Совет[а-яё]* по правам человека|' +
      '人权理事会|مجلس حقوق الإنسان|Menschenrechtsrat[es]*',
  ],
  [
    'security-council',
    'Security Council|Conseil de sécurité|Consejo de Seguridad|Совет[а-яё]* Безопасности|安全理事会|安理会|' +
      'مجلس الأمن|Sicherheitsrat[es]*',
  ],
  [
    'economic-and-social-council',
    'Economic and Social Council|Conseil économique et social|Consejo Económico y Social|' +
      'Экономическ[а-яё]* и Социальн[а-яё]* Совет[а-яё]*|经济及社会理事会|经社理事会|' +
      'المجلس الاقتصادي والاجتماعي|Wirtschafts- und Sozialrat[es]*|ECOSOC|ЭКОСОС',
  ],
  [
    'general-assembly',
    'General Assembly|Assemblée générale|Asamblea General|Генеральн[а-яё]* Ассамбле[а-яё]*|联合国大会|联大|大会|' +
      'الجمعية العامة|Generalversammlung|Assembly|Assemblée|Asamblea|Ассамбле[а-яё]*',
  ],
  ['council', 'Council|Conseil|Consejo|Совет[а-яё]*|理事会|المجلس'],
];

const organPattern = new RegExp(organPatterns.map(([, names]) => `(${names})`).join('|'), 'giu');

/** All names of organs as the source of one expression without groups. */
export const organNames = organPatterns.map(([, names]) => names).join('|');

/** The organ named last in `text`, which is folded and ends where the number or its noun begins. */
export function lastOrganIn(text: string): NamedOrgan | undefined {
  let organ: NamedOrgan | undefined;
  organPattern.lastIndex = 0;
  for (let match = organPattern.exec(text); match !== null; match = organPattern.exec(text))
    organ = organOf(match);
  return organ;
}

/** Behind a number Russian has the bare genitive; a name without preposition in Latin letters acts, it owns nothing. */
const beginsWithOrgan = new RegExp(
  `^\\s{0,3}(?:(?:of|de|du|del|by|von|der|des)\\s(?:(?:the|la)\\s|l.)?|(?=[\\u0400-\\u04ff]))(?:${organPattern.source})`,
  'iu',
);

/** The organ that `text` begins with, after "of the" and its like: "of the Security Council". */
export function organAtStart(text: string): NamedOrgan | undefined {
  const match = beginsWithOrgan.exec(text);
  return match === null ? undefined : organOf(match);
}

function organOf(match: RegExpExecArray): NamedOrgan | undefined {
  const index = match.slice(1).findIndex((group) => (group as string | undefined) !== undefined);
  return organPatterns[index]?.[0];
}
