import type { OffsetRange } from '../../text/offsetRange';
import type { Text } from '../../text/text';

/** A passage to go to, as it travels in command links: positions and a URI, never words of a report. */
export interface Destination {
  /** The report's URI. */
  readonly uri: string;
  /** Both ends as the editor counts: lines and UTF-16 units from 0. */
  readonly start: DestinationPosition;
  readonly end: DestinationPosition;
}

export interface DestinationPosition {
  readonly line0: number;
  readonly character: number;
}

/** The command that goes to a `Destination`, its only argument. Not offered in the palette. */
export const goToCommand = 'reportAnnotator.goTo';

/** `range` of the report `uri`, whose text is `text`, as something to go to. */
export function destinationOf(uri: string, text: Text, range: OffsetRange): Destination {
  return { uri, start: endOf(text, range.start), end: endOf(text, range.end) };
}

function endOf(text: Text, offset: number): DestinationPosition {
  const line0 = text.lineAt(offset);
  return { line0, character: Math.max(0, Math.min(offset, text.lineEnd(line0)) - text.lineStart(line0)) };
}

/** The destination that a command was called with; `undefined` where it is none, whoever called. */
export function decodeDestination(value: unknown): Destination | undefined {
  if (!isRecord(value) || typeof value['uri'] !== 'string') return undefined;
  const start = decodePosition(value['start']);
  const end = decodePosition(value['end']);
  return start === undefined || end === undefined ? undefined : { uri: value['uri'], start, end };
}

function decodePosition(value: unknown): DestinationPosition | undefined {
  if (!isRecord(value)) return undefined;
  const { line0, character } = value;
  return isCount(line0) && isCount(character) ? { line0, character } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/**
 * The link target that runs `goToCommand`, fit for a Markdown destination: everything that Markdown or a
 * URI could take for its own is percent-encoded.
 */
export function goToLink({ uri, start, end }: Destination): string {
  // The JSON of a list with the destination in it, of which only the URI has to be encoded each time.
  const from = `${beforeUri}${encodeStrictly(JSON.stringify(uri))}${beforeStart}${numbersOf(start)}`;
  return `command:${goToCommand}?${from}${beforeEnd}${numbersOf(end)}${behindEnd}`;
}

function numbersOf({ line0, character }: DestinationPosition): string {
  return `${line0}${beforeCharacter}${character}`;
}

const beforeUri = encodeStrictly('[{"uri":');
const beforeStart = encodeStrictly(',"start":{"line0":');
const beforeCharacter = encodeStrictly(',"character":');
const beforeEnd = encodeStrictly('},"end":{"line0":');
const behindEnd = encodeStrictly('}}]');

/** Percent-encodes all but letters, digits, "-", "_" and "."; `encodeURIComponent` leaves "()" and others. */
export function encodeStrictly(value: string): string {
  return encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
