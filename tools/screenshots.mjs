// npm run screenshots: makes sure that everything is there, then takes the pictures of the README.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies } from './embedded/dependencies.mjs';
import { runCommand } from './embedded/failure.mjs';
import { repository } from './embedded/places.mjs';

await runCommand(async () => {
  await ensureDependencies();
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join('test', 'journeys', 'takeScreenshots.ts'), ...process.argv.slice(2)],
    { cwd: repository, stdio: 'inherit' },
  );
  return status ?? 1;
});
