import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runSlices } from '../../../src/annotations/matching/slices';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';
import { openAnnotationStore } from '../../../src/workspace/openAnnotationStore';
import type { FileSystem } from '../../../src/workspace/ports';
import { sampleFiles } from '../../../src/workspace/sampleFiles';
import { root } from '../manifest/trackedFiles';

const folder = 'file:///samples';
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`samples/${name}`, root)));

/** The samples as files that can be read and not written. */
const files: FileSystem = {
  read: (uri) => {
    const name = uri.slice(folder.length + 1);
    return Promise.resolve(sampleFiles.includes(name) ? bytesOf(name) : undefined);
  },
  list: (uri) => {
    const below = sampleFiles.filter((name) => name.startsWith(`${uri.slice(folder.length + 1)}/`));
    return Promise.resolve(below.map((name) => ({ name: name.split('/').at(-1) ?? name, kind: 'file' as const })));
  },
  write: () => Promise.reject(new Error('nothing is to be written')),
  stage: () => Promise.reject(new Error('nothing is to be written')),
  replace: () => Promise.reject(new Error('nothing is to be replaced')),
  delete: () => Promise.reject(new Error('nothing is to be deleted')),
};

/** What the store says of a sample when it is opened. */
async function opened(name: string): ReturnType<typeof read> {
  return read(name, new TextDecoder().decode(bytesOf(name)));
}

async function read(name: string, content: string) {
  const store = openAnnotationStore({
    reportUri: `${folder}/${name}`,
    workspaceUri: folder,
    report: readReport(createText(content)),
    files,
    clock: { now: () => '2026-11-22T12:00:00.000Z' },
    author: () => ({ name: 'A reader', id: undefined }),
    run: (work) => Promise.resolve(runSlices(work)),
    mostSnapshotBytes: () => 0,
    newId: () => '00000000-0000-4000-8000-000000000000',
  });
  await store.reload();
  const { annotations, anchors, codebook, problems } = store.current;
  store.dispose();
  return { annotations, states: [...anchors.values()].map(({ state }) => state), codebook, problems };
}

for (const [name, annotated, replies] of [
  ['flood-warning.zh.md', 4, 1],
  ['submarine-cables.en.txt', 3, 1],
] as const) {
  describe(`the annotations of samples/${name}`, () => {
    it('are read without a problem and stand where they were made', async () => {
      const { annotations, states, problems } = await opened(name);
      assert.deepEqual(problems, []);
      assert.deepEqual(states, Array.from({ length: annotated }, () => 'anchored'));
      assert.equal(annotations.filter(({ target }) => target.kind === 'reply').length, replies);
    });

    it('use codes, kinds and statuses of the sample codebook only', async () => {
      const { annotations, codebook } = await opened(name);
      const known = {
        codes: new Set(codebook.codes.map(({ id }) => id)),
        kinds: new Set(codebook.kinds.map(({ id }) => id)),
        statuses: new Set(codebook.statuses.map(({ id }) => id)),
      };
      const unknown = annotations.flatMap(({ codes, kind, status }) => [
        ...codes.filter((id) => !known.codes.has(id)),
        ...(kind === undefined || known.kinds.has(kind) ? [] : [kind]),
        ...(known.statuses.has(status) ? [] : [status]),
      ]);
      assert.deepEqual(unknown, []);
    });

    it('would not be called anchored in another text', async () => {
      const { states } = await read(name, '1. A report.\n\n2. Of something else.\n');
      assert.ok(states.length === annotated && !states.includes('anchored'), states.join(' '));
    });
  });
}
