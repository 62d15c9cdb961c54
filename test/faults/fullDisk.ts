import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../bench/quality/random';
import { nodeFiles } from '../../src/cli/nodeFiles';
import { FileError } from '../../src/workspace/ports';
import type { FileSystem } from '../../src/workspace/ports';
import { saveMessages } from '../../src/workspace/saveMessages';
import { FaultDesk, passage, passageCount } from './desk';
import type { FaultOutcome } from './outcome';
import { stateOf } from './writerMessages';
import type { RecordState } from './writerMessages';

/** Fills a disk of 256 KB with annotations, where this machine lets one be made; then makes room and goes on. */
export async function fullDisk(folder: string): Promise<FaultOutcome> {
  const title = 'full disk';
  const place = join(folder, 'full');
  mkdirSync(place);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', place]).status === 0;
  if (!mounted) return { title, counts: 'skipped: no small disk can be made here', failures: [] };
  try {
    const desk = new FaultDesk(place);
    const store = await desk.open('Ana');
    const confirmed = new Map<string, RecordState>();
    const failures: string[] = [];
    let refused = 0;
    for (let count = 0; refused < 20 && count < 1000; count++) {
      const draft = { kind: 'comment', codes: [], confidence: undefined, body: 'words '.repeat(300) };
      const result = await store.create(passage(count % passageCount), draft);
      if (result.ok) confirmed.set(result.annotation.id, stateOf(result.annotation));
      else if (result.message === saveMessages.noSpace) refused++;
      else failures.push(`another reason: ${result.message} ${result.args.join(' ')}`);
    }
    for (const id of [...confirmed.keys()].slice(0, 20)) {
      const result = await store.update(id, { body: `more than there was ${'words '.repeat(900)}` });
      if (result.ok) confirmed.set(id, stateOf(result.annotation));
      else refused++;
    }
    failures.push(...(await lost(desk, confirmed)));
    const [first] = confirmed.keys();
    if (first !== undefined && (await store.delete(first)).ok) confirmed.delete(first);
    const draft = { kind: 'comment', codes: [], confidence: undefined, body: 'room again' };
    const again = await store.create(passage(0), draft);
    if (!again.ok) failures.push(`not saved though there is room: ${again.message}`);
    failures.push(...(await lost(desk, confirmed)));
    return {
      title,
      counts: `${confirmed.size} saved, ${refused} refused and said so, saved again when there was room; ${failures.length} lost`,
      failures,
    };
  } finally {
    spawnSync('umount', [place]);
  }
}

/**
 * Saves through files that fail at random: with half of the content written, or before renaming, for want of space,
 * permission or the disk itself.
 */
export async function failingFiles(
  folder: string,
  operations: number,
  random: Random,
): Promise<FaultOutcome> {
  const place = join(folder, 'failing');
  mkdirSync(place);
  const desk = new FaultDesk(place);
  let failed = 0;
  const fail = (uri: string): never => {
    failed++;
    throw new FileError(uri, random.pick(['no-space', 'no-permission', 'unavailable']), 'as the test has it');
  };
  const files: FileSystem = {
    ...nodeFiles,
    stage: async (uri, content) => {
      if (random.next() > 0.2) return nodeFiles.stage(uri, content);
      await nodeFiles.stage(uri, content.slice(0, random.below(content.length)));
      return fail(uri);
    },
    replace: (staged, uri) => (random.next() > 0.2 ? nodeFiles.replace(staged, uri) : fail(uri)),
    delete: (uri) => (random.next() > 0.1 ? nodeFiles.delete(uri) : fail(uri)),
  };
  const store = await desk.open('Ana', { files });
  const confirmed = new Map<string, RecordState>();
  let refused = 0;
  for (let count = 0; count < operations; count++) {
    const known = [...confirmed.keys()];
    const draft = { kind: 'comment', codes: [], confidence: undefined, body: `words ${count}` };
    const isNew = known.length === 0 || random.next() < 0.4;
    const result = isNew
      ? await store.create(passage(count % passageCount), draft)
      : await store.update(random.pick(known), { body: draft.body });
    if (result.ok) confirmed.set(result.annotation.id, stateOf(result.annotation));
    else refused++;
  }
  const failures = await lost(desk, confirmed);
  return {
    title: 'failing disk',
    counts: `${operations} saves with ${failed} failures injected, ${refused} refused and said so, ${confirmed.size} annotations; ${failures.length} lost`,
    failures,
  };
}

/** Which confirmed records are not on the disk as they were confirmed, and which files are no records. */
export async function lost(
  desk: FaultDesk,
  confirmed: ReadonlyMap<string, RecordState>,
): Promise<readonly string[]> {
  const { byId, problems } = await desk.records();
  return [
    ...problems.map(({ kind, uri }) => `${kind}: ${uri}`),
    ...[...confirmed].flatMap(([id, { body }]) =>
      byId.get(id)?.annotation?.body === body ? [] : [`lost: ${id}`],
    ),
    ...[...byId.keys()]
      .filter((id) => !confirmed.has(id) && confirmed.size > 0)
      .flatMap((id) => {
        const body = byId.get(id)?.annotation?.body;
        return body === 'room again' ? [] : [`nobody was told of: ${id}`];
      }),
  ];
}
