import type { Context } from 'mocha';
import { closeEnvironment } from './environment';
import { currentWorkbenches } from './workbench';

/** After each journey: a picture of what went wrong, and no window left open. At the end: no server, no browser. */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const test = this.currentTest;
    const name = (test?.fullTitle() ?? 'journey').replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
    for (const [index, workbench] of currentWorkbenches().entries()) {
      if (test?.state === 'failed') await workbench.screenshot(`failed-${name}-${index + 1}`);
      await workbench.close();
    }
  },
  async afterAll(): Promise<void> {
    await closeEnvironment();
  },
};
