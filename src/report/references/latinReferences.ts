import type { ReferenceGrammar } from './referenceGrammar';

const quotedOrMarked = '[“"«]';

/** References in English. */
export const englishReferences: ReferenceGrammar = {
  nouns: [
    { kind: 'paragraph', pattern: 'paragraphs|paras\\.?', count: 'many', numbers: 'figure' },
    { kind: 'paragraph', pattern: 'paragraph|para\\.?', count: 'one', numbers: 'figure' },
    {
      kind: 'section',
      pattern: 'sections|sects\\.|chapters|chaps\\.|parts',
      count: 'many',
      numbers: 'label',
    },
    { kind: 'section', pattern: 'section|sect\\.|chapter|chap\\.', count: 'one', numbers: 'label' },
    {
      kind: 'section',
      pattern: 'part',
      count: 'one',
      numbers: 'label',
      cue: {
        before: '[^\\d(][(]?|^',
        behind: '\\s*(?:[,;).:]|of\\b|to\\b|above\\b|below\\b|and\\b|is\\b|$)',
      },
    },
    {
      kind: 'annex',
      pattern: 'annexes|appendices|enclosures',
      count: 'many',
      numbers: 'label',
      notBefore: '\\s+(?:part(?:y|ies)|countr|states)\\b',
    },
    {
      kind: 'annex',
      pattern: 'annex|appendix|enclosure',
      count: 'one',
      numbers: 'label',
      bareCue: '\\b(?:the|see|see also)\\s+',
      notBefore: '\\s+(?:part(?:y|ies)|countr|states)\\b',
    },
    { kind: 'footnote', pattern: 'footnotes|fns\\.', count: 'many', numbers: 'figure' },
    { kind: 'footnote', pattern: 'footnote|fn\\.', count: 'one', numbers: 'figure' },
    {
      kind: 'footnote',
      pattern: 'notes',
      count: 'many',
      numbers: 'figure',
      cue: {
        before: '\\b(?:see|see also|supra|cf\\.),?\\s+',
        behind: ',?\\s+(?:above|below|supra|infra)\\b',
      },
    },
    {
      kind: 'footnote',
      pattern: 'note',
      count: 'one',
      numbers: 'figure',
      cue: {
        before: '\\b(?:see|see also|supra|cf\\.),?\\s+',
        behind: ',?\\s+(?:above|below|supra|infra)\\b',
      },
    },
    { kind: 'table', pattern: 'tables', count: 'many', numbers: 'label' },
    { kind: 'table', pattern: 'table', count: 'one', numbers: 'label' },
    { kind: 'ibid', pattern: 'ibid(?:em)?\\b\\.?', count: 'one', numbers: 'none' },
  ],
  filler: 'nos?\\.\\s',
  rangeWords: 'to|through',
  listWords: 'and|or|as well as|and also',
  labelWords: 'one|two|three|four|five|six',
  itemStyle: 'parentheses',
  above: 'above|supra',
  below: 'below|infra',
  presentReport:
    '(?:of|to|in)\\s+(?:the\\s+present|this)\\s+(?:report|document|note|paper|letter|study)\\b|hereto\\b',
  presentPart:
    '(?:of|to|in)\\s+(?:the\\s+present|this)\\s+(?:annex|appendix|decision|resolution|article|section|chapter|part|draft|rules?|enclosure)\\b',
  genitive: '\\s*,?\\s*(?:(?:of|to)\\s+|in\\s+(?=(?:resolution|decision|document|article|[A-Z]{1,5}/)))',
  phraseEnd:
    '[,;:)\\]!?]|\\.(?:\\s|$)|\\b(?:which|who|shall|is|are|was|were|has|have|had|and (?:to|in|with))\\b|\\n\\s*\\n',
  otherText: `\\b(?:(?:that|same|its|his|her|their|my|previous|earlier)\\s(?:\\p{L}+\\s){0,2}(?:report|note|letter)\\b|resolutions?|decisions?|documents?|articles?|regulations?|rules? (?:\\d|of procedure)|statutes?|charter|convention|covenant|treaty|agreement|protocol|declaration|plan of action|programme of action|compact|act\\b|constitution|general comment|general recommendation)|${quotedOrMarked}`,
  otherTextBefore:
    '\\b(?:resolutions?|decisions?|articles?|arts?\\.|regulations?|rules?|general comment|general recommendation|charter|convention|covenant|treaty|agreement|protocol|declaration)(?:\\s+(?:nos?\\.\\s*)?(?=[A-Z./-]{0,12}\\d)[A-Z0-9./-]{1,21}(?:\\s?\\([^()]{1,20}\\)){0,3}(?:\\s[A-Z])?)?(?:\\s+of\\s+\\d[^,;.]{4,24})?\\)?\\s*,\\s*(?:operative\\s+)?',
  goesOn: '\\b(?:see|in|of|to|the|and|or|also|from|by|under|with)',
};

/** References in French. */
export const frenchReferences: ReferenceGrammar = {
  nouns: [
    { kind: 'paragraph', pattern: 'paragraphes|par\\.', count: 'many', numbers: 'figure' },
    { kind: 'paragraph', pattern: 'paragraphe|§', count: 'one', numbers: 'figure' },
    { kind: 'section', pattern: 'sections|sect\\.|chapitres|chap\\.', count: 'many', numbers: 'label' },
    { kind: 'section', pattern: 'section|chapitre', count: 'one', numbers: 'label' },
    { kind: 'annex', pattern: 'annexes|appendices|pièces jointes', count: 'many', numbers: 'label' },
    {
      kind: 'annex',
      pattern: 'annexe|appendice|pièce jointe',
      count: 'one',
      numbers: 'label',
      bareCue: "(?:\\bl['’]|\\bvoir\\s+|\\ben\\s+)",
    },
    { kind: 'footnote', pattern: 'notes de bas de page', count: 'many', numbers: 'figure' },
    { kind: 'footnote', pattern: 'note de bas de page', count: 'one', numbers: 'figure' },
    {
      kind: 'footnote',
      pattern: 'notes?',
      count: 'many',
      numbers: 'figure',
      cue: {
        before: '\\b(?:voir|voir aussi|voir (?:la|les)|cf\\.|supra),?\\s+',
        behind: ',?\\s+(?:ci-dessus|ci-dessous|supra|infra|plus haut|plus bas)',
      },
    },
    { kind: 'table', pattern: 'tableaux', count: 'many', numbers: 'label' },
    { kind: 'table', pattern: 'tableau', count: 'one', numbers: 'label' },
    { kind: 'ibid', pattern: 'ibid(?:em)?\\b\\.?', count: 'one', numbers: 'none' },
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
  otherText: `(?:^|[\\s'’])(?:(?:son|sa|leur|mon|même|ledit|premier|deuxième)\\s(?:\\p{L}+\\s){0,1}(?:rapport|note|document)|résolutions?|décisions?|documents?|articles?|règle(?:s|ment)?|statuts?|charte|convention|pacte|traité|accord|protocole|déclaration|plan d['’]action|programme d['’]action|loi|constitution|observation générale)(?![\\p{L}])|${quotedOrMarked}`,
  otherTextBefore:
    '(?:résolutions?|décisions?|articles?|arts?\\.|règles?|charte|convention|pacte|traité|accord|protocole|déclaration)(?:\\s+(?:n[o°]s?\\s*)?(?=[A-Z./-]{0,12}\\d)[A-Z0-9./-]{1,21}(?:\\s?\\([^()]{1,20}\\)){0,3}(?:\\s[A-Z])?)?(?:\\s+(?:en date )?du\\s+\\d[^,;.]{4,24})?\\)?\\s*,\\s*',
  goesOn: "(?:\\b(?:voir|dans|de|du|la|les|à|au|aux|et|ou|en|sur)|\\bl['’])",
};

/** References in Spanish. */
export const spanishReferences: ReferenceGrammar = {
  nouns: [
    { kind: 'paragraph', pattern: 'párrafos|párrs\\.?|parrs\\.?', count: 'many', numbers: 'figure' },
    { kind: 'paragraph', pattern: 'párrafo|párr\\.?|parr\\.', count: 'one', numbers: 'figure' },
    { kind: 'section', pattern: 'secciones|seccs\\.|capítulos|caps\\.', count: 'many', numbers: 'label' },
    { kind: 'section', pattern: 'sección|secc\\.|sect\\.|capítulo|cap\\.', count: 'one', numbers: 'label' },
    { kind: 'annex', pattern: 'anexos|apéndices', count: 'many', numbers: 'label' },
    {
      kind: 'annex',
      pattern: 'anexo|apéndice',
      count: 'one',
      numbers: 'label',
      bareCue: '(?:^|[\\s(])(?:el|al|del|véase|ver)\\s+',
    },
    { kind: 'footnote', pattern: 'notas (?:a|al) pie(?: de página)?', count: 'many', numbers: 'figure' },
    { kind: 'footnote', pattern: 'nota (?:a|al) pie(?: de página)?', count: 'one', numbers: 'figure' },
    {
      kind: 'footnote',
      pattern: 'notas?',
      count: 'many',
      numbers: 'figure',
      cue: {
        before: '(?:véase|véanse|véase también|ver|cf\\.|supra),?\\s+(?:las?\\s+)?',
        behind: ',?\\s+(?:supra|infra|más arriba|más abajo|anterior|anteriores)',
      },
    },
    { kind: 'table', pattern: 'cuadros|tablas', count: 'many', numbers: 'label' },
    { kind: 'table', pattern: 'cuadro|tabla', count: 'one', numbers: 'label' },
    { kind: 'ibid', pattern: '(?:ib[ií]d(?:em)?\\.?|ídem)', count: 'one', numbers: 'none' },
  ],
  filler: 'n(?:úm|úms)\\.\\s',
  rangeWords: 'a|al',
  listWords: 'y|e|o|u|así como',
  labelWords: 'primero|primera|uno|dos|tres|cuatro|cinco',
  itemStyle: 'parentheses-or-closing',
  above: 'supra|más arriba|anteriores|anterior|que anteceden|que antecede|precedentes?',
  below: 'infra|más abajo|siguientes|siguiente|que figuran? a continuación',
  presentReport:
    '(?:de|a)(?:l|\\s+la|\\s+el)?\\s*(?:presente|este|esta)\\s+(?:informe|documento|nota|carta|estudio)\\b',
  presentPart:
    '(?:de|a)(?:l|\\s+la|\\s+el)?\\s*(?:presente|este|esta)\\s+(?:anexo|apéndice|decisión|resolución|artículo|sección|capítulo|proyecto|reglamento)(?![\\p{L}])',
  genitive: '\\s*,?\\s*(?:del\\s+|de\\s+las?\\s+|de\\s+los\\s+|de\\s+|al\\s+|a\\s+la\\s+)',
  phraseEnd: '[,;:)\\]!?]|\\.(?:\\s|$)|\\s(?:que|es|son|fue|se|ha|han|y (?:de|con|en))\\s|\\n\\s*\\n',
  otherText: `(?:^|\\s)(?:(?:su|sus|mi|mismo|dicho|ese|citado)\\s(?:\\p{L}+\\s){0,2}(?:informe|documento|nota)|resoluci(?:ón|ones)|decisi(?:ón|ones)|documentos?|artículos?|reglamento|reglas?|estatutos?|carta\\s+de\\s+las|carta$|convención|convenio|pacto|tratado|acuerdo|protocolo|declaración|plan de acción|programa de acción|ley|constitución|observación general)(?![\\p{L}])|${quotedOrMarked}`,
  otherTextBefore:
    '(?:resoluci(?:ón|ones)|decisi(?:ón|ones)|artículos?|arts?\\.|reglas?|carta|convención|pacto|tratado|acuerdo|protocolo|declaración)(?:\\s+(?:núms?\\.\\s*)?(?=[A-Z./-]{0,12}\\d)[A-Z0-9./-]{1,21}(?:\\s?\\([^()]{1,20}\\)){0,3}(?:\\s[A-Z])?)?(?:,?\\s+de\\s+\\d[^,;.]{4,30})?\\)?\\s*,\\s*',
  goesOn: '\\b(?:véase|en|de|del|el|la|los|las|al|a|y|o)',
};
