import type { Language } from '../report';
import { countScripts, isLetterUnit } from './characterKinds';

/** How many characters of a text are looked at, in pieces spread over it. */
const sampleLength = 4000;
const sampleCount = 6;
/** Fewer letters than this tell nothing; a Han character tells as much as three letters. */
const fewestLetters = 24;
const lettersPerHan = 3;
/** The shares from which a script decides, low because mastheads, names and symbols stay Latin. */
const decisiveShare = 0.2;
/** How many function words a language needs, and by how much it must lead. */
const fewestWords = 3;
const clearLead = 1.3;

type LatinLanguage = Extract<Language, 'de' | 'en' | 'es' | 'fr'>;

const functionWords: Readonly<Record<LatinLanguage, string>> = {
  de: 'der die das und ist nicht von zu den dem des ein eine einer mit auf für im sich werden wurde durch auch nach oder bei über als',
  en: 'the of and to in that is for on with by as was were be which this from at its are has have or an not',
  es: 'el la los las de del y en que se por con para una un es al como su sus no o más este esta han',
  fr: "le la les de des du et en que qui par pour une un est au aux dans sur ce cette sont il pas ou plus d l'",
};

const wordLanguages = new Map<string, LatinLanguage[]>();
for (const [language, words] of Object.entries(functionWords) as [LatinLanguage, string][])
  for (const word of words.split(' '))
    wordLanguages.set(word, [...(wordLanguages.get(word) ?? []), language]);
const longestWord = Math.max(...Array.from(wordLanguages.keys(), (word) => word.length));

/** Letters that one of the languages alone has, in small letters, with what each of them counts beside a word. */
const ownLetters = new Map<string, readonly [LatinLanguage, number]>([
  ...Array.from('äöüß', (letter) => [letter, ['de', 1 / 4]] as const),
  ...Array.from('ñ¿¡óí', (letter) => [letter, ['es', 1 / 8]] as const),
  ...Array.from('èàêçœ', (letter) => [letter, ['fr', 1 / 8]] as const),
]);

/** Pieces spread evenly over the text; all of it where it is short. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength * sampleCount) return text;
  const step = Math.floor((text.length - sampleLength) / (sampleCount - 1));
  return Array.from({ length: sampleCount }, (_, index) =>
    text.slice(index * step, index * step + sampleLength),
  ).join(' ');
}

/** The language of a text in Latin letters, by its function words. A word of several languages is shared out. */
function latinLanguage(text: string): LatinLanguage | undefined {
  const points: Record<LatinLanguage, number> = { de: 0, en: 0, es: 0, fr: 0 };
  const small = text.toLowerCase();
  let start = 0;
  for (let offset = 0; offset <= small.length; offset++) {
    const unit = small.charCodeAt(offset);
    const own = unit >= 0x80 ? ownLetters.get(small.charAt(offset)) : undefined;
    if (own !== undefined) points[own[0]] += own[1];
    if (offset < small.length && isLetterUnit(unit)) continue;
    const length = offset - start;
    const languages =
      length > 0 && length <= longestWord ? wordLanguages.get(small.slice(start, offset)) : undefined;
    for (const language of languages ?? []) points[language] += 1 / (languages?.length ?? 1);
    start = offset + 1;
  }
  const ranked = (Object.entries(points) as [LatinLanguage, number][]).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined || second === undefined || best[1] < fewestWords) return undefined;
  return best[1] >= second[1] * clearLead ? best[0] : undefined;
}

/**
 * The language that a text is written in, by its script and, in Latin letters, by its function words.
 *
 * An English masthead or Latin symbols do not hide an Arabic, Chinese or Russian text. `undefined` where the text is
 * too short to tell or in another language. Looks at samples: the cost does not grow with the text.
 */
export function detectLanguage(text: string): Language | undefined {
  const sample = sampleOf(text);
  const { latin, cyrillic, arabic, kana, ...counts } = countScripts(sample);
  const han = counts.han * lettersPerHan;
  const letters = han + arabic + cyrillic + latin + kana * lettersPerHan;
  if (letters < fewestLetters) return undefined;
  if (kana * lettersPerHan > letters * 0.1) return undefined;
  if (han >= letters * decisiveShare) return 'zh';
  if (arabic >= letters * decisiveShare) return 'ar';
  if (cyrillic >= letters * decisiveShare) return 'ru';
  return latin >= letters * (1 - decisiveShare) ? latinLanguage(sample) : undefined;
}
