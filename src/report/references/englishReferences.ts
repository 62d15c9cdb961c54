import type { ReferenceGrammar } from './referenceGrammar';
import { many, one } from './referenceNoun';

/** References in English. */
export const englishReferences: ReferenceGrammar = {
  nouns: [
    many('paragraph', 'paragraphs|paras\\.?'),
    one('paragraph', 'paragraph|para\\.?'),
    many('section', 'sections|sects\\.|chapters|chaps\\.|parts'),
    one('section', 'section|sect\\.|chapter|chap\\.'),
    one('section', 'part', {
      cue: {
        before: '[^\\d(][(]?|^',
        behind: '\\s*(?:[,;).:]|of\\b|to\\b|above\\b|below\\b|and\\b|is\\b|$)',
      },
    }),
    many('annex', 'annexes|appendices|enclosures', { notBefore: '\\s+(?:part(?:y|ies)|countr|states)\\b' }),
    one('annex', 'annex|appendix|enclosure', {
      bareCue: '\\b(?:the|see|see also)\\s+',
      notBefore: '\\s+(?:part(?:y|ies)|countr|states)\\b',
    }),
    many('footnote', 'footnotes|fns\\.'),
    one('footnote', 'footnote|fn\\.'),
    many('footnote', 'notes', {
      cue: {
        before: '\\b(?:see|see also|supra|cf\\.),?\\s+',
        behind: ',?\\s+(?:above|below|supra|infra)\\b',
      },
    }),
    one('footnote', 'note', {
      cue: {
        before: '\\b(?:see|see also|supra|cf\\.),?\\s+',
        behind: ',?\\s+(?:above|below|supra|infra)\\b',
      },
    }),
    many('table', 'tables'),
    one('table', 'table'),
    one('ibid', 'ibid(?:em)?\\b\\.?'),
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
  otherText: `\\b(?:(?:that|same|its|his|her|their|my|previous|earlier)\\s(?:\\p{L}+\\s){0,2}(?:report|note|letter)\\b|resolutions?|decisions?|documents?|articles?|regulations?|rules? (?:\\d|of procedure)|statutes?|charter|convention|covenant|treaty|agreement|protocol|declaration|plan of action|programme of action|compact|act\\b|constitution|general comment|general recommendation)|[“"«]`,
  otherTextBefore:
    '\\b(?:resolutions?|decisions?|articles?|arts?\\.|regulations?|rules?|general comment|general recommendation|charter|convention|covenant|treaty|agreement|protocol|declaration)(?:\\s+(?:nos?\\.\\s*)?(?=[A-Z./-]{0,12}\\d)[A-Z0-9./-]{1,21}(?:\\s?\\([^()]{1,20}\\)){0,3}(?:\\s[A-Z])?)?(?:\\s+of\\s+\\d[^,;.]{4,24})?\\)?\\s*,\\s*(?:operative\\s+)?',
  goesOn: '\\b(?:see|in|of|to|the|and|or|also|from|by|under|with)',
};
