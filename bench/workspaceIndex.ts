import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readReport } from '../src/report/readReport';
import type { Steps } from '../src/report/steps';
import { updateReport } from '../src/report/updateReport';
import { createText } from '../src/text/createText';
import type { IndexFiles } from '../src/workspace/index/indexFiles';
import { WorkspaceIndex } from '../src/workspace/index/workspaceIndex';
import type { OpenReports } from '../src/workspace/openReports';
import { openReports } from '../src/workspace/openReports';
import { processorTime, quantile } from './measure';
import { heapUsed } from './memory';

/** What an index over a folder of reports costs, in milliseconds of processor time and bytes. */
export interface IndexRow {
  readonly reports: number;
  readonly citations: number;
  readonly firstReading: number;
  /** The longest step in it: how long the host may be held up beyond a slice. */
  readonly longestStep: number;
  readonly startFromKept: number;
  readonly keptBytes: number;
  readonly memory: number;
  /** What a letter typed costs in the store of open reports, half of them at most and 99 of 100 at most. */
  readonly keystroke: Keystrokes;
  readonly keystrokeWithIndex: Keystrokes;
}

type Keystrokes = readonly [p50: number, p99: number];

const folders = ['../../shared/reports', '../samples'].map((path) => join(import.meta.dirname, path));
const lettersTyped = 1_000;

const diskFiles: IndexFiles = {
  list: async (folderUri) => {
    const entries = await readdir(fileURLToPath(folderUri), { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? 'folder' : 'file',
      uri: `${folderUri}/${encodeURIComponent(entry.name)}`,
    }));
  },
  stampOf: async (uri) => {
    const { mtimeMs, size } = await stat(fileURLToPath(uri));
    return { kind: 'file', modified: Math.round(mtimeMs), size };
  },
  readText: (uri) => readFile(fileURLToPath(uri), 'utf8'),
};

/** Weighs and times the index over the real reports, else over the samples. */
export async function measureIndex(): Promise<IndexRow> {
  const folder = folders.find((path) => existsSync(path)) ?? '';
  let kept: string | undefined;
  let longestStep = 0;
  const run = <T>(steps: Steps<T>): Promise<T> => {
    for (;;) {
      const begin = processorTime();
      const step = steps.next();
      longestStep = Math.max(longestStep, processorTime() - begin);
      if (step.done === true) return Promise.resolve(step.value);
    }
  };
  const indexOf = (open: OpenReports): WorkspaceIndex =>
    new WorkspaceIndex({
      files: diskFiles,
      open,
      watcher: {
        watch: () => ({ onDidChange: () => ({ dispose: () => undefined }), dispose: () => undefined }),
      },
      roots: () => [pathToFileURL(folder).href],
      isExcluded: () => false,
      treatmentOf: () => undefined,
      kept: {
        read: () => Promise.resolve(kept),
        write: (content) => {
          kept = content;
          return Promise.resolve();
        },
      },
      reader: 'bench',
      run,
      began: () => undefined,
      log: console.error,
      isOn: () => true,
    });
  const before = heapUsed();
  let start = processorTime();
  const first = indexOf(openReports({ read: readReport, update: updateReport }));
  await first.whenReady();
  const firstReading = processorTime() - start;
  const step = longestStep;
  while (kept === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  const memory = heapUsed() - before;
  const found = [...first.reports.values()];
  first.dispose();
  start = processorTime();
  const store = openReports({ read: readReport, update: updateReport });
  const second = indexOf(store);
  await second.whenReady();
  const startFromKept = processorTime() - start;
  const content = await readFile(join(folder, (await largestIn(folder)) ?? ''), 'utf8');
  // Once before those that count, so that no code is compiled any more.
  typeInto(openReports({ read: readReport, update: updateReport }), content);
  const keystroke = typeInto(openReports({ read: readReport, update: updateReport }), content);
  const keystrokeWithIndex = typeInto(store, content);
  second.dispose();
  return {
    reports: found.length,
    citations: found.reduce((sum, { citations }) => sum + citations.length, 0),
    firstReading,
    longestStep: step,
    startFromKept,
    keptBytes: kept.length,
    memory,
    keystroke,
    keystrokeWithIndex,
  };
}

async function largestIn(folder: string): Promise<string | undefined> {
  const names = (await readdir(folder)).filter((name) => /\.(?:md|txt)$/u.test(name));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return names[sizes.indexOf(Math.max(...sizes))];
}

function typeInto(store: OpenReports, content: string): Keystrokes {
  const uri = 'file:///typed.md';
  store.open(uri, readReport(createText(content)));
  const times: number[] = [];
  for (let at = 0; at < lettersTyped; at++) {
    const offset = Math.floor((at / lettersTyped) * content.length);
    const start = processorTime();
    store.edit(uri, [{ range: { start: offset, end: offset }, insert: 'x' }]);
    times.push(processorTime() - start);
  }
  times.sort((a, b) => a - b);
  return [quantile(times, 0.5), quantile(times, 0.99)];
}
