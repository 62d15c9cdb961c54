import { parseSymbol } from './documentSymbol';

/** The language that a file name begins or ends with: "zh-a-78-120", "A_78_120-ZH". */
const language = /^(?:ar|en|es|fr|ru|zh)[-_ ]|[-_ ](?:ar|en|es|fr|ru|zh)$/giu;
/** A session or year and a number behind the letter of a principal organ; nothing less is taken for a symbol. */
const symbolForm =
  /^[ASE](?:\/[A-Z]{1,4}\.?\d{0,3}){0,2}\/\d{1,4}\/\d{1,4}(?:\/(?:Add|Corr|Rev)\.\d{1,2})?$/u;

/**
 * The symbol that a file is named after, for a text that has lost its own: "A/78/120" for "zh-a-78-120" and
 * "A_78_120", with "_" or "-" for "/" as downloads from the Organization have it. `undefined` for other names.
 */
export function symbolInFileName(fileName: string): string | undefined {
  const bare = fileName.replace(language, '');
  const symbol = bare
    .replace(/[-_ ]+/g, '/')
    .toUpperCase()
    .replace(
      /\b(ADD|CORR|REV)[/.]?(?=\d)/g,
      (word) => `${word.charAt(0)}${word.slice(1).toLowerCase().replace(/[/.]/, '')}.`,
    );
  return symbolForm.test(symbol) && parseSymbol(symbol) !== undefined ? symbol : undefined;
}
