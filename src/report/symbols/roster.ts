import type { Steps } from '../steps';
import { finish } from '../steps';
import { parenthesizedLine, plainRosterLine, tryRosterEntry } from './rosterLine';
import { joinPieces } from './tableCells';

/** A person in a roster. */
export interface RosterPerson {
  /** Without form of address. */
  readonly name: string;
  readonly country: string;
  /** The words in parentheses about sessions or being an alternate, as printed; `undefined` where there are none. */
  readonly sessions: string | undefined;
  /** Its lines joined; `undefined` where the roster names none. */
  readonly post: string | undefined;
  /** From the name to the last line of the post, counted from 0, both included. */
  readonly startLine: number;
  readonly endLine: number;
}

/** Lines that are looked at at a time. */
const linesAtATime = 256;
/** Fewer entries than this are no roster, but a person named on a line. */
export const fewestPeople = 3;
/** How many lines a post may take where no blank line ends it. */
const longestPost = 5;
/** Lines that a page end puts between two entries. */
const furniture =
  /^(?:\d{1,4}(?:\s?\/\s?\d{1,4})?|(?:GE\.)?\d{2}-\d{5}.*|\*\d{6,8}\*|[A-Z][A-Za-z-]{0,9}(?:\/[A-Za-z\d.-]+){1,6}\*{0,2}(?:\s+\d{1,2}\/\d{1,2})?|\f)$/;
/** A sentence: a post has no full stop at its end. */
const sentence = /[。！？؟]$|\p{L}{3}[.!?:：]$/u;
/** A quick look for its end. */
const sentenceEnds = '。！？؟.!?:：';

interface OpenPerson {
  name: string;
  country: string;
  sessions: string | undefined;
  post: string | undefined;
  startLine: number;
  endLine: number;
}

/**
 * Reads the roster in the lines of a letter of transmittal: "Name (Country)", then perhaps "(second session)", then the
 * post on one or more lines; blank lines may stand between any of them.
 *
 * The roster ends where prose begins. Empty where there is none: fewer than three people are no roster. Linear.
 */
export function readRoster(lines: readonly string[]): readonly RosterPerson[] {
  return finish(readRosterInSlices(lines));
}

/** The same in steps. */
export function* readRosterInSlices(lines: readonly string[]): Steps<readonly RosterPerson[]> {
  for (let line0 = 0; line0 < lines.length; line0++) {
    if (line0 % linesAtATime === 0) yield;
    const line = lines[line0] ?? '';
    if (!beginsEntry(line)) continue;
    const { people, end } = readPeople(lines, line0);
    if (people.length >= fewestPeople) return people;
    line0 = Math.max(line0, end - 1);
  }
  return [];
}

/** How many of the lines may begin the entry of a person. */
export function countRosterEntries(lines: readonly string[]): number {
  return lines.filter(beginsEntry).length;
}

function beginsEntry(line: string): boolean {
  return mayBeEntry(line) && tryRosterEntry(plainRosterLine(line)) !== undefined;
}

/** A quick look: an entry has its country in parentheses. */
function mayBeEntry(line: string): boolean {
  return line.includes('(') || line.includes('（');
}

/** The entries from the line `from` on, and the line where something else begins. */
function readPeople(lines: readonly string[], from: number): { people: OpenPerson[]; end: number } {
  const people: OpenPerson[] = [];
  let isGapped = false;
  for (let line0 = from; line0 < lines.length; line0++) {
    const line = plainRosterLine(lines[line0] ?? '');
    if (line === '') {
      isGapped = true;
      continue;
    }
    if (furniture.test(line)) continue;
    const entry = mayBeEntry(line) ? tryRosterEntry(line) : undefined;
    const person = people.at(-1);
    if (entry !== undefined) people.push({ ...entry, startLine: line0, endLine: line0 });
    else if (person === undefined || !extend(person, line, line0, isGapped)) return { people, end: line0 };
    isGapped = false;
  }
  return { people, end: lines.length };
}

function isSentence(line: string): boolean {
  return sentenceEnds.includes(line.charAt(line.length - 1)) && sentence.test(line);
}

/** Takes a line into the entry of a person; false where it is prose behind the roster. */
function extend(person: OpenPerson, line: string, line0: number, isGapped: boolean): boolean {
  const aside = parenthesizedLine(line);
  if (aside !== undefined && person.sessions === undefined && person.post === undefined)
    person.sessions = aside;
  else if (person.post === undefined && !isSentence(line)) person.post = line;
  else if (
    person.post !== undefined &&
    !isGapped &&
    line0 - person.startLine <= longestPost &&
    !isSentence(line)
  )
    person.post = joinPieces(person.post, line);
  else return false;
  person.endLine = line0;
  return true;
}
