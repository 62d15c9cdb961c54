import { join } from 'node:path';
import { createRandom } from '../../../bench/quality/random';
import type { Random } from '../../../bench/quality/random';
import type { FaultOutcome } from '../outcome';
import { workOn } from './author';
import { Checkout } from './checkout';
import { DeedLog } from './deeds';
import { startDriver } from './driverServer';
import { judge } from './verdict';

/** So many histories are merged by the same `git merge`s, each in files of its own. */
const perCheckout = 40;

/** So many checkouts are worked on at once. */
const atOnce = 2;

const names = ['ana', 'bo', 'cy', 'dee'];

interface Tally {
  histories: number;
  deeds: number;
  merges: number;
  keptOverDeletion: number;
  records: number;
  conflicts: number;
  returned: number;
  readonly failures: string[];
  /** What the records say in the end, for the checks of their form. */
  readonly texts: string[];
}

/** The outcome of merging, and the texts of all records that came of it. */
export interface MergedHistories extends FaultOutcome {
  readonly texts: readonly string[];
}

/**
 * Lets two to four authors work on the same reports at once, pull from each other now and then, and go on; in the
 * end git merges all into one, in random order. `command` is the driver as it is installed: the first checkout uses
 * it as a process of its own, the others the same function in a process that stays.
 */
export async function mergeHistories(
  command: string,
  folder: string,
  histories: number,
  seed: number,
): Promise<MergedHistories> {
  const driver = await startDriver(folder);
  const tally: Tally = {
    histories: 0,
    deeds: 0,
    merges: 0,
    keptOverDeletion: 0,
    records: 0,
    conflicts: 0,
    returned: 0,
    failures: [],
    texts: [],
  };
  let next = 0;
  const checkouts = Math.ceil(histories / perCheckout);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < checkouts) {
        const index = next++;
        const count = Math.min(perCheckout, histories - index * perCheckout);
        const used = index === 0 ? command : driver.command;
        await mergeInOneCheckout(
          join(folder, `histories ${index}`),
          used,
          count,
          createRandom(seed + index),
          tally,
        );
      }
    }),
  );
  driver.close();
  const { failures, texts } = tally;
  return {
    title: 'concurrent histories merged by git',
    counts: `${tally.histories} histories in ${checkouts} checkouts, ${tally.deeds} deeds of 2–4 authors, ${tally.merges} times git merge in random order, ${driver.runs()} runs of the driver in a process that stays and those of one checkout as the command itself; ${tally.records} records, ${tally.conflicts} conflicts shown in them, ${tally.keptOverDeletion} deletions against changes shown by git and kept (${tally.returned} codes taken away came back in those); ${failures.length} lost or doubled`,
    failures,
    texts,
  };
}

async function mergeInOneCheckout(
  folder: string,
  driver: string,
  histories: number,
  random: Random,
  tally: Tally,
): Promise<void> {
  const checkout = new Checkout(folder);
  await checkout.make(driver);
  const log = new DeedLog();
  let common: ReadonlySet<number> = new Set();
  for (let round = 0; round < 2; round++) common = workOn(checkout, histories, 'ana', 3, log, common, random);
  await checkout.commit('base');
  const authors = names.slice(0, 2 + random.below(3));
  const knows = new Map(authors.map((name) => [name, common]));
  for (const name of authors) await checkout.ok('branch', name);

  const work = async (name: string, most: number): Promise<void> => {
    await checkout.ok('checkout', '-q', name);
    knows.set(name, workOn(checkout, histories, name, most, log, knows.get(name) ?? common, random));
    await checkout.commit(name);
  };
  const pull = async (into: string, from: string): Promise<void> => {
    await checkout.ok('checkout', '-q', into);
    const { kept, failures } = await checkout.merge(from);
    tally.failures.push(...failures);
    let known: ReadonlySet<number> = new Set([...(knows.get(into) ?? []), ...(knows.get(from) ?? [])]);
    for (const path of kept) known = log.add(path, { kind: 'kept' }, known);
    knows.set(into, known);
  };

  for (const name of authors) await work(name, 2);
  for (const name of authors) if (random.next() < 0.6) await pull(name, otherThan(name, authors, random));
  for (const name of authors) await work(name, 2);
  // All into one: two at a time, whichever come.
  const open = [...authors];
  while (open.length > 1) {
    const into = random.pick(open);
    const from = otherThan(into, open, random);
    await pull(into, from);
    open.splice(open.indexOf(from), 1);
  }
  const [last = ''] = open;
  await checkout.ok('checkout', '-q', last);
  const files = checkout.files();
  const verdict = judge(files, log.deeds);
  if ((await checkout.ok('status', '--porcelain')) !== '') tally.failures.push('git has something open');
  tally.histories += histories;
  tally.deeds += log.deeds.length;
  tally.merges += checkout.merges;
  tally.keptOverDeletion += checkout.keptOverDeletion;
  tally.records += verdict.records;
  tally.conflicts += verdict.conflicts;
  tally.returned += verdict.returned;
  tally.failures.push(...verdict.failures);
  tally.texts.push(...files.values());
}

function otherThan(name: string, names: readonly string[], random: Random): string {
  return random.pick(names.filter((each) => each !== name));
}
