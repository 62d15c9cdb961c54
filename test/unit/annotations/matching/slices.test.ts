import assert from 'node:assert/strict';
import { createSlicedTask, runSlices } from '../../../../src/annotations/matching/slices';
import type { Slices } from '../../../../src/annotations/matching/slices';

/** Work of `count` pieces, each of which takes a millisecond of `clock`. */
function* work(count: number, clock: { time: number }): Slices<string> {
  for (let piece = 0; piece < count; piece++) {
    clock.time++;
    yield;
  }
  return 'done';
}

describe('slices', () => {
  it('are done at once by runSlices', () => {
    assert.equal(runSlices(work(3, { time: 0 })), 'done');
  });
  it('stop when the budget is spent, and go on from there', () => {
    const clock = { time: 0 };
    const task = createSlicedTask(work(10, clock), () => clock.time);
    assert.deepEqual(task.step(4), { kind: 'running' });
    assert.equal(clock.time, 4);
    assert.deepEqual(task.step(100), { kind: 'done', result: 'done' });
    assert.deepEqual(task.step(100), { kind: 'done', result: 'done' });
    assert.equal(clock.time, 10);
  });
  it('can be cancelled, for good', () => {
    const clock = { time: 0 };
    const task = createSlicedTask(work(10, clock), () => clock.time);
    task.step(2);
    task.cancel();
    assert.deepEqual(task.step(100), { kind: 'cancelled' });
    assert.equal(clock.time, 2);
  });
  it('stay done when cancelled too late', () => {
    const task = createSlicedTask(work(1, { time: 0 }), () => 0);
    task.step(1);
    while (task.step(1).kind === 'running');
    task.cancel();
    assert.equal(task.state.kind, 'done');
  });
  it('throw what the work throws, once', () => {
    const task = createSlicedTask(
      (function* (): Slices<string> {
        yield;
        throw new Error('broken');
      })(),
      () => 0,
    );
    assert.throws(() => {
      task.step(1);
      task.step(1);
    }, /broken/);
    assert.deepEqual(task.step(1), { kind: 'cancelled' });
  });
});
