import type { Location, LocationLink, TextDocument, TextEditor, WebviewPanel } from 'vscode';
import { Selection, TextEditorRevealType, commands, workspace } from 'vscode';
import type { Report } from '../../report/report';
import { showThreadCommand } from '../annotations/annotationHovers';
import { editorShowing } from '../editorShowing';
import { showRange } from '../navigation/goTo';
import { offsetAt, positionAt, rangeAt } from '../positions';
import type { ActionOnWords, MessageFromView } from './readingMessages';
import type { ScrollSync } from './scrollSync';
import { openSource } from './sourceEditor';

/** A place that somebody pointed at in the view. */
export type PointedAt = Extract<MessageFromView, { offset: number }>;

/** The report that a view shows, as it is at the moment. */
interface ShownSource {
  readonly document: TextDocument;
  readonly report: Report;
}

/** The commands that take a passage, by what is asked for in the view. */
const actionCommands = {
  annotate: 'reportAnnotator.annotate',
  code: 'reportAnnotator.codeSelection',
} as const;

/** Does in the source what is asked for in a reading view. Offsets that it is given stand in the report. */
export class ReadingActions {
  readonly #panel: Pick<WebviewPanel, 'viewColumn'>;
  readonly #scrolling: ScrollSync;
  readonly #show: (offset: number) => void;

  constructor(
    panel: Pick<WebviewPanel, 'viewColumn'>,
    scrolling: ScrollSync,
    /** Goes to a place in the view. */
    show: (offset: number) => void,
  ) {
    this.#panel = panel;
    this.#scrolling = scrolling;
    this.#show = show;
  }

  /** Goes where somebody points: the source follows where it is on screen, and is opened where it is asked for. */
  async goTo({ kind, offset }: PointedAt, { document, report }: ShownSource): Promise<void> {
    if (kind === 'follow') {
      await this.#follow({ document, report }, offset);
      return;
    }
    const editor = kind === 'source' ? await this.#openSource(document) : editorShowing(document);
    if (editor === undefined) return;
    if (kind === 'scrolled') this.#scrolling.follow(editor, report, offset);
    else this.#putCursor(editor, report, offset, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Runs the command for the source on the words: there a thread is opened, or codes are chosen. */
  async act({ kind, start, end }: ActionOnWords, { document, report }: ShownSource): Promise<void> {
    if (kind === 'selected') return;
    const editor = await this.#openSource(document);
    const range = rangeAt(report.text, { start, end });
    editor.selection = new Selection(range.start, range.end);
    // The thread opens below the words and needs room there.
    editor.revealRange(range, TextEditorRevealType.InCenter);
    await commands.executeCommand(actionCommands[kind], {
      uri: document.uri.toString(),
      range: { start, end },
    });
  }

  /** Unfolds the thread of an annotation. */
  async showAnnotation(id: string, document: TextDocument): Promise<void> {
    await this.#openSource(document);
    await commands.executeCommand(showThreadCommand, { uri: document.uri.toString(), id });
  }

  #openSource(document: TextDocument): Promise<TextEditor> {
    this.#scrolling.keepQuietWhileOpening();
    return openSource(document, this.#panel.viewColumn);
  }

  /** Goes where the words at `offset` lead: in the view and in the source, or to another file. */
  async #follow({ document, report }: ShownSource, offset: number): Promise<void> {
    const target = contentsTarget(report, offset);
    if (target !== undefined) {
      this.#goWithin({ document, report }, target);
      return;
    }
    const [found] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionAt(report.text, offset),
    );
    if (found === undefined) return;
    const [uri, range] =
      'targetUri' in found ? [found.targetUri, found.targetRange] : [found.uri, found.range];
    if (uri.toString() === document.uri.toString())
      this.#goWithin({ document, report }, offsetAt(report.text, range.start));
    else await showRange(await workspace.openTextDocument(uri), range);
  }

  #goWithin({ document, report }: ShownSource, offset: number): void {
    this.#show(offset);
    const editor = editorShowing(document);
    if (editor !== undefined) this.#putCursor(editor, report, offset, TextEditorRevealType.AtTop);
  }

  #putCursor(editor: TextEditor, report: Report, offset: number, reveal: TextEditorRevealType): void {
    this.#scrolling.keepQuiet();
    const position = positionAt(report.text, offset);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, reveal);
  }
}

/** Where the entry of the contents at `offset` leads; `undefined` for other words. */
function contentsTarget(report: Report, offset: number): number | undefined {
  const entry = report.contents.find(({ place }) => {
    const { start, end } = report.rangeOf(place);
    return start <= offset && offset < end;
  });
  const target = [...report.sections, ...report.annexes].find(({ id }) => id === entry?.target);
  return target && report.rangeOf(target.place).start;
}
