import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../../tools/embedded/places.mjs';
import { portState } from '../../tools/embedded/server.mjs';
import { edition, sharedBrowser } from './environment';

describe('npm start', () => {
  let command: ChildProcess | undefined;
  let dataFolder = '';

  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'report-annotator-start-'));
  });

  afterEach(async () => {
    command?.kill('SIGKILL');
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it('serves a file only to who has the token, and leaves nothing behind when it is ended', async () => {
    const file = join('test', 'host', 'fixtures', 'workspace', 'small-report.md');
    const { child, address } = await start([file, '--no-open', '--vscode', edition.id]);
    const { origin, port } = new URL(address);

    assert.equal((await fetch(origin)).status, 403);
    assert.equal((await fetch(`${origin}/?tkn=${'0'.repeat(48)}`)).status, 403);

    const page = await (await sharedBrowser()).newPage();
    await page.goto(address);
    const text = page.locator('.editor-group-container.active .view-line', {
      hasText: 'Committee on River Gauges',
    });
    await text.first().waitFor();
    await page.locator('.activitybar .action-label[aria-label^="Report Annotator"]').waitFor();
    await page.screenshot({ path: join(repository, 'out', 'screenshots', `start-${edition.id}.png`) });
    await page.close();

    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.equal(code, 0);
    assert.equal(await portState(Number(port)), 'free');
  });

  it('ends its server even when it is killed itself', async () => {
    const { child, address } = await start(['--no-open', '--vscode', edition.id]);
    const port = Number(new URL(address).port);
    child.kill('SIGKILL');
    for (let tries = 0; tries < 50 && (await portState(port)) === 'taken'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assert.equal(await portState(port), 'free');
  });

  async function start(args: string[]): Promise<{ child: ChildProcess; address: string }> {
    const child = spawn(process.execPath, [join(repository, 'tools', 'start.mjs'), ...args], {
      cwd: repository,
      env: { ...process.env, INIT_CWD: repository, REPORT_ANNOTATOR_DATA: dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    command = child;
    let output = '';
    const address = await new Promise<string>((resolve, reject) => {
      const look = (chunk: Buffer): void => {
        output += chunk.toString();
        const match = /http:\S+/.exec(output);
        if (match && output.includes('Ctrl+C')) resolve(match[0]);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.once('exit', (code) => {
        reject(new Error(`npm start ended with code ${code ?? 'none'}:\n${output}`));
      });
    });
    return { child, address };
  }
});
