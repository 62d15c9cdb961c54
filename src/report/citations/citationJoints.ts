/**
 * What may stand between a document's symbol and the paragraphs cited with it. Each expression covers all of the words
 * between, and is tried on short ones only.
 */

/** Marks of Markdown, quotation marks and brackets that close behind words, then the target of a link. */
const closing = '[)\\]）］】*_`”"»›]{0,6}(?:\\([^()\\s]{0,200}\\)|\\[[^[\\]\\n]{0,80}\\])?[*_`]{0,3}';
/** The same, opening. */
const opening = '[(\\[（［【*_`]{0,6}';
const gap = '[^\\S\\n]{0,8}(?:\\n[^\\S\\n]{0,8}(?:>[^\\S\\n]{0,4})?)?';
const preposition =
  '(?:at|in|see|dans|voir|au|aux|en|véase|в|см\\.|siehe|in|في|انظر)\\s{1,4}(?:the\\s|el\\s|los\\s|les?\\s|ال)?';

/** "A/78/120, para. 16", "A/78/120号文件第16段", "[A/78/120](…) (para. 16)". */
const symbolThenParagraph = new RegExp(
  `^${closing}${gap}(?:号?(?:文件|报告)|号)?(?:的|中的|之)?${closing}${gap}[,，、،:：]?${gap}(?:${preposition})?${opening}(?:见|的)?$`,
  'iu',
);

const genitive = '(?:of|du|de|des|del|из|к|من|von|aus|der|документа|доклада|записки|письма)';
const locative = '(?:in|to|dans|en|в|في)';
/** A word without figures, and what parts it from the next. */
const word = `[\\p{L}\\p{M}'’-]{1,24}(?=[\\s*_\`(\\[（［【])${gap}`;

/** "paras. 16 and 17 of A/78/120", "paragraph 5 of the report of the Secretary-General (A/74/90)". */
const paragraphOfSymbol = new RegExp(
  `^[*_\`]{0,3}${gap}(?:(?=${genitive}[\\s*_\`(\\[])(?:${word}){1,10}|(?=${locative}[\\s*_\`(\\[])(?:${word}){1,3})${opening}[“"«]?$`,
  'iu',
);

/** "第 16 段（A/78/120）", "para. 16 (A/78/120)". */
const paragraphInBrackets = new RegExp(
  `^[*_\`]{0,3}${gap}[(（\\[【]${gap}(?:见|载于|see |voir |véase |см\\. |انظر )?${opening}$`,
  'iu',
);

const conjunction = '(?:and|et|y|e|и|und|و|和|及|以及|as well as|also)';

/** "A/78/120, para. 16, and paras. 20–22". */
const paragraphThenParagraph = new RegExp(`^${gap}(?:[,;，；、،؛]${gap})?(?:${conjunction}${gap})?$`, 'iu');

/** Words longer than this join nothing. */
export const longestJoint = 240;

/** Whether `between`, which follows a symbol, makes what follows it the document's. */
export function joinsParagraphToSymbol(between: string): boolean {
  return symbolThenParagraph.test(between);
}

/** Whether `between`, which follows the number of a paragraph, names the document behind it as the one it is of. */
export function saysOfWhich(between: string): boolean {
  return paragraphOfSymbol.test(between);
}

/** Whether `between` puts the document in brackets behind the paragraph. */
export function opensBracket(between: string): boolean {
  return paragraphInBrackets.test(between);
}

/** Whether `between` goes on with more paragraphs of the same document. */
export function goesOnWithParagraphs(between: string): boolean {
  return paragraphThenParagraph.test(between);
}
