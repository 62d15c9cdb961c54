import type { Language } from '../../report/report';
import { encodeStrictly } from '../navigation/destination';

/**
 * The address of a document after `template`, fit for a Markdown destination.
 *
 * `{symbol}` gives way to the symbol, slashes kept and everything else percent-encoded; `{language}` to one
 * of the six official languages ("en" where the report has another or none). `undefined` where the template
 * is no http(s) address or has no `{symbol}`. Never promises that the document exists.
 */
export function documentLink(
  symbol: string,
  language: Language | undefined,
  template: string,
): string | undefined {
  if (!/^https?:\/\/[^\s/]/i.test(template) || !template.includes('{symbol}')) return undefined;
  const path = symbol
    .split('/')
    .map((part) => encodeStrictly(part.replace(/\s+\(/g, '(')))
    .join('/');
  const official = language === undefined || language === 'de' ? 'en' : language;
  // What is left of the template is a setting: spaces and brackets in it must not end the Markdown link.
  const address = template.replaceAll('{symbol}', () => path).replaceAll('{language}', official);
  return address.replace(/[\s()<>"'`\\[\]{}|^]/g, (character) => encodeStrictly(character));
}
