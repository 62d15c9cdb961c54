import assert from 'node:assert/strict';
import { readReport } from '../../../../src/report/readReport';
import { finish } from '../../../../src/report/steps';
import { createText } from '../../../../src/text/createText';
import { decodeCache, encodeCache } from '../../../../src/workspace/index/indexCache';
import { fileOfReport, fileWithoutReport } from '../../../../src/workspace/index/indexedFile';
import { indexReport } from '../../../../src/workspace/index/indexReport';
import { desk, reportText, StampedFiles, uriOf } from './indexedWorkspace';

const text = reportText(
  'A/91/412',
  'Boats need lights (A/91/307, annex I, para. 3).',
  'See resolution 90/12.',
);

/** Waits for what happens behind the answer. */
async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !condition(); turn++)
    await new Promise((resolve) => setTimeout(resolve, 1));
  assert.ok(condition());
}

describe('encodeCache, decodeCache', () => {
  const stamp = { kind: 'file', modified: 5, size: 7 } as const;
  const indexed = finish(indexReport(readReport(createText(text)), uriOf('boats.md')));
  const files = new Map([
    [uriOf('boats.md'), finish(fileOfReport(indexed, stamp))],
    [uriOf('list.md'), fileWithoutReport(stamp)],
    [uriOf('typed.md'), finish(fileOfReport(indexed, undefined))],
  ]);
  const kept = finish(encodeCache(files, '1'));

  it('gives back what was kept, but for what stood in an editor', () => {
    const again = finish(decodeCache(kept, '1'));
    assert.deepEqual([...again.keys()], [uriOf('boats.md'), uriOf('list.md')]);
    assert.deepEqual(again.get(uriOf('boats.md')), files.get(uriOf('boats.md')));
    assert.deepEqual(again.get(uriOf('list.md')), files.get(uriOf('list.md')));
  });

  it('gives nothing of another reader, and of a damaged text what is whole', () => {
    assert.equal(finish(decodeCache(kept, '2')).size, 0);
    assert.equal(finish(decodeCache('', '1')).size, 0);
    assert.equal(finish(decodeCache('\u0000\u0001{]', '1')).size, 0);
    const [head = '', first = '', second = ''] = kept.split('\n');
    const damaged = [head, '{"uri":1}', first.replace('"label"', '"lable"'), second, first.slice(0, 40)];
    assert.deepEqual([...finish(decodeCache(damaged.join('\n'), '1')).keys()], [uriOf('list.md')]);
  });

  it('saves a second start the reading of what did not change', async () => {
    let shelf: string | undefined;
    const keep = {
      read: () => Promise.resolve(shelf),
      write: (content: string) => {
        shelf = content;
        return Promise.resolve();
      },
    };
    const stamped = new StampedFiles({ 'boats.md': text, 'list.md': 'Milk\n', 'old.md': text });
    const first = desk(stamped, { kept: keep });
    await first.index.whenReady();
    await until(() => shelf !== undefined);
    first.index.dispose();
    stamped.read.length = 0;
    stamped.put('old.md', text.replace('A/91/412', 'A/91/413'));
    const second = desk(stamped, { kept: keep });
    await second.index.whenReady();
    assert.deepEqual(stamped.read, ['old.md']);
    assert.deepEqual(
      second.index.citationsOf('A/RES/90/12').map(({ report }) => report.symbol),
      ['A/91/412', 'A/91/413'],
    );
    second.index.dispose();
  });

  it('does without what cannot be read or written', async () => {
    const keep = {
      read: () => Promise.reject(new Error('no')),
      write: () => Promise.reject(new Error('full')),
    };
    const made = desk({ 'boats.md': text }, { kept: keep });
    await made.index.whenReady();
    await until(() => made.log.length === 2);
    assert.equal(made.index.reports.size, 1);
    made.index.dispose();
  });
});
