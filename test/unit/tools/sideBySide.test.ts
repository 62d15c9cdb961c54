import assert from 'node:assert/strict';
import { runSideBySide } from '../../../tools/testing/sideBySide.mjs';

describe('stages side by side', () => {
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  const kindOf = (name: string): 'window' | 'quick' | 'long' =>
    name === name.toUpperCase() ? 'window' : name === 'q' ? 'quick' : 'long';

  /** Runs tasks named by letters, capitals being windows and q quick, and returns what began and ended in order. */
  async function played(
    names: string,
    runners: number,
    options: { mayBegin?: (name: string, ended: string) => boolean; ready?: Promise<unknown> } = {},
  ): Promise<string> {
    const { mayBegin = () => true, ready = Promise.resolve() } = options;
    const events: string[] = [];
    let ended = '';
    const tasks = Array.from(names, (name) => ({
      kind: kindOf(name),
      mayBegin: () => mayBegin(name, ended),
      run: async () => {
        events.push(`+${name}`);
        await turn();
        ended += name;
        events.push(`-${name}`);
      },
    }));
    await runSideBySide(tasks, runners, [ready]);
    return events.join(' ');
  }

  it('begin with a window and something else, and take the other kind when theirs has run out', async () => {
    assert.equal(await played('abX', 2), '+X +a -X +b -a -b');
    assert.equal(await played('aXY', 2), '+X +a -X +Y -a -Y');
  });

  it('run in order where one runs at a time', async () => {
    assert.equal(await played('Xab', 1), '+X -X +a -a +b -b');
  });

  it('wait for what they need, and for what is made ready meanwhile', async () => {
    const needsB = (name: string, ended: string): boolean => name !== 'X' || ended.includes('B');
    assert.equal(await played('XB', 2, { mayBegin: needsB }), '+B -B +X -X');
    let isReady = false;
    const ready = turn()
      .then(turn)
      .then(() => (isReady = true));
    assert.equal(
      await played('Xa', 2, { ready, mayBegin: (name) => name === 'a' || isReady }),
      '+a -a +X -X',
    );
  });

  it('keep the runner of windows from what is long while a window has to wait', async () => {
    const needsA = (name: string, ended: string): boolean => name !== 'X' || ended.includes('a');
    assert.equal(await played('abqX', 2, { mayBegin: needsA }), '+q +a -q -a +b +X -b -X');
  });

  it('say so when none may begin', async () => {
    await assert.rejects(played('X', 1, { mayBegin: () => false }), /No task may begin/u);
  });
});
