import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeSettings, withMergeAttribute } from '../../../src/workspace/gitAttributes';

/** What git printed, and how it ended. */
interface Ran {
  readonly status: number;
  readonly output: string;
}

/** A real git checkout in which histories are written and merged. */
export class Checkout {
  /** How often `git merge` was run, and how often it stopped at a record deleted here and changed there. */
  merges = 0;
  keptOverDeletion = 0;

  constructor(readonly folder: string) {}

  async make(driver: string): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    await this.ok('init', '-q', '-b', 'main');
    const settings = {
      'user.name': 'Ana',
      'user.email': 'ana@example.org',
      'gc.auto': '0',
      ...mergeSettings,
      'merge.report-annotator.driver': driver,
    };
    for (const [key, value] of Object.entries(settings)) await this.ok('config', key, value);
    writeFileSync(join(this.folder, '.gitattributes'), withMergeAttribute(''));
    await this.ok('add', '-A');
    await this.ok('commit', '-q', '-m', 'begin');
  }

  async commit(message: string): Promise<void> {
    await this.ok('add', '-A');
    await this.ok('commit', '-q', '--allow-empty', '-m', message);
  }

  /**
   * Merges `branch` into the branch that is checked out. Where git stops because one side deleted what the other
   * changed, the changed record is kept, as the person would who is asked. Gives the paths of those, or what else
   * went wrong.
   */
  async merge(
    branch: string,
  ): Promise<{ readonly kept: readonly string[]; readonly failures: readonly string[] }> {
    this.merges++;
    const { status, output } = await this.git('merge', '-q', '--no-edit', branch);
    if (status === 0) return { kept: [], failures: [] };
    const state = (await this.ok('status', '--porcelain', '-z')).split('\0');
    const kept = state.filter((line) => /^(?:DU|UD) /u.test(line)).map((line) => line.slice(3));
    const others = state.filter((line) => /^(?:UU|AA|DD|AU|UA) /u.test(line));
    this.keptOverDeletion += kept.length;
    if (kept.length === 0 || others.length > 0)
      return { kept, failures: [`git merge: ${output.slice(0, 200)} ${others.slice(0, 3).join(' ')}`] };
    await this.commit(`merge ${branch}`);
    return { kept, failures: [] };
  }

  async ok(...args: readonly string[]): Promise<string> {
    const { status, output } = await this.git(...args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output;
  }

  /** The records' files as they stand: path below the checkout, text. */
  files(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const name of readdirSync(this.folder).filter((each) => each.endsWith('.annotations')))
      for (const file of readdirSync(join(this.folder, name)))
        found.set(`${name}/${file}`, readFileSync(join(this.folder, name, file), 'utf8'));
    return found;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(join(this.folder, path, '..'), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  private git(...args: readonly string[]): Promise<Ran> {
    return new Promise((resolve) => {
      execFile('git', args, { cwd: this.folder, maxBuffer: 1e8 }, (error, stdout, stderr) => {
        const code = error?.code;
        const status = error === null ? 0 : typeof code === 'number' ? code : 1;
        resolve({ status, output: `${stdout}${stderr}` });
      });
    });
  }
}
