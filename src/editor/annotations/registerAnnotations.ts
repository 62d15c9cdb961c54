import { Disposable } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { registerReview } from '../review/registerReview';
import { registerSharing } from '../sharing/registerSharing';
import { AnnotationActions } from './annotationActions';
import { registerAnnotationCommands } from './annotationCommands';
import { AnnotationDecorations } from './annotationDecorations';
import { registerAnnotationHovers } from './annotationHovers';
import { AnnotationsView } from './annotationsView';
import { AnnotationThreads } from './annotationThreads';
import { registerCodeCompletion } from './codeCompletion';
import { DeletedAnnotations } from './deletedAnnotations';
import { FileBadges } from './fileBadges';
import { registerFilterCommands } from './filterCommands';
import { registerMarkColoring } from './markColoring';
import type { OpenAnnotations } from './openAnnotations';
import { PlaceDecisions } from './placeDecisions';
import { RecentCodes } from './recentCodes';
import { registerSidecarRenaming } from './renameSidecars';
import { SidecarDiagnostics } from './sidecarDiagnostics';
import { registerThreadCommands } from './threadCommands';

/** Registers everything about annotating; disposing of the result takes it away again. */
export function registerAnnotations(annotations: OpenAnnotations, ctx: ExtensionContext): Disposable {
  const threads = new AnnotationThreads(annotations);
  const deleted = new DeletedAnnotations(annotations);
  const decisions = new PlaceDecisions(annotations);
  const recent = new RecentCodes(ctx.workspaceState);
  const actions = new AnnotationActions(annotations, threads, deleted, recent, decisions);
  const view = new AnnotationsView(annotations, ctx.workspaceState);
  return Disposable.from(
    threads,
    view,
    new AnnotationDecorations(annotations),
    new SidecarDiagnostics(annotations),
    new FileBadges(annotations),
    registerAnnotationHovers(annotations),
    registerCodeCompletion(annotations),
    registerSidecarRenaming(annotations),
    registerThreadCommands({ threads, actions }),
    registerAnnotationCommands({
      annotations,
      threads,
      actions,
      recent,
      deleted,
      selectedRows: () => view.selection,
    }),
    registerFilterCommands(annotations, view),
    registerMarkColoring(annotations),
    registerReview(annotations, threads, actions, decisions),
    registerSharing({ annotations, threads }, ctx),
  );
}
