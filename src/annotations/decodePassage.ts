import { parseAddress } from './addressValue';
import type { AddressSelector, PassageTarget, PositionSelector, QuoteSelector } from './annotation';
import { compact, isObject, valueAt, without } from './jsonValue';
import type { JsonObject } from './jsonValue';
import { optionalString, requiredCount, requiredDate, requiredString, wrongType } from './shapeChecks';
import { ShapeError } from './shapeError';
import { addressSyntax } from './sidecarFormat';
import { sidecarMessages } from './sidecarMessages';

/** An object of a list in the file, and its index there. */
interface Entry {
  readonly object: JsonObject;
  readonly index: number;
}

/**
 * Takes a SpecificResource (§4 of the standard) for a passage.
 *
 * Quote and position must be there; the address and the state may be missing: then the address is empty, the
 * digest "" (unknown), and the anchor counts as written at `modified`. Selectors and states of another make
 * are kept in `extra`. Throws a `ShapeError`.
 */
export function decodePassage(
  target: JsonObject,
  modified: string,
): { readonly target: PassageTarget; readonly extra: JsonObject } {
  requiredString(target, ['target', 'source']);
  const selectors = entriesOf(target, 'selector');
  const quoteEntry = selectors.find(({ object }) => object['type'] === 'TextQuoteSelector');
  const positionEntry = selectors.find(({ object }) => object['type'] === 'TextPositionSelector');
  const addressEntry = selectors.find(
    ({ object }) => object['type'] === 'FragmentSelector' && object['conformsTo'] === addressSyntax,
  );
  if (quoteEntry === undefined) throw missingSelector('TextQuoteSelector');
  if (positionEntry === undefined) throw missingSelector('TextPositionSelector');
  const address = readAddress(addressEntry);
  const state = readState(target, modified);
  const used = [quoteEntry, positionEntry, addressEntry];
  const selectorExtra = compact([
    ['address', address.extra],
    ['addressParameters', address.unknownParameters],
    ['quote', without(quoteEntry.object, ['type', 'exact', 'prefix', 'suffix'])],
    ['position', without(positionEntry.object, ['type', 'start', 'end'])],
    ['other', selectors.filter((entry) => !used.includes(entry)).map(({ object }) => object)],
  ]);
  return {
    target: {
      kind: 'passage',
      quote: readQuote(quoteEntry),
      position: readPosition(positionEntry),
      address: address.address,
      digest: state.digest,
      anchored: state.anchored,
    },
    extra: {
      ...without(target, [
        'source',
        'selector',
        'state',
        ...(target['type'] === 'SpecificResource' ? ['type'] : []),
      ]),
      ...compact([
        ['selector', selectorExtra],
        ['state', state.extra],
      ]),
    },
  };
}

/** A list of objects, also where the file has one object without a list. */
function entriesOf(target: JsonObject, key: string): readonly Entry[] {
  const value = valueAt(target, key);
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((object: unknown, index) => {
    if (!isObject(object)) throw wrongType(['target', key, index], 'an object');
    return { object, index };
  });
}

function readQuote({ object, index }: Entry): QuoteSelector {
  const path = ['target', 'selector', index];
  const exact = requiredString(object, [...path, 'exact']);
  if (exact === '') throw wrongType([...path, 'exact'], 'text that is not empty');
  return {
    exact,
    prefix: optionalString(object, [...path, 'prefix']) ?? '',
    suffix: optionalString(object, [...path, 'suffix']) ?? '',
  };
}

function readPosition({ object, index }: Entry): PositionSelector {
  const path = ['target', 'selector', index];
  const start = requiredCount(object, [...path, 'start']);
  const end = requiredCount(object, [...path, 'end']);
  if (end < start) throw wrongType([...path, 'end'], 'no less than “start”');
  return { start, end };
}

function readAddress(entry: Entry | undefined): {
  readonly address: AddressSelector;
  readonly unknownParameters: string | undefined;
  readonly extra: JsonObject;
} {
  const value =
    entry === undefined ? '' : requiredString(entry.object, ['target', 'selector', entry.index, 'value']);
  const { address, unknownParameters } = parseAddress(value);
  return {
    address,
    unknownParameters: unknownParameters === '' ? undefined : unknownParameters,
    extra: without(entry?.object ?? {}, ['type', 'conformsTo', 'value']),
  };
}

function readState(
  target: JsonObject,
  modified: string,
): { readonly digest: string; readonly anchored: string; readonly extra: JsonObject } {
  const states = entriesOf(target, 'state');
  const time = states.find(
    ({ object }) => object['type'] === 'TimeState' && object['sourceDate'] !== undefined,
  );
  const path = ['target', 'state', time?.index ?? 0];
  return {
    digest: time === undefined ? '' : (optionalString(time.object, [...path, 'digest']) ?? ''),
    anchored: time === undefined ? modified : requiredDate(time.object, [...path, 'sourceDate']),
    extra: compact([
      ['time', without(time?.object ?? {}, ['type', 'sourceDate', 'digest'])],
      ['other', states.filter((entry) => entry !== time).map(({ object }) => object)],
    ]),
  };
}

function missingSelector(type: string): ShapeError {
  return new ShapeError(['target', 'selector'], sidecarMessages.noSelector, [type]);
}
