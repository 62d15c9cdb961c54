import type { Report } from '../report/report';
import type { Slices } from '../annotations/matching/slices';
import { runSlices } from '../annotations/matching/slices';
import { AnchorSearch } from './anchorSearch';
import { AnnotationState } from './annotationState';
import type { AnnotationSet } from './annotationStore';
import { findCodebook } from './findCodebook';
import type { FileSystem } from './ports';
import { loadSidecars } from './sidecars';

/**
 * The annotations of a report at one moment, anchored in its text: for the command line and for checks, which
 * change nothing and watch nothing. `workspaceUri` is where the search for a codebook ends.
 */
export async function loadAnnotations(
  files: FileSystem,
  reportUri: string,
  report: Report,
  workspaceUri: string | undefined,
): Promise<AnnotationSet> {
  const state = new AnnotationState(report);
  const [sidecars, codebook] = await Promise.all([
    loadSidecars(files, reportUri),
    findCodebook(files, reportUri, workspaceUri),
    state.digest(report),
  ]);
  state.setAll(sidecars, codebook);
  const run = <T>(work: Slices<T>): Promise<T> => Promise.resolve(runSlices(work));
  await new AnchorSearch(state, { files, reportUri, run }).finished();
  return state.current;
}
