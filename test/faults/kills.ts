import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createRandom } from '../../bench/quality/random';
import type { Random } from '../../bench/quality/random';
import { FaultDesk } from './desk';
import type { FaultOutcome } from './outcome';
import { stateOf } from './writerMessages';
import type { RecordState, WriterMessage } from './writerMessages';

/** So many folders are written in turn, two at once. */
const folders = 2;

/** A process lives at most so long after its first confirmed operation, in milliseconds; the same for each point. */
const longestLife = 30;

interface Tally {
  kills: number;
  confirmed: number;
  underWay: number;
  readonly leftovers: { half: number; whole: number };
  readonly failures: string[];
}

/** Kills a writing process `kills` times at random points; afterwards all that the store confirmed must be there. */
export async function killWhileSaving(
  writer: string,
  folder: string,
  kills: number,
  seed: number,
): Promise<FaultOutcome> {
  const tally: Tally = {
    kills: 0,
    confirmed: 0,
    underWay: 0,
    leftovers: { half: 0, whole: 0 },
    failures: [],
  };
  await Promise.all(
    Array.from({ length: folders }, async (_, index) => {
      const place = join(folder, `killed ${index}`);
      mkdirSync(place);
      const random = createRandom(seed + index);
      const known = new Map<string, RecordState>();
      for (let count = 0; count < kills / folders; count++)
        await killOnce(writer, place, known, random, tally);
    }),
  );
  const { confirmed, underWay, leftovers, failures } = tally;
  return {
    title: 'killed while saving',
    counts: `${tally.kills} processes killed, ${underWay} of them during an operation; ${confirmed} operations confirmed; ${leftovers.half + leftovers.whole} temporary files left (${leftovers.half} half), none taken for a record; ${failures.length} losses`,
    failures,
  };
}

async function killOnce(
  writer: string,
  folder: string,
  known: Map<string, RecordState>,
  random: Random,
  tally: Tally,
): Promise<void> {
  const messages = await runAndKill(writer, folder, random);
  tally.kills++;
  for (const message of messages) {
    if (message.kind === 'saved') known.set(message.state.id, message.state);
    if (message.kind === 'deleted') for (const id of message.ids) known.delete(id);
    if (message.kind === 'refused') tally.failures.push(`refused: ${message.message}`);
    if (message.kind === 'saved' || message.kind === 'deleted') tally.confirmed++;
  }
  const last = messages.at(-1);
  const pending = last?.kind === 'begins' || last?.kind === 'begins-deletion' ? last : undefined;
  if (pending !== undefined) tally.underWay++;
  await compare(new FaultDesk(folder), known, pending, tally);
}

/** Starts a writer, kills it at a random moment after it has confirmed something, and gives what it told. */
function runAndKill(writer: string, folder: string, random: Random): Promise<readonly WriterMessage[]> {
  const life = random.next() * longestLife;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder, String(random.below(1e9))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    let isDoomed = false;
    child.stdout.on('data', (data: Buffer) => {
      told += data.toString();
      if (isDoomed || !told.includes('"saved"')) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), life);
    });
    child.on('error', reject);
    child.on('close', () => {
      // What was cut off in the midst of a line was not told.
      const lines = told.slice(0, told.lastIndexOf('\n') + 1).split('\n');
      resolve(lines.filter((line) => line !== '').map((line) => JSON.parse(line) as WriterMessage));
    });
  });
}

/** Compares the disk with what is known, and takes over what the operation that was under way has done. */
async function compare(
  desk: FaultDesk,
  known: Map<string, RecordState>,
  pending: WriterMessage | undefined,
  { failures, leftovers }: Tally,
): Promise<void> {
  const { byId, problems } = await desk.records();
  const mayGo = pending?.kind === 'begins-deletion' ? pending.ids : [];
  for (const problem of problems) failures.push(`${problem.kind}: ${problem.uri}`);
  for (const [id, state] of known) {
    const found = byId.get(id)?.annotation;
    if (found === undefined) {
      if (mayGo.includes(id)) known.delete(id);
      else failures.push(`lost: ${id} ${state.body.slice(0, 20)}`);
    } else if (!isDeepStrictEqual(stateOf(found), state)) {
      const isPending = pending?.kind === 'begins' && isDeepStrictEqual(stateOf(found), pending.state);
      if (isPending) known.set(id, stateOf(found));
      else failures.push(`other than confirmed: ${id} ${found.body.slice(0, 20)}`);
    }
  }
  for (const [id, { annotation }] of byId) {
    if (annotation === undefined || known.has(id)) continue;
    if (pending?.kind === 'begins' && annotation.body === pending.state.body)
      known.set(id, stateOf(annotation));
    else failures.push(`nobody made: ${id} ${annotation.body.slice(0, 20)}`);
  }
  // What a killed process left would go when it is old; here it goes at once, so that the next finds no claims.
  for (const name of desk.temporaryFiles()) {
    const path = join(desk.sidecarFolder, name);
    leftovers[isWhole(readFileSync(path, 'utf8')) ? 'whole' : 'half']++;
    rmSync(path);
  }
  const others = readdirSync(desk.sidecarFolder).filter((name) => !name.endsWith('.json'));
  if (others.some((name) => name !== 'snapshots')) failures.push(`unknown files: ${others.join(', ')}`);
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Half a file, or an empty one.
    return false;
  }
}
