/** The scripts that tell the languages of reports apart. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'kana';

const scriptPatterns: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

/** A kind is a number: whether it is known, whether it is a letter, and behind them the script's place in the list. */
const isKnown = 1;
const isLetterKind = 2;
const scriptShift = 2;

/** The kinds of the UTF-16 units met so far: a text has few different ones, and a look into a list costs nothing. */
const kinds = new Uint8Array(0x10000);

function kindOfCharacter(character: string): number {
  const script = scriptPatterns.findIndex(([, pattern]) => pattern.test(character)) + 1;
  return isKnown | (/\p{L}/u.test(character) ? isLetterKind : 0) | (script << scriptShift);
}

function kindOfUnit(unit: number): number {
  const known = kinds[unit] ?? 0;
  return known === 0 ? (kinds[unit] = kindOfCharacter(String.fromCharCode(unit))) : known;
}

/** Whether a UTF-16 unit is a letter by itself; halves of surrogate pairs are none. */
export function isLetterUnit(unit: number): boolean {
  return (kindOfUnit(unit) & isLetterKind) !== 0;
}

/** How many characters (code points) of each script a text has. */
export function countScripts(text: string): Readonly<Record<Script, number>> {
  const counts = new Array<number>(scriptPatterns.length + 1).fill(0);
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    const point = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(offset) ?? unit) : unit;
    const kind = point === unit ? kindOfUnit(unit) : kindOfCharacter(String.fromCodePoint(point));
    if (point !== unit) offset++;
    const script = kind >> scriptShift;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const [, latin = 0, cyrillic = 0, arabic = 0, han = 0, kana = 0] = counts;
  return { latin, cyrillic, arabic, han, kana };
}
