import type { Report } from '../report/report';
import type { Slices } from '../annotations/matching/slices';
import { runSlices } from '../annotations/matching/slices';
import { AnchorSearch } from './anchorSearch';
import type { RunWork } from './anchorSearch';
import { AnnotationState } from './annotationState';
import type { AnnotationSet } from './annotationStore';
import { findCodebook } from './findCodebook';
import { withLostSidecars } from './lostSidecars';
import type { FileSystem } from './ports';
import { loadSidecars } from './sidecars';

/**
 * The annotations of a report at one moment, anchored in its text: for the command line and for checks, which
 * change nothing and watch nothing. `workspaceUri` is where the search for a codebook ends; `run` does the search for
 * places, all at once unless told otherwise.
 */
export async function loadAnnotations(
  files: FileSystem,
  reportUri: string,
  report: Report,
  workspaceUri: string | undefined,
  run: RunWork = atOnce,
): Promise<AnnotationSet> {
  const state = new AnnotationState(report);
  const [sidecars, codebook, digest] = await Promise.all([
    loadSidecars(files, reportUri),
    findCodebook(files, reportUri, workspaceUri),
    state.digest(report),
  ]);
  state.setAll(await withLostSidecars(sidecars, files, reportUri, report, digest), codebook);
  await new AnchorSearch(state, { files, reportUri, run }).finished();
  return state.current;
}

function atOnce<T>(work: Slices<T>): Promise<T> {
  return Promise.resolve(runSlices(work));
}
