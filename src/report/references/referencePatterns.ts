/** Decimal figures: ASCII, full-width, Arabic-Indic and their Persian forms. */
export const digit = '[0-9０-９٠-٩۰-۹]';

const invisible = '\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u00ad';
const blank = `(?:[^\\S\\n]|[${invisible}])`;

/** Blanks and bidi controls, with one line end at most: a reference never reaches over an empty line. */
export const gap = `${blank}{0,60}(?:\\n${blank}{0,60})?`;

/** A gap that is not empty. */
export const wideGap = `(?=[\\s${invisible}])${gap}`;

/** What no word goes on with. */
export const notInWord = '(?![\\p{L}\\p{M}\\p{N}_])';

/** A number in Chinese figures. */
export const chineseNumeral = '[一二三四五六七八九十百〇零]{1,6}';

/** A document symbol: "A/77/275", "CCW/GGE.1/2019/3", "NPT/CONF.2010/50 (Vol. I)". Lengths are bounded: it is tried on short windows. */
export const documentSymbol =
  '(?<![\\p{L}\\p{N}/.])[A-Z][A-Z.-]{0,9}(?:/[A-Za-z0-9.-]{1,20}){1,8}(?:\\s?[(（][^()（）]{1,24}[)）]){0,2}(?:/[A-Z][a-z]{2,6}\\.[0-9]{1,3}){0,2}\\*{0,4}';

/** The match of the sticky `pattern` at `index`; `undefined` where there is none. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}
