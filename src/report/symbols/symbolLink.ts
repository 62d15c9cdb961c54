import type { Language } from '../report';
import { normalForm, parseSymbol } from './documentSymbol';
import { membersOf } from './symbolMembers';

/** The template that a symbol is put into unless the reader chose another: {lang} and {symbol} are filled in. */
export const defaultLinkTemplate = 'https://undocs.org/{lang}/{symbol}';

/** A link to one document. */
export interface SymbolLink {
  /** The document that it leads to, in normal form. */
  readonly symbol: string;
  readonly uri: string;
}

/** A symbol as it stands in an address: slashes and parentheses stay, blanks and the rest are encoded. */
function encodedSymbol(symbol: string): string {
  const parsed = parseSymbol(symbol);
  // "S/RES/2133 (2014)" and "A/RES/217A (III)" stand in addresses without their blank.
  const address =
    parsed?.components.some((component) => component.text === 'RES') === true
      ? symbol.replace(/ \(/g, '(')
      : symbol;
  return encodeURIComponent(address).replace(/%2F/g, '/').replace(/%2C/g, ',');
}

/**
 * The links of a symbol, built from `template`: one for most, one for each half of a double symbol and each member of a
 * range. Empty for decisions, which have no document of their own, and where the template is no web address with a place
 * for the symbol. Nothing promises that a document is there. Languages without documents (de) become English.
 */
export function linksOf(
  symbol: string,
  language: Language | undefined,
  template: string = defaultLinkTemplate,
): readonly SymbolLink[] {
  if (
    !isLinkTemplate(template) ||
    parseSymbol(symbol)?.components.some((component) => component.text === 'DEC') === true
  )
    return [];
  const lang = language === undefined || language === 'de' ? 'en' : language;
  return membersOf(symbol).map((member) => ({
    symbol: member,
    // Replacements are functions: "$" in a text must not mean anything.
    uri: template
      .replace(/\{lang\}/g, () => lang)
      .replace(/\{symbol\}/g, () => encodedSymbol(normalForm(member))),
  }));
}

/** Whether `template` is an address of the web with a place for the symbol, and safe to open. */
export function isLinkTemplate(template: string): boolean {
  return /^https?:\/\/[^\s{}/?#]+\//i.test(template) && template.includes('{symbol}');
}
