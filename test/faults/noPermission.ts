import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { saveMessages } from '../../src/workspace/saveMessages';
import { FaultDesk, passage } from './desk';
import type { FaultOutcome } from './outcome';
import type { WriterMessage } from './writerMessages';

/** The user "nobody": the administrator, as who containers often run, may write everywhere. */
const nobody = 65_534;

/** Saves beside a report in a folder that must not be written, then makes it writable and saves again. */
export async function noPermission(writer: string, folder: string, saves: number): Promise<FaultOutcome> {
  const place = join(folder, 'closed');
  mkdirSync(place);
  const desk = new FaultDesk(place);
  chmodSync(folder, 0o755);
  chmodSync(place, 0o555);
  const isAdministrator = process.getuid?.() === 0;
  const { stdout } = spawnSync(process.execPath, [writer, place, '1', String(saves)], {
    encoding: 'utf8',
    ...(isAdministrator ? { uid: nobody, gid: nobody } : {}),
  });
  const messages = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as WriterMessage);
  const refused = messages.filter(
    (message) => message.kind === 'refused' && message.message === saveMessages.noPermission,
  ).length;
  const left = readdirSync(place).filter((name) => name !== 'towers.md');
  chmodSync(place, 0o755);
  const store = await desk.open('Ana');
  const draft = { kind: 'comment', codes: [], confidence: undefined, body: 'allowed again' };
  const again = await store.create(passage(0), draft);
  const failures = [
    ...(refused === saves ? [] : [`${refused} of ${saves} refused for want of permission`]),
    ...left.map((name) => `left: ${name}`),
    ...(again.ok ? [] : [`not saved though it is allowed: ${again.message}`]),
  ];
  return {
    title: 'no permission',
    counts: `${refused} saves refused and said so, saved again when it was allowed; ${failures.length} otherwise`,
    failures,
  };
}
