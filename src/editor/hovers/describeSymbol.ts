import type { DecodedComponent } from '../../report/symbols/decodeSymbol';
import { decodeSymbol } from '../../report/symbols/decodeSymbol';
import type { ParsedSymbol } from '../../report/symbols/documentSymbol';
import { parseSymbol } from '../../report/symbols/documentSymbol';
import type { Localizer } from '../localizer';

/**
 * What a document symbol says, in words: "General Assembly · session 78 · no. 120" for "A/78/120".
 *
 * "" for what is no symbol. Says only what stands in the symbol, never that the document exists.
 */
export function describeSymbol(symbol: string, l10n: Localizer): string {
  const halves: string[] = [];
  for (let half = parseSymbol(symbol); half !== undefined; half = half.twin) halves.push(wordsOf(half, l10n));
  return halves.join(' = ');
}

function wordsOf(symbol: ParsedSymbol, l10n: Localizer): string {
  return decodeSymbol(symbol)
    .map((component) => componentWords(component, l10n))
    .filter((words) => words !== '')
    .join(' · ');
}

function componentWords({ text, role, meaning, value }: DecodedComponent, l10n: Localizer): string {
  switch (role) {
    case 'year':
    case 'country':
    case 'part':
    case 'other':
      return text;
    case 'number':
      return l10n.t('no. {0}', text);
    case 'session':
      return sessionWords(text, l10n);
    case 'series':
      // "GE-NDVF" says more than that it is a group of experts.
      return meaning === undefined || text.includes('-') ? text : l10n.t(meaning);
    case 'body':
    case 'nature':
    case 'suffix': {
      if (meaning === undefined) return text;
      // The tables name each thing once; its figures stand behind it in every language.
      const name = l10n.t(meaning.replace(/ \{0\}$/, ''));
      return value === '' ? name : `${name} ${value}`;
    }
  }
}

function sessionWords(session: string, l10n: Localizer): string {
  if (session.startsWith('ES-')) return l10n.t('emergency special session {0}', session.slice(3));
  if (session.startsWith('S-')) return l10n.t('special session {0}', session.slice(2));
  return l10n.t('session {0}', session);
}
