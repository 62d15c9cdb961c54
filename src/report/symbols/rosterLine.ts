import { readNames } from './personNames';

/** A line of a roster that begins the entry of a person. */
export interface RosterEntry {
  /** Without form of address and footnote marker. */
  readonly name: string;
  readonly country: string;
  /** The words in a second pair of parentheses on the line; `undefined` where there is none. */
  readonly sessions: string | undefined;
  /** What stands behind on the same line; `undefined` where nothing does. */
  readonly post: string | undefined;
}

/** Looks behind itself, so that a long run of blanks inside a line is tried once and not from each of its blanks. */
const outerMarks =
  /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069•●▪*_–—-]+|(?<![\s\u200b-\u200f\u202a-\u202e\u2066-\u2069*_⁰¹²³⁴⁵⁶⁷⁸⁹])[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069*_⁰¹²³⁴⁵⁶⁷⁸⁹]+$/gu;
const itemNumber = /^(?:\d{1,3}[.)]|\([a-z\d]{1,3}\)|[a-z]\))\s+/u;
const address =
  /^(?:(?:H\.\s?E\.|S\.\s?E\.)\s*)?(?:(?:Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Srta|Amb|Hr|Fr)\.?|M\.|Mme|Mlle|Ambassador|Professor|Herr|Frau|[Гг]-н|[Гг]-жа|السيدة?|الآنسة|الدكتور(?:ة)?)\s+/u;
const addressBehind = /\s*(?:先生|女士|博士|教授|大使)$/u;
/** Words of posts: a capitalized phrase with one of them is no person. */
const postWords =
  /(?:^|[\s-])(?:director|deputy|head|chief|counsell?or|ambassador|minister|ministry|advis[eo]r|secretary|professor|officer|representative|attach[eé]|department|division|office|mission|expert|directrice|directeur|adjointe?|chef|cheffe|conseill[eè]re?|ambassad[a-zà-ÿ]+|ministre|ministère|représentante?|bureau|subdirectora?|jef[ea]|consejer[oa]|embajador[a-zà-ÿ]*|ministr[oa]|ministerio|representante|oficina|директор[а-яё]*|начальник[а-яё]*|советник[а-яё]*|посол|министр[а-яё]*|министерств[а-яё]*|представител[а-яё]*|заместител[а-яё]*|секретар[а-яё]*|مدير[\u0620-\u064a]*|نائب[\u0620-\u064a]*|مستشار[\u0620-\u064a]*|سفير[\u0620-\u064a]*|وزار[\u0620-\u064a]*|ممثل[\u0620-\u064a]*|رئيس[\u0620-\u064a]*|سكرتير[\u0620-\u064a]*)(?=$|[\s,-])/iu;
const hanPost = /(?:部|司|处|局|室|长|员|官|使|事|赞|授|书|问|任|理|表)$/u;
/** What parentheses hold that is neither a country nor sessions. */
const notCountry = /^(?:签名|签字|signed|signé|firmado|подпись|توقيع|gezeichnet|\d.*|.*\d{4})$/iu;
const sessionWords =
  /session|sesi[oó]n|reuni[oó]n|сесси|届|会议|دور|جلس|tagung|alternate|suppléant|suplente|альтернат|заместитель|候补|مناوب/iu;

/** The line without bullets, numbers of a list, marks of emphasis and of direction. */
export function plainRosterLine(line: string): string {
  return line.replace(outerMarks, '').replace(itemNumber, '').replace(/\s+/g, ' ').trim();
}

/** The words of a plain line that stands wholly in parentheses: "(second session)"; `undefined` for other lines. */
export function parenthesizedLine(plain: string): string | undefined {
  const last = lastParentheses(plain);
  return last?.before === '' ? last.words : undefined;
}

/** The last pair of parentheses at the end of `text`, pairs within it included; `undefined` where it ends otherwise. */
function lastParentheses(text: string): { before: string; words: string } | undefined {
  if (!/[)）]$/.test(text)) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const mark = text.charAt(at);
    if (mark === ')' || mark === '）') depth++;
    if (mark !== '(' && mark !== '（') continue;
    depth--;
    if (depth === 0) return { before: text.slice(0, at).trim(), words: text.slice(at + 1, -1).trim() };
  }
  return undefined;
}

function isCountry(words: string): boolean {
  return (
    words.length >= 2 &&
    words.length <= 70 &&
    /^[\p{Lu}\p{Script=Han}\p{Script=Arabic}]/u.test(words) &&
    !notCountry.test(words)
  );
}

/** The person's name in `text`; `undefined` where it is a post or anything else. */
function personIn(text: string): string | undefined {
  const name = text.replace(address, '').replace(addressBehind, '').trim();
  if (postWords.test(name) || (/\p{Script=Han}/u.test(name) && hanPost.test(name))) return undefined;
  if (/^[\p{Script=Arabic}\s.'’-]{4,60}$/u.test(name) && name.split(' ').length <= 6) return name;
  // A hyphen or an initial may stand in a name; a comma makes it a list.
  if (/[,，、;:：]/.test(name)) return undefined;
  const [only, ...others] = readNames(name, 'person');
  return others.length === 0 ? only : undefined;
}

/**
 * Reads "Name (Country)", also with "(second session)" or ", post" behind it; `undefined` for any other line.
 *
 * `plain` is without the marks that `plainRosterLine` leaves out. A post may look alike ("Director (United Nations)"): a name holds no word of a post.
 */
export function tryRosterEntry(plain: string): RosterEntry | undefined {
  if (plain.length > 300) return undefined;
  const last = lastParentheses(plain);
  if (last === undefined) return entryWithPost(plain);
  const first = lastParentheses(last.before);
  const country = first !== undefined && sessionWords.test(last.words) ? first : last;
  if (!isCountry(country.words) || sessionWords.test(country.words)) return undefined;
  const name = personIn(country.before);
  if (name === undefined) return entryWithPost(plain);
  return {
    name,
    country: country.words,
    sessions: country === last ? undefined : last.words,
    post: undefined,
  };
}

/** "Name (Country), post" on one line. */
function entryWithPost(plain: string): RosterEntry | undefined {
  const match = /^([^()（）]{3,80})[（(]([^()（）]{2,70})[）)]\s*[,，:：–—-]\s*(\S.{3,})$/u.exec(plain);
  if (match === null) return undefined;
  const [, before = '', country = '', post = ''] = match;
  const name = personIn(before.trim());
  if (name === undefined || !isCountry(country.trim())) return undefined;
  return { name, country: country.trim(), sessions: undefined, post: post.trim() };
}
