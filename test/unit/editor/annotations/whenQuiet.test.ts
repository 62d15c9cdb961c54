import assert from 'node:assert/strict';
import { whenQuiet } from '../../../../src/editor/annotations/whenQuiet';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('whenQuiet', () => {
  it('works once after a burst', async () => {
    let count = 0;
    const work = whenQuiet(() => count++, { pause: 15, atMost: 10_000 });
    for (let asked = 0; asked < 20; asked++) work.ask();
    assert.equal(count, 0);
    await wait(60);
    assert.equal(count, 1);
    work.ask();
    await wait(60);
    assert.equal(count, 2);
  });

  it('does not wait for the end of a burst that goes on', async () => {
    let count = 0;
    const work = whenQuiet(() => count++, { pause: 10_000, atMost: 30 });
    const end = Date.now() + 120;
    while (Date.now() < end) {
      work.ask();
      await wait(5);
    }
    work.cancel();
    assert.ok(count >= 1, 'it waited for ever');
  });

  it('does nothing once taken back', async () => {
    let count = 0;
    const work = whenQuiet(() => count++, { pause: 5, atMost: 10 });
    work.ask();
    work.cancel();
    await wait(40);
    assert.equal(count, 0);
  });
});
