/** The two extension hosts that the extension must run in. */
export type HostKind = 'node' | 'web';

/** The host that the runner was asked for; replaced by a literal when the suites are bundled. */
declare const REQUESTED_HOST: HostKind;

/** The host that the runner was asked for. */
export const requestedHost: HostKind = REQUESTED_HOST;

/** The host that this code really runs in, told by what only that host has. */
export function actualHost(): HostKind {
  const isWorker = 'WorkerGlobalScope' in globalThis;
  return isWorker ? 'web' : 'node';
}
