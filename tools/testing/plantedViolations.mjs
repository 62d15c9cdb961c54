// Proves that the import rules bite: in a copy of the sources, one forbidden import of every kind is planted, and
// dependency-cruiser must find each.
import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repository } from '../embedded/places.mjs';

/**
 * What is planted: a file, its content, and the rule that must catch it.
 *
 * @type {readonly { file: string, content: string, rule: string }[]}
 */
const plants = [
  { file: 'src/text/planted.ts', content: "import '../report/plantedTarget';", rule: 'layer-text' },
  { file: 'src/report/planted.ts', content: "import '../annotations/plantedTarget';", rule: 'layer-report' },
  // An import of types alone crosses a border as much as any other.
  {
    file: 'src/annotations/planted.ts',
    content: "import type { Target } from '../workspace/plantedTarget';\nexport type Planted = Target;",
    rule: 'layer-annotations',
  },
  { file: 'src/checks/planted.ts', content: "import '../exchange/plantedTarget';", rule: 'layer-checks' },
  { file: 'src/exchange/planted.ts', content: "import '../checks/plantedTarget';", rule: 'layer-exchange' },
  { file: 'src/workspace/planted.ts', content: "import '../editor/plantedTarget';", rule: 'layer-workspace' },
  { file: 'src/editor/planted.ts', content: "import '../cli/plantedTarget';", rule: 'layer-editor' },
  { file: 'src/webview/planted.ts', content: "import '../report/plantedTarget';", rule: 'layer-webview' },
  {
    file: 'src/webview/plantedCode.ts',
    content: "import '../editor/planted/plantedMessages';",
    rule: 'webview-takes-types-only',
  },
  { file: 'src/cli/planted.ts', content: "import '../editor/plantedTarget';", rule: 'layer-cli' },
  { file: 'src/report/plantedCycle.ts', content: "import './plantedPartner';", rule: 'no-cycles' },
  {
    file: 'src/workspace/plantedEditor.ts',
    content: "import type { Uri } from 'vscode';\nexport type Planted = Uri;",
    rule: 'vscode-in-editor-only',
  },
  { file: 'src/text/plantedNode.ts', content: "import 'node:fs';", rule: 'node-in-cli-only' },
  {
    file: 'src/annotations/plantedMarkdown.ts',
    content: "import 'remark-parse';",
    rule: 'markdown-in-report-only',
  },
  { file: 'src/text/plantedNowhere.ts', content: "import './plantedMissing';", rule: 'no-unresolvable' },
  { file: 'src/cli/plantedTool.ts', content: "import 'esbuild';", rule: 'no-dev-dependencies' },
];

/** What the plants import: one file in each layer that they reach into, and the other half of the cycle. */
const targets = [
  ...['report', 'annotations', 'exchange', 'checks', 'workspace', 'editor', 'cli'].map((layer) => ({
    file: `src/${layer}/plantedTarget.ts`,
    content: 'export interface Target {}',
  })),
  { file: 'src/editor/planted/plantedMessages.ts', content: 'export const planted = 1;' },
  { file: 'src/report/plantedPartner.ts', content: "import './plantedCycle';" },
];

/**
 * Plants the violations in a copy of `src` and returns those that were not caught; empty when the rules hold.
 *
 * @returns {Promise<string[]>}
 */
export async function uncaughtViolations() {
  // Inside the repository, so that packages are found in its node_modules.
  const copy = join(repository, 'out', `planted-${process.pid}`);
  try {
    for (const name of ['src', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      await cp(join(repository, name), join(copy, name), { recursive: true });
    }
    for (const { file, content } of [...plants, ...targets]) {
      await mkdir(dirname(join(copy, file)), { recursive: true });
      await writeFile(join(copy, file), `${content}\n`);
    }
    const cruise = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    // Its exit code counts the violations, which are wanted here.
    const { stdout, stderr } = await new Promise((resolve) => {
      execFile(
        process.execPath,
        [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
        { cwd: copy, encoding: 'utf8', maxBuffer: 1e9 },
        (_error, stdout, stderr) => resolve({ stdout, stderr }),
      );
    });
    const report = stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
    if (!report) return [`dependency-cruiser did not run: ${stderr.trim()}`];
    /** @type {{ from: string, rule: { name: string } }[]} */
    const violations = report.summary.violations;
    return plants
      .filter(
        ({ file, rule }) =>
          !violations.some(({ from, rule: broken }) => from === file && broken.name === rule),
      )
      .map(({ file, content, rule }) => `${rule}: ${file}: ${content.split('\n')[0]}`);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
