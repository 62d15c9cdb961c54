import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../bench/quality/random';
import { encodeAnnotation } from '../../src/annotations/encodeAnnotation';
import { FaultDesk } from './desk';
import { newRecord } from './histories/deeds';
import type { FaultOutcome } from './outcome';

/** A record among many may cost at most so many times what one among few costs. */
const mostGrowth = 3;

/** Loads few and many annotations, and sees which files a save touches. */
export async function loadMany(folder: string, few: number, many: number): Promise<FaultOutcome> {
  const [small, large] = [deskWith(folder, few), deskWith(folder, many)];
  const secondsOf = async (desk: FaultDesk): Promise<number> => {
    const started = performance.now();
    const { byId } = await desk.records();
    return byId.size === 0 ? Infinity : (performance.now() - started) / 1000;
  };
  await secondsOf(small);
  const smallTime = Math.min(await secondsOf(small), await secondsOf(small));
  const time = Math.min(await secondsOf(large), await secondsOf(large));
  const growth = time / many / (smallTime / few);
  const touched = await touchedBySave(large);
  const failures = [
    ...(growth > mostGrowth ? [`a record costs ${growth.toFixed(1)} times as much among many`] : []),
    ...(touched.length === 1
      ? []
      : [`a save touched ${touched.length} files: ${touched.slice(0, 3).join(', ')}`]),
  ];
  return {
    title: 'many annotations',
    counts: `${many} read and taken in ${time.toFixed(2)} s, each ${growth.toFixed(1)} times what one of ${few} costs; one save touched ${touched.length} file`,
    failures,
  };
}

function deskWith(folder: string, count: number): FaultDesk {
  const place = join(folder, `many ${count}`);
  mkdirSync(place);
  const desk = new FaultDesk(place);
  mkdirSync(desk.sidecarFolder);
  const random = createRandom(count);
  for (let index = 0; index < count; index++) {
    const record = newRecord('ana', random, `words ${index}`, undefined);
    writeFileSync(join(desk.sidecarFolder, `${record.id}.json`), encodeAnnotation(record, 'towers.md'));
  }
  return desk;
}

async function touchedBySave(desk: FaultDesk): Promise<readonly string[]> {
  const store = await desk.open('Ana');
  const stamps = (): ReadonlyMap<string, string> =>
    new Map(
      readdirSync(desk.sidecarFolder).map((name) => {
        const { ino, mtimeMs } = statSync(join(desk.sidecarFolder, name));
        return [name, `${ino} ${mtimeMs}`];
      }),
    );
  const before = stamps();
  const [annotation] = store.current.annotations;
  if (annotation !== undefined) await store.update(annotation.id, { status: 'resolved' });
  const after = stamps();
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
}
