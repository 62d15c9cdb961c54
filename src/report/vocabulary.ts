/**
 * The words by which reports in the official languages and German name their parts. Reading knows all languages
 * at once, so that it need not know the language first.
 */

/** Titles of unnumbered front matter, in lower case; a whole heading, or its beginning before "by …", "of …". */
const frontMatterTitles = [
  'summary|executive summary|abstract|foreword|preface|letters? of transmittal|acronyms|abbreviations',
  'abbreviations and acronyms|acronyms and abbreviations|acknowledge?ments|note by the secretariat',
  'résumé|resume|récapitulatif|avant-propos|préface|lettres? d.envoi|lettre de transmission|abréviations|sigles',
  'resumen|prefacio|prólogo|carta de envío|nota de envío|siglas|abreviaturas|siglas y abreviaturas',
  'резюме|краткое содержание|предисловие|препроводительное письмо|сопроводительное письмо|сокращения',
  '摘要|内容提要|提要|概要|前言|序言|序|送文函|缩略语|缩写|简称',
  'موجز|ملخص|تصدير|تمهيد|كتاب الإحالة|رسالة الإحالة|المختصرات',
  'zusammenfassung|vorwort|abkürzungen|abkürzungsverzeichnis',
].join('|');

const frontMatter = new RegExp(
  `^(?:${frontMatterTitles})(?: (?:by|of|from|du|de la|del|des|der|des|para) .{1,80})?$`,
  'u',
);

/** "秘书长的前言", "主席的序言". */
const chineseFrontMatter = /^[\p{Script=Han}]{1,12}的?(?:前言|序言|摘要)$/u;

const contentsTitles =
  'table of contents|contents|table des mati[eè]res|sommaire|índice|indice|содержание|оглавление|目录|目次|المحتويات|فهرس المحتويات|inhalt|inhaltsverzeichnis';

/** "目录(节录)" is that of an extract. */
const contents = new RegExp(`^(?:${contentsTitles})(?:\\s?[(（][^()（）]{1,12}[)）])?$`, 'u');

/** The bare words for a page and for paragraphs that head the columns of a table of contents, and the like. */
const contentsColumn =
  /^(?:paragraphs?|paragraphes|párrafos|пункты|段次|الفقرات|pages?|página|páginas|стр\.?|页次|الصفحة|chapter|chapitre|capítulo|глава|章次|seite)$/u;

const annexWord =
  '(?:annex(?:es|e|es)?|appendix|appendices|appendice|enclosure|anexos?|apéndice|приложение|приложения|добавление|附\\s{0,4}件|附\\s{0,4}录|附\\s{0,4}文|المرفق|مرفق|التذييل|anhang|anlage|attachment|pièce jointe)';

/** An ordinal of an annex: Roman, Arabic, one letter, Chinese, or an Arabic ordinal word, also with lam and alef swapped. */
const annexOrdinal =
  '(?:[ivxlc]{1,6}|\\d{1,3}|[a-z]|[а-я]|[一二三四五六七八九十]{1,3}|(?:ال|ا[أإ]ل)[\\p{Script=Arabic}]{2,10})';

const annexHeading = new RegExp(
  `^(${annexWord}(?:\\s?${annexOrdinal})?)(?:\\s*[*¹²³]{0,4})?(?:(?:\\s*[.:：—–-]\\s*|\\t|\\s{2,})(.+))?$`,
  'iu',
);

const annexAtBeginning = new RegExp(`^${annexWord}`, 'iu');

/** Whether the word for an annex or for several begins `title`. */
export function namesAnnex(title: string): boolean {
  return annexAtBeginning.test(title);
}

/** "Annex to the letter dated …": the whole line says which annex it is. */
const annexTo = new RegExp(
  `^(${annexWord}(?:\\s${annexOrdinal})?)\\s((?:to|à|aux?|al?|del?|к|zu[mr]?)\\s.{3,})$`,
  'iu',
);

/** The same in Arabic, where the words stand side by side: "annex of the letter". */
const arabicAnnexTo = /^(مرفق)\s((?:ال|لل|رسا).{3,})$/u;

/** What the captions of tables begin with, as a piece of a pattern; in Chinese "表" goes without a blank. */
export const tableNouns = 'Table|TABLE|Tableau|TABLEAU|Cuadro|CUADRO|Tabla|TABLA|Таблица|ТАБЛИЦА|(?:ال)?جدول';
/** The same for figures, boxes and maps. */
const figureNouns =
  'Figure|FIGURE|Figura|FIGURA|Chart|CHART|Box|BOX|Map|MAP|Graph|Carte|Graphique|Encadré|Gráfico|Mapa|Recuadro|' +
  'Рисунок|РИСУНОК|Диаграмма|Карта|Вставка|(?:ال)?شكل';
/** What they begin with in Arabic and Chinese, and the first unit of those. */
const foreignCaptions = 'اجش表图专';
const firstArabic = 0x600;
const captionBeginning = new RegExp(
  `^(?:(?:${tableNouns}|${figureNouns})\\s(?:[\\d٠-٩]|[IVX]{1,5}(?!\\p{L})|[A-Z](?!\\p{L}))|(?:表|图|专栏)\\s?[\\d一二三四五六七八九十])`,
  'u',
);

/** Whether `text` is the caption of a table, a figure, a box or a map, by its noun and label. */
export function isCaption(text: string): boolean {
  if (text.charCodeAt(0) >= firstArabic && !foreignCaptions.includes(text.charAt(0))) return false;
  return captionBeginning.test(text);
}

/** How a line begins that names the documents before a body on an item of its agenda, and a line of symbols. */
const documentsBeginning =
  /^(?:(?:informal )?documents?(?: officieux| informels?)?\s?:|documentos?:|документы?:|文件[:：]|(?:الوثائق|الوثيقة)\s?:)/iu;
const symbolBeginning = /^[A-Z][A-Z-]{0,9}\/(?:[A-Za-z\d.()-]{1,12}\/)+\d/u;

/** What the words for them begin with, and how near a symbol's first slash stands. */
const documentInitials = 'DdIiДд文ا';
const longestSeries = 12;

/** Whether `text` names the documents on an item of an agenda: "Documents: A/C.1/80/1 …". */
export function namesDocuments(text: string): boolean {
  if (text.slice(0, longestSeries).includes('/') && symbolBeginning.test(text)) return true;
  return documentInitials.includes(text.charAt(0)) && documentsBeginning.test(text);
}

/** What heads the notes that stand together at the end of a text. */
const notesHeadings: ReadonlySet<string> = new Set(
  'notes|endnotes|footnotes|notas|примечания|сноски|脚注|注|注释|尾注|附注|الحواشي|حواشي|الهوامش|هوامش'.split(
    '|',
  ),
);
const longestNotesHeading = 12;

const longestUnfinishedEnd = 16;
/** The words that a heading breaks its line after, but never ends with. */
const unfinishedEnd =
  /(?:^|[\s'’])(?:a|an|the|of|and|or|to|for|in|on|at|by|with|from|as|its|their|into|between|against|through|within|during|under|pursuant|concerning|regarding|relating|de|du|des|la|le|les|l|d|et|ou|à|au|aux|en|sur|pour|par|dans|entre|sous|vers|concernant|el|los|las|del|al|y|o|e|por|para|con|su|sus|sobre|desde|bajo|contra|и|в|на|о|об|по|с|к|из|для|от|при|во|со|между|против|der|die|das|und|oder|von|zur|zum|im|für|über|mit)$|[,‐-]$/iu;

/** The last letter of the alphabets that those words are written in, and a hyphen behind it. */
const lastCyrillic = 0x52f;
const hyphen = 0x2010;

const markOfTitle = /[*_#`:：¹²³⁴⁵⁶⁷⁸⁹⁰\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const marksOfTitle = new RegExp(markOfTitle, 'gu');
const needsFolding = new RegExp(`${markOfTitle.source}|\\s\\s|[^\\S ]|^\\s|\\s$`, 'u');

/** Lower case without marks, ends and repeated blanks: how titles are compared with the lists above. */
export function foldedTitle(title: string): string {
  const small = title.toLowerCase();
  if (!needsFolding.test(small)) return small;
  return small.replace(marksOfTitle, '').replace(/\s+/gu, ' ').trim();
}

/** Titles of front matter and contents are no longer than this; Chinese ones much shorter. */
const longestNamedTitle = 100;
const longestChineseNamedTitle = 24;

/** What all names of contents and front matter begin with. */
const beginningLength = 4;
const namedBeginnings: ReadonlySet<string> = new Set(
  `${contentsTitles}|${frontMatterTitles}`.split('|').map((name) => name.slice(0, beginningLength)),
);

/** A quick look at the beginning that leaves out most titles. */
function mayNamePart(title: string, isChinese: boolean): boolean {
  const beginning = title.slice(0, beginningLength).toLowerCase();
  if (namedBeginnings.has(beginning) || markOfTitle.test(beginning)) return true;
  return isChinese && (/言|要/u.test(title) || namedBeginnings.has(title.slice(0, 2)));
}

/** How the title of a whole document begins, or ends in Chinese, in small letters: what kind of document it is. */
const documentKind = new RegExp(
  [
    '^(?:the )?(?:\\S{1,30} ){0,3}(?:report|note|letters?|memorandum|note verbale|statement) (?:of|on|by|from|dated|to|pursuant|concerning)',
    '^(?:\\S{1,30} ){0,2}(?:rapport|note|lettre) (?:de|du|des|sur|datée)',
    '^(?:\\S{1,30} ){0,2}(?:informe|nota|carta) (?:de|del|sobre)',
    '^(?:\\S{1,30} ){0,2}(?:доклад|записка|письмо) ',
    '^(?:تقرير|مذكرة|رسالة) ',
    '(?:的|长|员会)(?:报告|说明|信)$',
    '^(?:(?:draft |advance )?concluding observations|observations finales|observaciones finales|заключительные замечания|الملاحظات الختامية)',
    '结论性?意见$',
    '^(?:addendum|corrigendum|additif|rectificatif|adición|corrección|добавление|исправление|增编|更正|إضافة|تصويب)$',
  ].join('|'),
);

/** What the chief part of concluding observations is called, whose headings have no labels, in small letters. */
const chiefConcerns = new RegExp(
  [
    '^(?:principal (?:areas|subjects|matters) of concern|main areas of concern|concerns and recommendations)',
    '^(?:principaux )?(?:sujets?|motifs|domaines) de préoccupation',
    '^principales (?:motivos|ámbitos|esferas|áreas) de preocupación',
    '^основные (?:вопросы|проблемы|проблемные)|^вопросы, вызывающие',
    '^主要关[切注].{0,6}(?:建议|问题|领域|事项)|^关[切注]的主要',
    '^(?:دواعي القلق|المسائل الرئيسية|المجالات الرئيسية|مجالات القلق|بواعث القلق)',
  ].join('|'),
  'u',
);
const longestConcerns = 120;
/** What those names begin with. */
const concernInitials = 'PpMmCcSsDdОоВв主关دابم';

/** Whether `title` is that of the part of concluding observations that holds the concerns, each under a heading of its own. */
export function namesConcerns(title: string): boolean {
  if (title.length > longestConcerns || !concernInitials.includes(title.charAt(0))) return false;
  return chiefConcerns.test(foldedTitle(title));
}

const introduction = /^(?:introduction|introducción|введение|导言|引言|مقدمة|einleitung)$/u;

/** Whether `title` is that of an introduction, which stands at the top of a report. */
export function namesIntroduction(title: string): boolean {
  return title.length < 16 && introduction.test(foldedTitle(title));
}

/** A document symbol at the end of a line. */
const symbolAtEnd = /(?:^|\s)[A-Z][A-Z.-]{0,11}\/(?:\S{1,30}\/)?\S{0,20}\d[\d)*]{0,6}$/u;

/** Whether `title` says that it is the title of a whole document: "Report of the …", "Letter dated …"; or the line of its symbol. */
export function namesDocument(title: string): boolean {
  return documentKind.test(title.toLowerCase()) || (title.includes('/') && symbolAtEnd.test(title));
}

/** "State party:    Oceania" */
const particular = /^[^:：]{3,60}[:：](?:\t|\s{2,})\s*\S/u;

/** Whether a line of the front says one particular of what the document is about, set apart by a gap. */
export function saysParticular(line: string): boolean {
  return (line.includes(':') || line.includes('：')) && particular.test(line);
}

/** Which named part of a report a heading opens: its front matter, the table of contents; `undefined` for neither. */
export function namedPart(printed: string): 'front-matter' | 'contents' | undefined {
  const isChinese = printed.charCodeAt(0) >= 0x3400;
  const title = isChinese ? withoutGaps(printed) : printed;
  if (title.length > (isChinese ? longestChineseNamedTitle : longestNamedTitle)) return undefined;
  if (!mayNamePart(title, isChinese)) return undefined;
  const folded = foldedTitle(title);
  if (contents.test(folded)) return 'contents';
  return frontMatter.test(folded) || (isChinese && chineseFrontMatter.test(folded))
    ? 'front-matter'
    : undefined;
}

/** Whether a whole line heads notes: "Notes", "注". */
export function headsNotes(line: string): boolean {
  return line.length <= longestNotesHeading && notesHeadings.has(foldedTitle(line));
}

/** A few Chinese characters set apart as far as a line of more would be wide: "目  录". */
const spacedOut = /^\p{Script=Han}(?:[ \u3000]{1,6}\p{Script=Han}){1,3}$/u;
const longestSpacedOut = 22;

/** A title without the blanks that set its few Chinese characters apart. */
export function withoutGaps(title: string): string {
  const mayBe = title.length <= longestSpacedOut && ' \u3000'.includes(title.charAt(1));
  return mayBe && spacedOut.test(title) ? title.replace(/\s/gu, '') : title;
}

/** Whether a line only names columns of a table of contents: "Paragraphs  Page". */
export function isContentsColumns(line: string): boolean {
  const words = foldedTitle(line).split(/ +/u);
  return words.length <= 4 && words.every((word) => contentsColumn.test(word));
}

/** What an annex heading says; `undefined` where `line` is none. The title is "" where it does not stand there. */
export function tryAnnexHeading(
  line: string,
): { readonly label: string; readonly title: string } | undefined {
  if (line.length > 300) return undefined;
  const match = annexHeading.exec(line) ?? annexTo.exec(line) ?? arabicAnnexTo.exec(line);
  if (match?.[1] === undefined) return undefined;
  return { label: match[1], title: (match[2] ?? '').trim() };
}

/** Whether a line of a title plainly goes on in the next line: it ends with a preposition, an article or a comma. */
export function endsUnfinished(line: string): boolean {
  // Chinese and Arabic have no such words.
  const last = line.charCodeAt(line.length - 1);
  if (last > lastCyrillic && last !== hyphen) return false;
  // More than the longest of the words and what stands before it.
  return unfinishedEnd.test(line.slice(-longestUnfinishedEnd));
}
