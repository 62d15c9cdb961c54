import type { Annotation } from '../../../src/annotations/annotation';
import { decodeAnnotation } from '../../../src/annotations/decodeAnnotation';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import type { Random } from '../../../bench/quality/random';
import type { Checkout } from './checkout';
import { newRecord } from './deeds';
import type { DeedLog } from './deeds';

/** The name of the report of a history. */
export function reportName(history: number): string {
  return `report ${history}.md`;
}

/** Lets `author` do up to `most` random things to each history of the branch that is checked out; gives what the author knows then. */
export function workOn(
  checkout: Checkout,
  histories: number,
  author: string,
  most: number,
  log: DeedLog,
  known: ReadonlySet<number>,
  random: Random,
): ReadonlySet<number> {
  let knows = known;
  const paths = [...checkout.files().keys()];
  for (let history = 0; history < histories; history++) {
    const folder = `${reportName(history)}.annotations`;
    const mine = new Set(paths.filter((path) => path.startsWith(`${folder}/`)));
    for (let count = random.below(most + 1); count > 0; count--)
      knows = actOnce(checkout, history, mine, author, log, knows, random);
  }
  return knows;
}

function actOnce(
  checkout: Checkout,
  history: number,
  paths: Set<string>,
  author: string,
  log: DeedLog,
  known: ReadonlySet<number>,
  random: Random,
): ReadonlySet<number> {
  const choice = random.next();
  const path = paths.size === 0 ? undefined : random.pick([...paths]);
  if (path === undefined || choice < 0.2) {
    const answered = path !== undefined && random.next() < 0.4 ? recordAt(checkout, path).id : undefined;
    const record = newRecord(author, random, log.value('body'), answered);
    const made = `${reportName(history)}.annotations/${record.id}.json`;
    put(checkout, made, record);
    paths.add(made);
    return log.add(made, { kind: 'created' }, known);
  }
  if (choice < 0.28) {
    checkout.remove(path);
    paths.delete(path);
    return log.add(path, { kind: 'deleted' }, known);
  }
  const record = recordAt(checkout, path);
  // Clocks differ, and jump: what counts is what was changed, not when.
  const modified = new Date(Date.parse(record.modified) + random.below(1e8) - 3e7).toISOString();
  if (choice < 0.6) {
    const field = random.pick(['body', 'body', 'status', 'kind'] as const);
    const value = log.value(field);
    put(checkout, path, { ...record, [field]: value, modified });
    return log.add(path, { kind: 'set', field, value }, known);
  }
  if (choice < 0.85 || record.codes.length === 0) {
    const code = log.value('code');
    put(checkout, path, { ...record, codes: [...record.codes, code], modified });
    return log.add(path, { kind: 'coded', code }, known);
  }
  const code = random.pick(record.codes);
  put(checkout, path, { ...record, codes: record.codes.filter((each) => each !== code), modified });
  return log.add(path, { kind: 'uncoded', code }, known);
}

function put(checkout: Checkout, path: string, record: Annotation): void {
  const [folder = ''] = path.split('/');
  checkout.write(path, encodeAnnotation(record, folder.replace(/\.annotations$/u, '')));
}

function recordAt(checkout: Checkout, path: string): Annotation {
  const decoded = decodeAnnotation(JSON.parse(checkout.read(path)));
  if (decoded.kind !== 'annotation') throw new Error(`${path}: ${decoded.message}`);
  return decoded.annotation;
}
