const number = '(?:[0-9]{1,3}[A-Z]?|[IVXLivxl]{1,6}|[A-Z])';
const joiner = '(?:\\s*(?:-|,|&|/|和|至|及|、)\\s*|\\s+(?:and|to|et|à|y|e|a|al|и|по|und|bis|و|إلى)\\s+)';
const numbers = `${number}(?:${joiner}${number})*`;

/** "Part I", "Vols. I-III", "Sect. 29A", "Resumption 1", in the languages that keep Latin or Cyrillic letters. */
const labelled = new RegExp(
  '^(?:parts?|parties?|partes?|vols?|volumes?|tomes?|tomos?|secc?s?|sects?|sections?|suppl?|' +
    'resumption|reprise|reanudación|част[ьи]|тома?|раздел[ыа]?|teile?|band)' +
    `\\.?\\s*${numbers}$`,
  'iu',
);

/** "Première partie", "Segunda parte", "Часть первая", "第一部分", "الجزء الأول". */
const ordinal = new RegExp(
  '^(?:[\\p{L}]{4,14} (?:partie|parte|part|teil)|' +
    'часть [\\p{L}]{5,10}|' +
    '第[一二三四五六七八九十0-9]{1,3}(?:[和至、第一二三四五六七八九十0-9]{0,8})(?:部分|卷|编|款)|' +
    '(?:الجزء|الجزءان|الأجزاء|المجلد|المجلدان|المجلدات) [\\p{L}\\s]{3,30})$',
  'iu',
);

const standing = /^(?:SUPP|Introduction|Foreword|Summary|Overview)$/i;

/**
 * Whether the words in parentheses behind a symbol belong to it: "Part I", "Parts I and II", "Vol. II", "SUPP",
 * "SECT. 10", "Resumption 1", "Première partie". The words come folded, without the parentheses.
 */
export function isPartMark(words: string): boolean {
  return labelled.test(words) || ordinal.test(words) || standing.test(words);
}

/** Whether the words in parentheses are the year or the old session of a resolution: "2015", "XXX", "S-VII". */
export function isResolutionMark(words: string): boolean {
  return /^(?:(?:19|20)\d\d|(?:E?S-)?[IVXL]{1,8})$/.test(words);
}
