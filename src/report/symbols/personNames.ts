const particle =
  '(?:van|von|zu|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|les|los|el|al|bin|ibn|bint|ben|ould|y|e|ter|ten|af|of)';
const capitalized = "(?:[dDlL]['’])?\\p{Lu}[\\p{L}\\p{M}'’.\\-]*";
const latinName = new RegExp(
  `^(?:${capitalized}|(?:al|el|Al|El)-\\p{L}+)(?:\\s+(?:${particle}|${capitalized}|(?:al|el)-\\p{L}+)){0,7}$`,
  'u',
);
const hanName = /^[\p{Script=Han}·]{2,20}$/u;
const arabicName = /^[\p{Script=Arabic}\s'’.-]{3,60}$/u;

/** Words that make a capitalized phrase a document or an organ, not a person. */
const documentWords =
  /(?:^|\s)(?:documents?|reports?|resolutions?|decisions?|annex(?:es)?|appendix|parts?|vol(?:ume)?s?\.?|chapter|section|note|letters?|statement|agenda|final|draft|charter|treaty|convention|protocol|ibid\.?|idem|see|rapports?|résolutions?|décisions?|annexes?|lettres?|informes?|documentos?|resoluci[oó]n|anexo|cartas?|доклад[а-яё]*|документ[а-яё]*|резолюци[а-яё]*|записк[а-яё]*|письм[а-яё]*|приложение|там|council|assembly|nations|naciones|conseil|assemblée|consejo|asamblea|the|там же|document[eo]s?|corr\.?|add\.?|rev\.?)(?:\s|$)/iu;
/** What a Chinese name or body does not hold: the words of a sentence. */
const hanSentence =
  /[的了在是于对从将被请]|[称说载见]$|认为|指出|报告|文件|决议|决定|关于|参见|同上|附件|会议|届|议程/u;
const arabicSentence =
  /(?:^|\s)(?:انظر|الوثيقة|وثيقة|تقرير|التقرير|القرار|قرار|المرجع|في|من|على|إلى|أن)(?:\s|$)/u;

const conjunctions =
  /\s*(?:以及|和|与|及|、|，|,|;|；|،|؛|&)\s*|\s+(?:and|et|y|e|und|и)\s+|\s+و\s*(?=\p{Script=Arabic})/gu;

/** How the parts of a list of authors must look: `'person'` where nothing else shows that they are authors. */
export type NameRule = 'person' | 'person-or-body';

function isName(part: string, rule: NameRule): boolean {
  if (latinName.test(part)) {
    if (rule === 'person-or-body') return !/^(?:ibid|idem|see|там)\b/iu.test(part);
    return /\s/.test(part) && !documentWords.test(part);
  }
  if (hanName.test(part)) return !hanSentence.test(part) && (rule === 'person-or-body' || part.length <= 4);
  return rule === 'person-or-body' && arabicName.test(part) && !arabicSentence.test(part);
}

/** Adds the name that `part` is; false where it is another text. */
function takeName(part: string, rule: NameRule, names: string[]): boolean {
  const name = part.replace(/\s+/g, ' ').trim();
  if (name === '') return true;
  names.push(name);
  return isName(name, rule);
}

/**
 * The names in a text that is a list of names and nothing else, as printed: "A、B 和 C", "A, B and C". Empty where any
 * part is no name: an author is named or not, never guessed out of a sentence.
 */
export function readNames(text: string, rule: NameRule): readonly string[] {
  const names: string[] = [];
  let from = 0;
  // Most texts are sentences: their first words show that they name nobody.
  conjunctions.lastIndex = 0;
  for (let found = conjunctions.exec(text); found !== null; found = conjunctions.exec(text)) {
    if (!takeName(text.slice(from, found.index), rule, names)) return [];
    from = conjunctions.lastIndex;
  }
  return takeName(text.slice(from), rule, names) ? names : [];
}
