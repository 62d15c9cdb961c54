import type { ParsedSymbol } from './documentSymbol';
import { parseSymbol } from './documentSymbol';
import type { Component } from './symbolGrammar';
import { joinComponents } from './symbolGrammar';
import { treatyBodySeries } from './symbolSeries';

/** The widest range that is taken apart; a wider one stays one symbol. */
const widestRange = 60;

/**
 * The single documents that a symbol names, in order: both halves of a double symbol, the members of a range
 * ("A/AC.109/1155-1158", "SR.2-6"), the parts of "(Parts I and II)". One for all others.
 *
 * "CEDAW/C/CAF/CO/1-5" is one document on five periods, and so is every range of a treaty body but its summary records.
 * A text that is no symbol gives itself.
 */
export function membersOf(symbol: string): readonly string[] {
  const parsed = parseSymbol(symbol);
  if (parsed === undefined) return [symbol];
  const halves: string[] = [];
  for (let half: ParsedSymbol | undefined = parsed; half !== undefined; half = half.twin)
    halves.push(...expanded(half.components).map(joinComponents));
  return halves;
}

function expanded(components: readonly Component[]): readonly (readonly Component[])[] {
  const isTreatyBody = treatyBodySeries.has(components[0]?.text ?? '');
  const last = components.length - 1;
  const component = components[last];
  if (component === undefined) return [components];
  const variants = variantsOf(component, isTreatyBody);
  return variants.map((variant) => [...components.slice(0, last), variant]);
}

function variantsOf(component: Component, isTreatyBody: boolean): readonly Component[] {
  const range = /^([A-Za-z.]*)(\d+)-(\d+)$/.exec(component.text);
  const [, head = '', from = '', to = ''] = range ?? [];
  const first = Number(from);
  const count = Number(to) - first + 1;
  if (range !== null && count > 1 && count <= widestRange && (!isTreatyBody || head === 'SR.'))
    return Array.from({ length: count }, (_, index) => ({
      text: `${head}${first + index}`,
      extra: component.extra,
    }));
  const parts = /^(Part|Vol|Sect)s\.?\s([IVXL]+) and ([IVXL]+)$/.exec(component.extra ?? '');
  if (parts === null) return [component];
  const [, noun = '', left = '', right = ''] = parts;
  const label = noun === 'Part' ? noun : `${noun}.`;
  return [left, right].map((numeral) => ({ text: component.text, extra: `${label} ${numeral}` }));
}
