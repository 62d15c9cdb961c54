import type { AddressSelector } from './annotation';

const fields = ['section', 'paragraph', 'footnote'] as const;

/** An address read from a FragmentSelector, and the parameters in it that this version does not know. */
export interface AddressValue {
  readonly address: AddressSelector;
  /** As they stood, joined by "&"; "" for none. */
  readonly unknownParameters: string;
}

/**
 * The address as the value of a FragmentSelector: "section=II.B.2&paragraph=16"; "" for an empty address.
 *
 * Letters of every script stay legible; only what would end a parameter is escaped.
 * Law: `parseAddress(formatAddress(a, u))` gives `a` and `u` back.
 */
export function formatAddress(address: AddressSelector, unknownParameters: string): string {
  const known = fields.flatMap((field) => {
    const value = address[field];
    return value === undefined ? [] : [`${field}=${escape(value)}`];
  });
  return [...known, ...(unknownParameters === '' ? [] : [unknownParameters])].join('&');
}

/** Reads the value of a FragmentSelector of our own syntax. Of a parameter that is repeated the first counts. */
export function parseAddress(value: string): AddressValue {
  const found = new Map<string, string>();
  const unknown: string[] = [];
  for (const parameter of value === '' ? [] : value.split('&')) {
    const at = parameter.indexOf('=');
    const name = parameter.slice(0, Math.max(at, 0));
    if (fields.some((field) => field === name) && !found.has(name))
      found.set(name, unescape(parameter.slice(at + 1)));
    else unknown.push(parameter);
  }
  return {
    address: {
      section: found.get('section'),
      paragraph: found.get('paragraph'),
      footnote: found.get('footnote'),
    },
    unknownParameters: unknown.join('&'),
  };
}

/** What would end a parameter or does not belong in a fragment, as percent-encoded ASCII (RFC 3986 §2.1). */
function escape(value: string): string {
  return value.replace(
    /[%&=#\u0000-\u0020\u007f]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function unescape(value: string): string {
  return value.replace(/%([0-7][0-9A-Fa-f])/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
