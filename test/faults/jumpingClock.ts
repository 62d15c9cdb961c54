import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../bench/quality/random';
import { FaultDesk, passage, passageCount } from './desk';
import { lost } from './fullDisk';
import type { FaultOutcome } from './outcome';
import { stateOf } from './writerMessages';
import type { RecordState } from './writerMessages';

/** Two windows save while the clock jumps by up to a year, forwards and backwards; no record gets older. */
export async function jumpingClock(
  folder: string,
  operations: number,
  random: Random,
): Promise<FaultOutcome> {
  const place = join(folder, 'clock');
  mkdirSync(place);
  const desk = new FaultDesk(place);
  const clock = {
    now: () => new Date(Date.parse('2026-06-01T00:00:00Z') + (random.next() - 0.5) * 3e10).toISOString(),
  };
  const windows = [await desk.open('Ana', { clock }), await desk.open('Bo', { clock })];
  const confirmed = new Map<string, RecordState>();
  const modified = new Map<string, number>();
  const failures: string[] = [];
  let refused = 0;
  for (let count = 0; count < operations; count++) {
    const store = random.pick(windows);
    if (random.next() < 0.1) await store.reload();
    const { annotations } = store.current;
    const draft = { kind: 'comment', codes: [], confidence: undefined, body: `words ${count}` };
    const isNew = annotations.length === 0 || random.next() < 0.2;
    const result = isNew
      ? await store.create(passage(count % passageCount), draft)
      : await store.update(random.pick(annotations).id, { body: draft.body });
    if (!result.ok) {
      refused++;
      continue;
    }
    const { annotation } = result;
    const time = Date.parse(annotation.modified);
    if (time < (modified.get(annotation.id) ?? time)) failures.push(`older than before: ${annotation.id}`);
    modified.set(annotation.id, time);
    confirmed.set(annotation.id, stateOf(annotation));
  }
  failures.push(...(await lost(desk, confirmed)));
  return {
    title: 'clock jumping back',
    counts: `${operations} saves in two windows, ${refused} refused because the other had changed the same words, ${confirmed.size} annotations; ${failures.length} lost or older than they were`,
    failures,
  };
}
