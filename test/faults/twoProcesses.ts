import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FaultDesk, passage } from './desk';
import type { FaultOutcome } from './outcome';
import type { WriterMessage } from './writerMessages';

/** Lets two processes change the same record at the same time; every change that was confirmed must be in it. */
export async function twoProcessesOneRecord(
  rival: string,
  folder: string,
  changes: number,
): Promise<FaultOutcome> {
  const place = join(folder, 'two processes');
  mkdirSync(place);
  const desk = new FaultDesk(place);
  const store = await desk.open('Ana');
  const draft = { kind: 'comment', codes: [], confidence: undefined, body: 'from the start' };
  const created = await store.create(passage(0), draft);
  if (!created.ok) throw new Error(created.message);
  const { id } = created.annotation;
  const told = await Promise.all(['ana', 'bo'].map((name) => run(rival, place, id, name, changes)));
  const messages = told.flat();
  const codes = messages.flatMap((message) => (message.kind === 'saved' ? message.state.codes : []));
  const refused = messages.filter(({ kind }) => kind === 'refused').length;
  const { byId, problems } = await desk.records();
  const found = byId.get(id)?.annotation?.codes ?? [];
  const failures = [
    ...codes.filter((code) => !found.includes(code)).map((code) => `lost: ${code}`),
    ...(new Set(found).size === found.length ? [] : ['doubled codes']),
    ...(byId.size === 1 ? [] : [`${byId.size} records`]),
    ...problems.map(({ kind }) => kind),
    ...desk.temporaryFiles().map((name) => `left: ${name}`),
  ];
  return {
    title: 'two processes change one record',
    counts: `${codes.length} changes confirmed, ${refused} refused and said so; ${found.length} in the record; ${failures.length} lost`,
    failures: [
      ...failures,
      ...(codes.length + refused === 2 * changes ? [] : ['a process ended before its time']),
    ],
  };
}

function run(
  rival: string,
  folder: string,
  id: string,
  name: string,
  changes: number,
): Promise<readonly WriterMessage[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [rival, folder, id, name, String(changes)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.on('data', (data: Buffer) => (told += data.toString()));
    child.on('error', reject);
    child.on('close', () => {
      const lines = told.split('\n').filter((line) => line !== '');
      resolve(lines.map((line) => JSON.parse(line) as WriterMessage));
    });
  });
}
