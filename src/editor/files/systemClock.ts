import type { Clock } from '../../workspace/ports';

/** The clock of the machine that the extension host runs on. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
