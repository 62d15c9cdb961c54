import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { copySamples } from '../../../src/workspace/copySamples';
import type { FileSystem } from '../../../src/workspace/ports';
import { sampleFiles, sampleReportFor } from '../../../src/workspace/sampleFiles';
import { trackedFiles } from '../manifest/trackedFiles';

const samples = new URL('../../../samples/', import.meta.url);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The extension's samples under `ext:/samples`, and `others` where they are. */
function filesWith(
  others: Readonly<Record<string, string>>,
): Pick<FileSystem, 'read' | 'write' | 'delete'> & { text(uri: string): string | undefined } {
  const stored = new Map<string, Uint8Array>([
    ...sampleFiles.map((name): [string, Uint8Array] => [`ext:/samples/${name}`, bytes(`sample ${name}`)]),
    ...Object.entries(others).map(([uri, text]): [string, Uint8Array] => [uri, bytes(text)]),
  ]);
  return {
    read: (uri) => Promise.resolve(stored.get(uri)),
    write: (uri, content) => Promise.resolve(void stored.set(uri, content)),
    delete: (uri) => Promise.resolve(void stored.delete(uri)),
    text: (uri) => {
      const content = stored.get(uri);
      return content && new TextDecoder().decode(content);
    },
  };
}

describe('copySamples', () => {
  it('knows every file of samples/', () => {
    const files = trackedFiles('samples').map((path) => path.replace('samples/', ''));
    assert.deepEqual([...sampleFiles].sort(), files.sort());
  });

  it('has a report for a reader of Chinese and for everybody else', () => {
    const firstLetters = (name: string): string => readFileSync(new URL(name, samples), 'utf8').slice(0, 3);
    assert.equal(firstLetters(sampleReportFor('zh-cn')), '联合国');
    assert.equal(firstLetters(sampleReportFor('zh')), '联合国');
    assert.equal(firstLetters(sampleReportFor('en')), 'Uni');
    assert.equal(firstLetters(sampleReportFor('fr')), 'Uni');
  });

  it('copies all of them into a folder of their own', async () => {
    const files = filesWith({});
    const folder = await copySamples(files, 'ext:/samples', 'file:///home/analyst');
    assert.equal(folder, 'file:///home/analyst/report-annotator-samples');
    for (const name of sampleFiles) assert.equal(files.text(`${folder}/${name}`), `sample ${name}`);
  });

  it('leaves a file that is already there as it is', async () => {
    const mine = 'file:///home/analyst/report-annotator-samples/codebook.yaml';
    const files = filesWith({ [mine]: 'my own codes' });
    await copySamples(files, 'ext:/samples', 'file:///home/analyst');
    assert.equal(files.text(mine), 'my own codes');
  });

  it('says which sample the installation lacks', async () => {
    const files = filesWith({});
    await files.delete('ext:/samples/codebook.yaml');
    await assert.rejects(copySamples(files, 'ext:/samples', 'file:///home'), {
      name: 'FileError',
      reason: 'unavailable',
      uri: 'ext:/samples/codebook.yaml',
    });
  });
});
