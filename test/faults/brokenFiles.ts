import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../bench/quality/random';
import { FaultDesk, passage, passageCount } from './desk';
import type { FaultOutcome } from './outcome';

/** Cuts records off at random points, or leaves a merge's marks in them; each must be named, and stay as it is. */
export async function brokenFiles(folder: string, tries: number, random: Random): Promise<FaultOutcome> {
  const place = join(folder, 'broken');
  mkdirSync(place);
  const desk = new FaultDesk(place);
  const store = await desk.open('Ana');
  for (let index = 0; index < tries + 20; index++)
    await store.create(passage(index % passageCount), {
      kind: 'comment',
      codes: ['first'],
      confidence: undefined,
      body: `words ${index}`,
    });
  const names = readdirSync(desk.sidecarFolder).filter((name) => name.endsWith('.json'));
  const spoilt = new Map<string, string>();
  let marked = 0;
  for (const name of names.slice(0, tries)) {
    const path = join(desk.sidecarFolder, name);
    const text = readFileSync(path, 'utf8');
    const isMarked = random.next() < 0.5;
    if (isMarked) marked++;
    const bad = isMarked ? withMarks(text) : text.slice(0, random.below(text.length - 2));
    writeFileSync(path, bad);
    spoilt.set(name, bad);
  }
  const again = await desk.open('Bo');
  const failures: string[] = [];
  const { annotations, problems } = again.current;
  for (const annotation of annotations) await again.update(annotation.id, { body: 'changed by Bo' });
  for (const [name, bad] of spoilt) {
    if (!problems.some(({ uri }) => uri.endsWith(name))) failures.push(`not named: ${name}`);
    if (readFileSync(join(desk.sidecarFolder, name), 'utf8') !== bad) failures.push(`overwritten: ${name}`);
  }
  const whole = names.length - spoilt.size;
  if (annotations.length !== whole + marked)
    failures.push(`${annotations.length} shown of ${whole + marked}`);
  return {
    title: 'half-written and conflict-marked files',
    counts: `${spoilt.size - marked} cut off and ${marked} with marks, all named and left as they are; those with marks are shown with both versions; ${whole} others shown and changed; ${failures.length} overwritten or hidden`,
    failures,
  };
}

function withMarks(text: string): string {
  return text.replace(
    /^ {2}"status": "open",\n/mu,
    '<<<<<<< HEAD\n  "status": "open",\n=======\n  "status": "resolved",\n>>>>>>> theirs\n',
  );
}
