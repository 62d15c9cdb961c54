import { outlineOf } from './outlineFacts';

export function linesOf(...lines: readonly string[]): string {
  return lines.join('\n');
}

/** The first lines of a report, whose own numbers begin below them. */
export const masthead = ['A/99/12', '', 'Report on small harbours', '', 'I. Introduction', ''];

/** What is read in `lines` below those. */
export function outlineBelowMasthead(...lines: readonly string[]): ReturnType<typeof outlineOf> {
  return outlineOf(linesOf(...masthead, ...lines));
}
