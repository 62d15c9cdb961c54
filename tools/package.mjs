// npm run package: makes the .vsix that people install.
import { ensureDependencies } from './embedded/dependencies.mjs';
import { runCommand } from './embedded/failure.mjs';

await runCommand(async () => {
  await ensureDependencies();
  const { packExtension } = await import('./packaging/packExtension.mjs');
  console.log(`Packed ${await packExtension()}`);
});
