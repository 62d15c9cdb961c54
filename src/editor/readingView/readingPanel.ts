import type { Location, LocationLink, TextDocument, WebviewPanel } from 'vscode';
import { Disposable, Selection, TextEditorRevealType, Uri, commands, l10n, window, workspace } from 'vscode';
import type { Report } from '../../report/report';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { showThreadCommand } from '../annotations/annotationHovers';
import { editorShowing } from '../editorShowing';
import { later } from '../later';
import { showRange } from '../navigation/goTo';
import { offsetAt, positionAt, rangeAt } from '../positions';
import { decodeMessage } from './decodeMessage';
import { pageMarks } from './pageMarks';
import type { PageHead } from './pageSender';
import { PageSender } from './pageSender';
import type { ActionOnWords, MessageFromView, MessageToView } from './readingMessages';
import { lookSettings, readingLook, readingWords } from './readingWords';
import { ScrollSync } from './scrollSync';
import { openSource } from './sourceEditor';

/** How long typing must pause before the page follows, in milliseconds. */
const pageDelay = 250;
/** How long the cursor must rest before its paragraph is marked, in milliseconds. */
const cursorDelay = 60;

/** The commands that take a passage, by what is asked for in the view. */
const actionCommands = {
  annotate: 'reportAnnotator.annotate',
  code: 'reportAnnotator.codeSelection',
} as const;

/** The reading view of one report: keeps the page in step with the report, and does what is asked for in it. */
export class ReadingPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #annotations: OpenAnnotations;
  readonly #sender: PageSender;
  readonly #scrolling = new ScrollSync();
  readonly #subscriptions: Disposable;
  readonly #pageSoon = later(pageDelay, () => void this.#showPage());
  readonly #cursorSoon = later(cursorDelay, () => {
    this.#showCursor();
  });
  #selected: ActionOnWords | undefined;
  /** What to show at the top once the page is there. */
  #firstOffset: number | undefined;
  #isReady = false;

  constructor(
    panel: WebviewPanel,
    /** The report's. */
    readonly uri: string,
    annotations: OpenAnnotations,
    offset?: number,
  ) {
    this.#panel = panel;
    this.#annotations = annotations;
    this.#firstOffset = offset;
    this.#sender = new PageSender((message) => {
      this.#post(message);
    });
    const { reports } = annotations;
    const isOwn = (document: TextDocument): boolean => document.uri.toString() === uri;
    this.#subscriptions = Disposable.from(
      this.#pageSoon,
      this.#cursorSoon,
      panel.webview.onDidReceiveMessage((value: unknown) => void this.#take(value)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#emptied();
      }),
      reports.onDidChange((change) => {
        if (change.uri === uri && change.after !== undefined) this.#pageSoon.soon();
      }),
      annotations.onDidChange((changed) => {
        if (changed === uri) this.#showMarks();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [top] }) => {
        if (isOwn(textEditor.document) && top !== undefined && this.#scrolling.isOwn)
          this.#tell('scroll', textEditor.document, top.start);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOwn(textEditor.document)) this.#cursorSoon.soon();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (lookSettings.some((key) => event.affectsConfiguration(key)))
          this.#post({ kind: 'look', look: readingLook(this.#document) });
        if (event.affectsConfiguration('reportAnnotator.marks')) this.#showMarks();
      }),
    );
  }

  /** Does with the words that are selected in the view what `kind` says; says so where none are. */
  async actOnSelection(kind: 'annotate' | 'code'): Promise<void> {
    if (this.#selected === undefined || this.#selected.start === this.#selected.end)
      void window.showInformationMessage(l10n.t('Select the words in the reading view first.'));
    else await this.#act({ ...this.#selected, kind });
  }

  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  dispose(): void {
    this.#sender.forget();
    this.#subscriptions.dispose();
  }

  get #document(): TextDocument | undefined {
    return workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri);
  }

  #post(message: MessageToView): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  /** A view that is hidden forgets its page; it says that it is ready when it is shown again. */
  #emptied(): void {
    this.#isReady = false;
    this.#selected = undefined;
    this.#sender.forget();
  }

  async #showPage(): Promise<void> {
    if (!this.#isReady) return;
    const document = await this.#open();
    const report = document && (await this.#annotations.reports.whenListed(document));
    if (document === undefined || report === undefined) {
      this.#sender.forget();
      this.#post({ kind: 'nothing', reason: l10n.t('This file is not read as a report.') });
      return;
    }
    const head = headOf(document, report);
    this.#panel.title = l10n.t('Reading {0}', head.name);
    if (!(await this.#sender.send(report, head))) return;
    this.#showMarks();
    this.#showCursor();
    const editor = editorShowing(document);
    const [top] = editor?.visibleRanges ?? [];
    if (this.#firstOffset !== undefined) this.#post({ kind: 'scroll', offset: this.#firstOffset });
    else if (top !== undefined) this.#tell('scroll', document, top.start);
    this.#firstOffset = undefined;
  }

  /** The document of the report, opened where nobody has it open; `undefined` where it cannot be read. */
  async #open(): Promise<TextDocument | undefined> {
    try {
      return await workspace.openTextDocument(Uri.parse(this.uri, true));
    } catch {
      // Deleted or renamed meanwhile: the view says that there is no report.
      return undefined;
    }
  }

  /** Marks are offsets in the text that the view shows; with another one they wait for its page. */
  #showMarks(): void {
    if (this.#reportShown() !== undefined)
      this.#post({ kind: 'marks', marks: pageMarks(this.#annotations, this.uri) });
  }

  #showCursor(): void {
    const document = this.#document;
    const editor = document && editorShowing(document);
    if (editor !== undefined) this.#tell('cursor', editor.document, editor.selection.active);
  }

  #tell(kind: 'cursor' | 'scroll', document: TextDocument, position: Selection['active']): void {
    const report = this.#reportShown();
    if (report !== undefined && document.uri.toString() === this.uri)
      this.#post({ kind, offset: offsetAt(report.text, position) });
  }

  /** The report, where the view shows just this text of it. */
  #reportShown(): Report | undefined {
    const report = this.#annotations.reports.get(this.uri);
    return report !== undefined && this.#sender.shown?.report === report ? report : undefined;
  }

  async #take(value: unknown): Promise<void> {
    const message = decodeMessage(value);
    switch (message?.kind) {
      case undefined:
        return;
      case 'ready':
        this.#isReady = true;
        this.#sender.forget();
        await this.#showPage();
        return;
      case 'selected':
        this.#selected = message;
        return;
      case 'annotate':
      case 'code':
        await this.#act(message);
        return;
      case 'annotation':
        await this.#showAnnotation(message.id);
        return;
      case 'scrolled':
      case 'clicked':
      case 'source':
      case 'follow':
        await this.#goTo(message);
    }
  }

  async #goTo({ kind, revision, offset }: Extract<MessageFromView, { offset: number }>): Promise<void> {
    const shown = this.#sender.shown;
    const report = this.#reportShown();
    if (shown?.revision !== revision || report === undefined || offset > report.text.length) return;
    const document = await this.#open();
    if (document === undefined) return;
    if (kind === 'follow') {
      await this.#follow(document, report, offset);
      return;
    }
    const editor = kind === 'source' ? await this.#openSource(document) : editorShowing(document);
    if (editor === undefined) return;
    if (kind === 'scrolled') {
      this.#scrolling.follow(editor, report, offset);
      return;
    }
    this.#scrolling.keepQuiet();
    const position = positionAt(report.text, offset);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #openSource(document: TextDocument): ReturnType<typeof openSource> {
    this.#scrolling.keepQuiet();
    return openSource(document, this.#panel.viewColumn);
  }

  /** Goes where the words at `offset` lead: in the view and in the source, or to another file. */
  async #follow(document: TextDocument, report: Report, offset: number): Promise<void> {
    const target = contentsTarget(report, offset);
    if (target !== undefined) {
      this.#goWithin(document, report, target);
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
    if (uri.toString() === this.uri) this.#goWithin(document, report, offsetAt(report.text, range.start));
    else await showRange(await workspace.openTextDocument(uri), range);
  }

  #goWithin(document: TextDocument, report: Report, offset: number): void {
    this.#post({ kind: 'show', offset });
    const editor = editorShowing(document);
    if (editor === undefined) return;
    this.#scrolling.keepQuiet();
    const position = positionAt(report.text, offset);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, TextEditorRevealType.AtTop);
  }

  /** Runs the command for the source on the words: there a thread is opened or codes are chosen. */
  async #act({ kind, revision, start, end }: ActionOnWords): Promise<void> {
    const report = this.#reportShown();
    const isStale = report === undefined || this.#sender.shown?.revision !== revision;
    if (kind === 'selected') return;
    if (isStale || end > report.text.length) {
      void window.showInformationMessage(
        l10n.t('The report has changed since. Please select the words again.'),
      );
      return;
    }
    const document = await this.#open();
    if (document === undefined) return;
    const editor = await this.#openSource(document);
    const range = rangeAt(report.text, { start, end });
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    await commands.executeCommand(actionCommands[kind], { uri: this.uri, range: { start, end } });
  }

  async #showAnnotation(id: string): Promise<void> {
    const document = await this.#open();
    if (document === undefined || this.#annotations.discussion(this.uri, id) === undefined) return;
    await this.#openSource(document);
    await commands.executeCommand(showThreadCommand, { uri: this.uri, id });
  }
}

function headOf(document: TextDocument, report: Report): PageHead {
  const { language = '', symbol } = report;
  return {
    uri: document.uri.toString(),
    name: symbol ?? document.uri.path.split('/').at(-1) ?? '',
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    words: readingWords(),
    look: readingLook(document),
  };
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
