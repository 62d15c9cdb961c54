// npm run screenshots: takes the pictures of the README in the real workbench.
//
//   npm run screenshots [-- NAME…]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, runCommand } from '../../tools/embedded/failure.mjs';
import { repository } from '../../tools/embedded/places.mjs';
import { closeEnvironment } from './environment';
import { scenes } from './scenes';
import { Workbench } from './workbench';

/** As wide as a README is shown, and high enough for a tree. */
const size = { width: 1280, height: 800 };

/** Lets colours, counts and hovers settle: a picture is no test and may wait. */
const settling = 1500;

void runCommand(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !scenes.some((scene) => scene.name === name));
  if (unknown !== undefined) throw new Failure(`There is no scene "${unknown}".`);
  const folder = join(repository, 'media', 'readme');
  await mkdir(folder, { recursive: true });
  try {
    for (const { name, play } of scenes.filter((scene) => names.length === 0 || names.includes(scene.name))) {
      const workbench = await Workbench.open({
        source: 'installed',
        copyOf: join(repository, 'samples'),
        file: 'flood-warning.zh.md',
        settings: { 'editor.minimap.enabled': false },
        size,
      });
      await workbench.showViewContainer('Report Annotator');
      await workbench.treeItem('Report', /./).first().waitFor();
      await play(workbench).catch(async (error: unknown) => {
        await workbench.screenshot(`failed-scene-${name}`);
        throw error;
      });
      await workbench.page.waitForTimeout(settling);
      console.log(await workbench.screenshot(name, folder));
      await workbench.close();
    }
  } finally {
    await closeEnvironment();
  }
});
