import type { Position, TextDocument, WebviewPanel } from 'vscode';
import { Disposable, Uri, l10n, window, workspace } from 'vscode';
import type { Report } from '../../report/report';
import type { OpenAnnotations } from '../annotations/openAnnotations';
import { editorShowing } from '../editorShowing';
import { later } from '../later';
import { offsetAt } from '../positions';
import { decodeMessage } from './decodeMessage';
import { pageMarks } from './pageMarks';
import type { PageHead } from './pageSender';
import { PageSender } from './pageSender';
import type { PointedAt } from './readingActions';
import { ReadingActions } from './readingActions';
import type { ActionOnWords, MessageToView } from './readingMessages';
import { lookSettings, readingLook, readingWords } from './readingWords';
import { ScrollSync } from './scrollSync';

/** How long typing must pause before the page follows, in milliseconds. */
const pageDelay = 250;
/** How long the cursor must rest before its paragraph is marked, in milliseconds. */
const cursorDelay = 60;

/** The reading view of one report: keeps page, marks, cursor and scroll in step, and takes what is asked for in it. */
export class ReadingPanel implements Disposable {
  /** The report's. */
  readonly uri: string;
  readonly #panel: WebviewPanel;
  readonly #annotations: OpenAnnotations;
  readonly #sender: PageSender;
  readonly #scrolling = new ScrollSync();
  readonly #actions: ReadingActions;
  readonly #subscriptions: Disposable;
  readonly #pageSoon = later(pageDelay, () => void this.#showPage());
  readonly #cursorSoon = later(cursorDelay, () => {
    this.#showCursor();
  });
  #selected: ActionOnWords | undefined;
  /** What to show at the top once the page is there; what the view showed there last. */
  #firstOffset: number | undefined;
  #lastOffset: number | undefined;
  #isReady = false;

  constructor(panel: WebviewPanel, uri: string, annotations: OpenAnnotations, firstOffset?: number) {
    this.uri = uri;
    this.#panel = panel;
    this.#annotations = annotations;
    this.#firstOffset = firstOffset;
    this.#sender = new PageSender((message) => {
      this.#post(message);
    });
    this.#actions = new ReadingActions(panel, this.#scrolling, (offset) => {
      this.#post({ kind: 'show', offset });
    });
    this.#subscriptions = Disposable.from(this.#pageSoon, this.#cursorSoon, this.#follow(panel));
  }

  /** Does what `kind` says with the words that are selected in the view, else with the paragraph that has the focus. */
  async actOnSelection(kind: 'annotate' | 'code'): Promise<void> {
    if (this.#selected === undefined)
      void window.showInformationMessage(l10n.t('Select the words in the reading view first.'));
    else await this.#act({ ...this.#selected, kind });
  }

  reveal(): void {
    this.#panel.reveal();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  dispose(): void {
    this.#sender.forget();
    this.#subscriptions.dispose();
  }

  #follow(panel: WebviewPanel): Disposable {
    const annotations = this.#annotations;
    const isOwn = (document: TextDocument): boolean => document.uri.toString() === this.uri;
    return Disposable.from(
      panel.webview.onDidReceiveMessage((value: unknown) => void this.#take(value)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#emptied();
      }),
      annotations.reports.onDidChange(({ uri, after }) => {
        if (uri === this.uri && after !== undefined) this.#pageSoon.soon();
      }),
      annotations.onDidChange((uri) => {
        if (uri === this.uri) this.#showMarks();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [top] }) => {
        if (isOwn(textEditor.document) && top !== undefined && this.#scrolling.isOwn)
          this.#tell('scroll', top.start);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOwn(textEditor.document)) this.#cursorSoon.soon();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (lookSettings.some((key) => event.affectsConfiguration(key)))
          this.#post({ kind: 'look', look: readingLook(this.#openDocument) });
        if (event.affectsConfiguration('reportAnnotator.marks')) this.#showMarks();
      }),
    );
  }

  #post(message: MessageToView): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  /** A view that is hidden forgets its page; it says that it is ready when it is shown again. */
  #emptied(): void {
    this.#isReady = false;
    this.#selected = undefined;
    this.#firstOffset = this.#lastOffset;
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
    const isWhole = this.#sender.shown === undefined;
    const head = headOf(document, report);
    this.#panel.title = l10n.t('Reading {0}', head.name);
    if (!(await this.#sender.send(report, head))) return;
    this.#showMarks();
    this.#showCursor();
    if (!isWhole) return;
    const [top] = editorShowing(document)?.visibleRanges ?? [];
    if (this.#firstOffset !== undefined) this.#post({ kind: 'scroll', offset: this.#firstOffset });
    else if (top !== undefined) this.#tell('scroll', top.start);
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

  get #openDocument(): TextDocument | undefined {
    return workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri);
  }

  /** Marks are offsets in the text that the view shows; with another one they wait for its page. */
  #showMarks(): void {
    if (this.#reportShown !== undefined)
      this.#post({ kind: 'marks', marks: pageMarks(this.#annotations, this.uri) });
  }

  #showCursor(): void {
    const document = this.#openDocument;
    const editor = document && editorShowing(document);
    if (editor !== undefined) this.#tell('cursor', editor.selection.active);
  }

  #tell(kind: 'cursor' | 'scroll', position: Position): void {
    const report = this.#reportShown;
    if (report === undefined) return;
    const offset = offsetAt(report.text, position);
    if (kind === 'scroll') this.#lastOffset = offset;
    this.#post({ kind, offset });
  }

  /** The report, where the view shows just this text of it. */
  get #reportShown(): Report | undefined {
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
      case 'annotation': {
        const isThere = this.#annotations.discussion(this.uri, message.id) !== undefined;
        const document = isThere ? await this.#open() : undefined;
        if (document !== undefined) await this.#actions.showAnnotation(message.id, document);
        return;
      }
      case 'scrolled':
      case 'clicked':
      case 'source':
      case 'follow':
        await this.#goTo(message);
    }
  }

  /** Offsets of a page that is no longer shown mean nothing: what is pointed at there is let go. */
  async #goTo(message: PointedAt): Promise<void> {
    const report = this.#reportShown;
    const isStale = this.#sender.shown?.revision !== message.revision;
    if (report === undefined || isStale || message.offset > report.text.length) return;
    if (message.kind === 'scrolled') this.#lastOffset = message.offset;
    const document = await this.#open();
    if (document !== undefined) await this.#actions.goTo(message, { document, report });
  }

  async #act(message: ActionOnWords): Promise<void> {
    // A report that was closed with its tab is read again; the same text gives the same offsets, another is refused.
    const shown = this.#sender.shown;
    const document = await this.#open();
    const report = document && (await this.#annotations.reports.whenListed(document));
    const isSame =
      shown?.revision === message.revision &&
      (report === shown.report || report?.text.toString() === shown.report.text.toString());
    if (document === undefined || report === undefined || !isSame || message.end > report.text.length) {
      void window.showInformationMessage(
        l10n.t('The report has changed since. Please select the words again.'),
      );
      return;
    }
    await this.#actions.act(message, { document, report });
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
