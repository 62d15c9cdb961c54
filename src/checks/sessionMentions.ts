import type { Language } from '../report/report';
import { labelOrdinals } from '../report/references/labelKeys';
import type { OffsetRange } from '../text/offsetRange';

/** A session of a body and the days that a passage gives for it. */
export interface SessionMention extends OffsetRange {
  /** Counted from 1. */
  readonly session: number;
  /** The words that name the body, in small letters; "" where the passage leaves it to the reader. */
  readonly body: string;
  /** The first and the last day as "yyyy-mm-dd", the same for a single day. */
  readonly from: string;
  readonly to: string;
  /** Whether the passage gives the whole time, not one day of it. */
  readonly isWhole: boolean;
}

const months = [
  'january|janvier|enero',
  'february|février|febrero',
  'march|mars|marzo',
  'april|avril|abril',
  'may|mai|mayo',
  'june|juin|junio',
  'july|juillet|julio',
  'august|août|agosto',
  'september|septembre|septiembre',
  'october|octobre|octubre',
  'november|novembre|noviembre',
  'december|décembre|diciembre',
];
const month = `(?:${months.join('|')})`;
const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th)|' +
  'première|deuxième|troisième|quatrième|cinquième|sixième|\\d{1,2}e|primer(?:o|a)?|segund[oa]|tercer(?:o|a)?|cuart[oa]|quint[oa]';

/** "第一届会议于 2022 年 2 月 21 日至 25 日举行", "在 2022 年 2 月 21 日第一届会议上": session and days in one clause. */
const chineseSession = /第\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?届(?:会议|例会)/gu;
const chineseDays =
  /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:\s?[至到—–-]\s?(?:(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?)?(\d{1,2})\s?日)?/gu;
const chineseClause = /[^，；。、！？\n,;]+/gu;

/** "first session, held from 21 to 25 February 2022": the days right behind the session. */
const latinSession = new RegExp(
  `\\b(${ordinals})\\s+(?:session|réunion|período de sesiones|sesión)\\b((?:\\s+(?:of|du|de la|del)\\s+[\\p{L} ’']{3,60}?)?)` +
    `[^.;\\n]{0,60}?\\b(?:(from|du|del)\\s+)?(\\d{1,2})(?:\\s+(?:de\\s+)?(${month}))?` +
    `(?:(?:\\s+(?:to|au|al)\\s+|\\s?[–-]\\s?)(\\d{1,2}))?\\s+(?:de\\s+)?(${month}),?\\s+(?:de\\s+)?(\\d{4})`,
  'giu',
);
/** Sessions in parts, resumed or planned ones have days of their own. */
const inParts =
  /part|partie|parte|resumed|reprise|reanudad|续会|部分|期会|preparatory|organizational|组织|筹备|议程|暂定/iu;

/** The sessions whose days a text gives, in its order; in Chinese, English, French and Spanish. Linear. */
export function sessionMentions(text: string, language: Language | undefined): readonly SessionMention[] {
  if (language === 'zh') return chineseMentions(text);
  return language === 'en' || language === 'fr' || language === 'es' ? latinMentions(text) : [];
}

function chineseMentions(text: string): readonly SessionMention[] {
  return [...text.matchAll(chineseClause)].flatMap((clause): readonly SessionMention[] => {
    const sessions = [...clause[0].matchAll(chineseSession)];
    const days = [...clause[0].matchAll(chineseDays)];
    const [session, day] = [sessions[0], days[0]];
    if (session === undefined || day === undefined || sessions.length > 1 || days.length > 1) return [];
    if (inParts.test(clause[0])) return [];
    const [, year = '', firstMonth = '', firstDay = '', lastYear, lastMonth, lastDay] = day;
    const body = /[\p{Script=Han}]{0,12}$/u.exec(clause[0].slice(0, session.index))?.[0] ?? '';
    return [
      {
        session: labelOrdinals(session[1] ?? '')[0] ?? 0,
        body: /^[年月日在于的]*$/u.test(body) ? '' : body.replace(/^.*[年月日在于]/u, ''),
        from: isoDay(year, firstMonth, firstDay),
        to: isoDay(lastYear ?? year, lastMonth ?? firstMonth, lastDay ?? firstDay),
        isWhole: lastDay !== undefined,
        start: clause.index + Math.min(session.index, day.index),
        end: clause.index + Math.max(session.index + session[0].length, day.index + day[0].length),
      },
    ];
  });
}

function latinMentions(text: string): readonly SessionMention[] {
  return [...text.matchAll(latinSession)].flatMap((match): readonly SessionMention[] => {
    const [whole, ordinal = '', body = '', , firstDay = '', firstMonth, lastDay, lastMonth = '', year = ''] =
      match;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (inParts.test(whole) || inParts.test(before)) return [];
    if ([...whole.matchAll(new RegExp(`\\b(?:${ordinals})\\b`, 'giu'))].length > 1) return [];
    return [
      {
        session: /^\d/u.test(ordinal) ? Number.parseInt(ordinal, 10) : ordinalValue(ordinal),
        body: body.trim().toLowerCase(),
        from: isoDay(year, monthNumber(firstMonth ?? lastMonth), firstDay),
        to: isoDay(year, monthNumber(lastMonth), lastDay ?? firstDay),
        isWhole: lastDay !== undefined,
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  });
}

const ordinalRoots = [
  'firs|prem|prim',
  'seco|deux|segu',
  'thir|troi|terc',
  'four|quat|cuar',
  'fift|cinq|quin',
  'sixt|sixi',
  'seve',
  'eigh',
  'nint',
  'tent',
];

function ordinalValue(word: string): number {
  return ordinalRoots.findIndex((root) => new RegExp(`^(?:${root})`, 'iu').test(word)) + 1;
}

function monthNumber(name: string): string {
  return String(months.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(name)) + 1);
}

function isoDay(year: string, monthOfYear: string, day: string): string {
  return `${year}-${monthOfYear.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
