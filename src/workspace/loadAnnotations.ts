import type { Report } from '../report/report';
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
  return state.current;
}
