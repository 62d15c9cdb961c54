// Runs the host suites in a desktop VS Code; its one argument is the options of @vscode/test-electron as JSON.
import { runTests } from '@vscode/test-electron';

const [options = ''] = process.argv.slice(2);
try {
  process.exitCode = await runTests(JSON.parse(options));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
