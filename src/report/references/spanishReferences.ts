import type { ReferenceGrammar } from './referenceGrammar';
import { many, one } from './referenceNoun';

/** References in Spanish. */
export const spanishReferences: ReferenceGrammar = {
  nouns: [
    many('paragraph', 'párrafos|párrs\\.?|parrs\\.?'),
    one('paragraph', 'párrafo|párr\\.?|parr\\.'),
    many('section', 'secciones|seccs\\.|capítulos|caps\\.'),
    one('section', 'sección|secc\\.|sect\\.|capítulo|cap\\.'),
    many('annex', 'anexos|apéndices'),
    one('annex', 'anexo|apéndice', { bareCue: '(?:^|[\\s(])(?:el|al|del|véase|ver)\\s+' }),
    many('footnote', 'notas (?:a|al) pie(?: de página)?'),
    one('footnote', 'nota (?:a|al) pie(?: de página)?'),
    many('footnote', 'notas?', {
      cue: {
        before: '(?:véase|véanse|véase también|ver|cf\\.|supra),?\\s+(?:las?\\s+)?',
        behind: ',?\\s+(?:supra|infra|más arriba|más abajo|anterior|anteriores)',
      },
    }),
    many('table', 'cuadros|tablas'),
    one('table', 'cuadro|tabla'),
    one('ibid', '(?:ib[ií]d(?:em)?\\.?|ídem)'),
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
  otherText: `(?:^|\\s)(?:(?:su|sus|mi|mismo|dicho|ese|citado)\\s(?:\\p{L}+\\s){0,2}(?:informe|documento|nota)|resoluci(?:ón|ones)|decisi(?:ón|ones)|documentos?|artículos?|reglamento|reglas?|estatutos?|carta\\s+de\\s+las|carta$|convención|convenio|pacto|tratado|acuerdo|protocolo|declaración|plan de acción|programa de acción|ley|constitución|observación general)(?![\\p{L}])|[“"«]`,
  otherTextBefore:
    '(?:resoluci(?:ón|ones)|decisi(?:ón|ones)|artículos?|arts?\\.|reglas?|carta|convención|pacto|tratado|acuerdo|protocolo|declaración)(?:\\s+(?:núms?\\.\\s*)?(?=[A-Z./-]{0,12}\\d)[A-Z0-9./-]{1,21}(?:\\s?\\([^()]{1,20}\\)){0,3}(?:\\s[A-Z])?)?(?:,?\\s+de\\s+\\d[^,;.]{4,30})?\\)?\\s*,\\s*',
  goesOn: '\\b(?:véase|en|de|del|el|la|los|las|al|a|y|o)',
};
