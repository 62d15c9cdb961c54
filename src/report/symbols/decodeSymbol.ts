import type { ParsedSymbol } from './documentSymbol';
import { isSuffix } from './documentSymbol';
import type { Component } from './symbolGrammar';
import { headOf } from './symbolGrammar';
import {
  bodyTable,
  namedBodyTable,
  natureTable,
  seriesTable,
  suffixTable,
  treatyBodySeries,
} from './symbolSeries';

/** What a component of a symbol is. */
export type ComponentRole =
  'series' | 'body' | 'session' | 'year' | 'nature' | 'country' | 'number' | 'part' | 'suffix' | 'other';

/** One component of a symbol, explained. */
export interface DecodedComponent {
  /** As it stands in the normal form: "CONF.2000", "28", "Part III". */
  readonly text: string;
  readonly role: ComponentRole;
  /**
   * What it says in English, with {0} for `value`: "Session {0}", "Working paper {0}". `undefined` where the tables have no
   * name for it.
   */
  readonly meaning: string | undefined;
  /** The figures or words that fill {0}; "" where the meaning has no place for them. */
  readonly value: string;
}

const specialSession = 'Special session {0}';
const emergencySession = 'Emergency special session {0}';
const session = 'Session {0}';
const year = 'Year {0}';
const country = 'State {0}';
const documentNumber = 'Document {0}';
const part = '{0}';

function withPlace(name: string): string {
  return `${name} {0}`;
}

function decoded(
  component: string,
  role: ComponentRole,
  meaning: string | undefined,
  value = '',
): DecodedComponent {
  return { text: component, role, meaning, value };
}

const yearForm = /^(?:19[4-9]\d|20\d\d)$/;

/** Explains the component at `index`, which follows those already `known`. */
function decodeComponent(
  components: readonly Component[],
  index: number,
  known: readonly DecodedComponent[],
): DecodedComponent {
  const text = components[index]?.text ?? '';
  const head = headOf(text);
  const figures = text.slice(head.length).replace(/^\./, '');
  const seriesText = components[0]?.text ?? '';
  const hasSession = known.some(({ role }) => role === 'session' || role === 'year');
  const isLast = components.slice(index + 1).every((component) => isSuffix(component.text));
  if (isSuffix(text)) {
    const name = suffixTable.get(head);
    return figures === ''
      ? decoded(text, 'suffix', name)
      : decoded(text, 'suffix', name && withPlace(name), figures);
  }
  const special = /^(E?)S-(\d+)$/.exec(text);
  if (special !== null)
    return decoded(text, 'session', special[1] === 'E' ? emergencySession : specialSession, special[2] ?? '');
  if (/^[A-Za-z]+\.\S/.test(text)) {
    const nature = isLast || !bodyTable.has(head) ? natureTable.get(head) : undefined;
    if (nature !== undefined) return decoded(text, 'nature', withPlace(nature), figures);
    const body = bodyTable.get(head);
    return decoded(
      text,
      body === undefined ? 'other' : 'body',
      body && withPlace(body),
      body === undefined ? '' : figures,
    );
  }
  if (/^\D/.test(text)) return decodeLetters(text, head, index, seriesText);
  if (!isLast && !hasSession && yearForm.test(text)) return decoded(text, 'year', year, text);
  const isAssembly = seriesText === 'A' && /^\d{1,3}$/.test(text);
  if (!isLast && !hasSession && isAssembly) return decoded(text, 'session', session, text);
  return decoded(text, 'number', documentNumber, text);
}

function decodeLetters(text: string, head: string, index: number, seriesText: string): DecodedComponent {
  const isTreatyBody = treatyBodySeries.has(seriesText);
  if (isTreatyBody && index === 2 && /^[A-Z]{3}$/.test(text)) return decoded(text, 'country', country, text);
  const nature = natureTable.get(text);
  if (nature !== undefined) return decoded(text, 'nature', nature);
  const body = namedBodyTable.get(head);
  if (body !== undefined) return decoded(text, 'body', body);
  return /^[A-Z]{3}$/.test(text)
    ? decoded(text, 'country', country, text)
    : decoded(text, 'other', undefined);
}

/**
 * Explains a symbol component by component, suffixes and parts included, in the order in which they stand; of a double
 * symbol, the first half (`twin` has the other).
 */
export function decodeSymbol(symbol: ParsedSymbol): readonly DecodedComponent[] {
  const decodedComponents: DecodedComponent[] = [];
  symbol.components.forEach((component, index) => {
    if (index === 0) {
      const name = (seriesTable.get(symbol.series) ?? seriesTable.get(symbol.series.split('-')[0] ?? ''))
        ?.name;
      decodedComponents.push(decoded(component.text, 'series', name));
    } else decodedComponents.push(decodeComponent(symbol.components, index, decodedComponents));
    if (component.extra !== undefined)
      decodedComponents.push(decoded(component.extra, 'part', part, component.extra));
  });
  return decodedComponents;
}
