import type { FrontLine } from './frontLines';
import type { LineFacts } from './lineFacts';
import { isOfMasthead } from './mastheadWords';
import { beginsAnew, cleanTitle, continuesTitle, isTitle } from './titles';
import { endsUnfinished, namesDocument, saysParticular } from './vocabulary';

/** "Note by the Secretary-General": who writes, in the place of a title. */
const authorLine =
  /^(?!.* (?:on|concerning|regarding|relating|pursuant|under|in pursuance|sur|concernant|relatif|en application|sobre|relativo|de conformidad|über|о|об|по|во исполнение)(?: |$))(?:(?:note|report|memorandum|letter|message|document) (?:prepared )?(?:by|of|from) the .{3,60}|(?:note|rapport|document) (?:établie? )?(?:du|de la|des|par) .{3,60}|(?:nota|informe|documento|carta) (?:del|de la|de los) .{3,60}|(?:записка|доклад|письмо) (?:Генерального|Секретариата|Председателя).{0,60}|.{2,8}的(?:说明|报告|照会)|(?:مذكرة|تقرير) (?:من )?(?:الأمين|الأمانة).{0,40}|(?:bericht|mitteilung) (?:des|der) .{3,60})$/iu;

/** What a committee calls its text on a case. It stands above the particulars of the case, which are longer. */
const caseTitle =
  /^(?:(?:views|decision|opinion) adopted by |(?:constatations|décision|avis) adoptée?s? par |(?:dictamen|decisión|opinión) (?:aprobad|adoptad)[oa] por |(?:соображения|решение|мнения?),? принят(?:ые|ое) |(?:آراء|قرار|رأي) اعتمدت)|^委员会.{0,40}通过的.{0,40}(?:意见|决定)$/iu;
/** A letter's title names whom it is addressed to, and ends there. */
const isAddressed = /addressed\s+to|adressées?|dirigidas?|на имя|موجه/iu;
const addressee =
  /(?:Security Council|General Assembly|Secretary-General|Conseil de sécurité|Assemblée générale|Secrétaire général|Consejo de Seguridad|Asamblea General|Secretario General|Совета Безопасности|Ассамблеи|секретаря|مجلس الأمن|الأمين العام)$/iu;

/** How the title of a letter begins, or ends in Chinese. */
const letterTitle =
  /^(?:identical )?(?:letters?|notes? verbales?) dated |^(?:lettres?|notes? verbales?) (?:identiques )?datée|^(?:cartas?|notas? verbal(?:es)?) (?:idénticas )?de fecha |^(?:идентичные )?(?:письм[оа]|вербальн(?:ая|ые) нот[аы]) |^(?:رسالة|رسالتان|رسائل|مذكرة شفوية) |日.{2,60}(?:的信|的同文信|普通照会)$/iu;

/**
 * The title of the letter that the text begins with; else the longest title in the last block before the report begins
 * that does not only say who writes.
 */
export function mastheadTitle(front: readonly FrontLine[]): string | undefined {
  return titleOfLetter(front) ?? lastTitle(front);
}

/** The title of a letter whose text stands before the report; `undefined` where no letter stands first. */
function titleOfLetter(front: readonly FrontLine[]): string | undefined {
  for (let start = 0; start < front.length; start++) {
    if (front[start]?.kind !== 'aside') continue;
    let end = start;
    while (front[end]?.kind === 'aside' && front[end]?.line.kind === 'text') end++;
    const title = longestTitle(front.slice(start, end).map(({ line }) => line));
    if (title !== undefined && letterTitle.test(title)) return title;
    if (title !== undefined && namesDocument(title)) return undefined;
    start = Math.max(start, end - 1);
  }
  return undefined;
}

/** The longest title in the last block before the report begins that does not only say who writes; that of a case, above all. */
function lastTitle(front: readonly FrontLine[]): string | undefined {
  let fallback: string | undefined;
  let last: string | undefined;
  for (let end = front.length; end > 0; end--) {
    if (front[end - 1]?.kind !== 'aside') continue;
    let start = end;
    while (start > 0 && front[start - 1]?.kind === 'aside' && front[start - 1]?.line.kind === 'text') start--;
    const title = longestTitle(front.slice(start, end).map(({ line }) => line));
    if (title !== undefined && caseTitle.test(title)) return title;
    if (title !== undefined && !authorLine.test(title)) last ??= title;
    fallback ??= title;
    if (start < end) end = start + 1;
  }
  return last ?? fallback;
}

function longestTitle(lines: readonly LineFacts[]): string | undefined {
  let best: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    let text = lines[index]?.content ?? '';
    let last = text;
    if (isOfMasthead(text) || saysParticular(text)) continue;
    for (
      let next = lines[index + 1];
      next !== undefined && goesOn(text, last, next);
      next = lines[index + 1]
    ) {
      text += ` ${next.content}`;
      last = next.content;
      index++;
    }
    const title = cleanTitle(text);
    // A line of running text breaks off where no title does.
    if (!isTitle(text) || /^[([]/u.test(text) || endsUnfinished(last)) continue;
    if (title.length > (best?.length ?? 0)) best = title;
  }
  return best;
}

/** Whether `next` goes on with the title `text`, whose last line is `last`. */
function goesOn(text: string, last: string, next: LineFacts): boolean {
  if (!continuesTitle(last, next) || isOfMasthead(next.content) || authorLine.test(next.content))
    return false;
  return !(addressee.test(last) && isAddressed.test(text)) && !beginsAnew(last, next.content);
}
