import type { ReferenceGrammar } from './referenceGrammar';
import { many, one } from './referenceNoun';

/** References in French. */
export const frenchReferences: ReferenceGrammar = {
  nouns: [
    many('paragraph', 'paragraphes|par\\.'),
    one('paragraph', 'paragraphe|§'),
    many('section', 'sections|sect\\.|chapitres|chap\\.'),
    one('section', 'section|chapitre'),
    many('annex', 'annexes|appendices|pièces jointes'),
    one('annex', 'annexe|appendice|pièce jointe', { bareCue: "(?:\\bl['’]|\\bvoir\\s+|\\ben\\s+)" }),
    many('footnote', 'notes de bas de page'),
    one('footnote', 'note de bas de page'),
    many('footnote', 'notes?', {
      cue: {
        before: '\\b(?:voir|voir aussi|voir (?:la|les)|cf\\.|supra),?\\s+',
        behind: ',?\\s+(?:ci-dessus|ci-dessous|supra|infra|plus haut|plus bas)',
      },
    }),
    many('table', 'tableaux'),
    one('table', 'tableau'),
    one('ibid', 'ibid(?:em)?\\b\\.?'),
  ],
  filler: 'n[o°]s?\\s',
  rangeWords: 'à|au',
  listWords: 'et|ou|ainsi que',
  labelWords: 'premier|première|un|deux|trois|quatre|cinq',
  itemStyle: 'parentheses-or-closing',
  above: 'ci-dessus|supra|plus haut|qui précèdent?|précédents?',
  below: 'ci-dessous|ci-après|infra|plus bas|qui suivent|suivants?',
  presentReport:
    '(?:du\\s+présent|au\\s+présent|de\\s+ce|de\\s+la\\s+présente|à\\s+la\\s+présente)\\s+(?:rapport|document|note|lettre|étude)\\b',
  presentPart:
    '(?:du\\s+présent|au\\s+présent|de\\s+ce|de\\s+la\\s+présente|à\\s+la\\s+présente|de\\s+cette)\\s+(?:annexe|appendice|décision|résolution|article|section|chapitre|projet|règlement)\\b',
  genitive:
    "\\s*,?\\s*(?:de\\s+l['’]|de\\s+la\\s+|de\\s+|du\\s+|des\\s+|d['’]|à\\s+la\\s+|à\\s+l['’]|au\\s+|à\\s+)",
  phraseEnd: '[,;:)\\]!?]|\\.(?:\\s|$)|\\b(?:qui|dont|est|sont|était|a été|ont|et (?:de|à))\\s|\\n\\s*\\n',
  otherText: `(?:^|[\\s'’])(?:(?:son|sa|leur|mon|même|ledit|premier|deuxième)\\s(?:\\p{L}+\\s){0,1}(?:rapport|note|document)|résolutions?|décisions?|documents?|articles?|règle(?:s|ment)?|statuts?|charte|convention|pacte|traité|accord|protocole|déclaration|plan d['’]action|programme d['’]action|loi|constitution|observation générale)(?![\\p{L}])|[“"«]`,
  otherTextBefore:
    '(?:résolutions?|décisions?|articles?|arts?\\.|règles?|charte|convention|pacte|traité|accord|protocole|déclaration)(?:\\s+(?:n[o°]s?\\s*)?(?=[A-Z./-]{0,12}\\d)[A-Z0-9./-]{1,21}(?:\\s?\\([^()]{1,20}\\)){0,3}(?:\\s[A-Z])?)?(?:\\s+(?:en date )?du\\s+\\d[^,;.]{4,24})?\\)?\\s*,\\s*',
  goesOn: "(?:\\b(?:voir|dans|de|du|la|les|à|au|aux|et|ou|en|sur)|\\bl['’])",
};
