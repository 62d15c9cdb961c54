import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mergeFiles } from '../../../src/cli/mergeDriver';

/** The merge driver as a process that stays, so that git does not wait for thousands of Node processes to start. */
export interface DriverServer {
  /** What git is to run: a shell that hands the paths over and ends with the driver's exit code. */
  readonly command: string;
  /** How often git has asked so far. */
  readonly runs: () => number;
  readonly close: () => void;
}

/** A shell script beside the merged folders: five lines to the server, the exit code back. */
const client = `#!/usr/bin/env bash
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 129
shift
printf '%s\\n' "$PWD" "$@" >&3
read -r status <&3 || exit 129
exit "$status"
`;

/** Starts the server; its client is written into `folder`. */
export async function startDriver(folder: string): Promise<DriverServer> {
  let runs = 0;
  const server = createServer((socket) => {
    let asked = '';
    socket.on('data', (data) => {
      asked += data.toString();
      const [root, base, mine, theirs, path, end] = asked.split('\n');
      if (end === undefined || !root || !base || !mine || !theirs || !path) return;
      runs++;
      void mergeFiles({
        base: join(root, base),
        mine: join(root, mine),
        theirs: join(root, theirs),
        path,
      }).then(
        ({ status }) => socket.end(`${status}\n`),
        () => socket.end('130\n'),
      );
    });
    // git has gone: its failure tells.
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const script = join(folder, 'driver.sh');
  writeFileSync(script, client);
  const { port } = server.address() as AddressInfo;
  return {
    command: `bash '${script}' ${port} %O %A %B %P`,
    runs: () => runs,
    close: () => server.close(),
  };
}
