import type { Language } from '../report/report';
import type { OffsetRange } from '../text/offsetRange';

/** A document of a body with the year that a passage gives for it: "1988年裁军审议委员会核查原则". */
export interface DatedThing extends OffsetRange {
  /** The year alone; the range covers it. */
  readonly year: string;
  /** The words that name the body, as long as they stand there. */
  readonly body: string;
  /** What it agreed on: one of a few kinds of which a body has few: "原则", "principles". */
  readonly kind: string;
}

const year = /(?<!\d)(?:19|20)\d{2}(?!\d|\/|-\d)/gu;
/** How far a clause is followed from its year, in UTF-16 units; another year ends it, too. */
const reach = 60;

/** What a body agrees on once, not every year: reports, resolutions and sessions come again. */
const chineseKinds = /原则|准则|宣言|议定书|公约|行动纲领|行动计划|指导方针/u;
const chineseBody = /[\p{Script=Han}]{2,16}(?:委员会|理事会|会议|大会|组织|机构)/gu;
const englishKinds = /\b(?:principles|guidelines|declaration|protocol|convention|programme of action)\b/iu;
const englishBody =
  /\b\p{Lu}\p{L}+(?: (?:of|on|for|the|and|\p{Lu}\p{L}+)){0,6} \p{Lu}\p{L}+\b|\b\p{Lu}\p{L}+ Commission\b/gu;

/** The years that a text gives with a body and what it agreed on, in Chinese and English. In order; linear. */
export function datedThings(text: string, language: Language | undefined): readonly DatedThing[] {
  if (language !== 'zh' && language !== 'en') return [];
  const [kinds, bodies, stop] =
    language === 'zh'
      ? [chineseKinds, chineseBody, /[，。；、\n]|\d{4}/u]
      : [englishKinds, englishBody, /[,.;\n]|\d{4}/u];
  return [...text.matchAll(year)].flatMap((match): readonly DatedThing[] => {
    const start = match.index;
    const end = start + match[0].length;
    const before =
      text
        .slice(Math.max(0, start - reach), start)
        .split(stop)
        .at(-1) ?? '';
    const behind = text.slice(end, end + reach).split(stop)[0] ?? '';
    const kind = kinds.exec(behind)?.[0] ?? kinds.exec(before)?.[0];
    const body = before.match(bodies)?.at(-1) ?? behind.match(bodies)?.[0];
    if (kind === undefined || body === undefined) return [];
    return [{ start, end, year: match[0], body, kind: kind.toLowerCase() }];
  });
}
