import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workbenchAddress } from '../../tools/embedded/address.mjs';
import { repository } from '../../tools/embedded/places.mjs';
import { copyWorkspace } from '../host/harness/workspaceCopy.mjs';
import {
  sharedBrowser,
  sharedServer,
  type DisplayLanguage,
  type ExtensionSource,
  type HostKind,
  type Trust,
} from './environment';
import { boxOfText } from './inPage.mjs';

/** What a journey starts from. */
export interface WorkbenchOptions {
  /** File of the workspace to bring to the front, relative to its folder. */
  file?: string;
  /** Extension host; `node` unless said otherwise. */
  host?: HostKind;
  /** `development` (the source tree, built) unless said otherwise. */
  source?: ExtensionSource;
  /** Language of the extension's words; VS Code's own stay English, which the methods below rely on. */
  language?: DisplayLanguage;
  /** Trusted unless said otherwise. */
  trust?: Trust;
  /** Settings of the workspace, for example a theme. */
  settings?: Record<string, unknown>;
  /** Files to write into the workspace before it is opened: relative path to content. */
  files?: Record<string, string>;
  /** Absolute path of a folder to open as it is, instead of a fresh copy of the fixture workspace. */
  folder?: string;
  /** Absolute path of a folder to open a fresh copy of, instead of the fixture workspace. */
  copyOf?: string;
  /** Size of the window in pixels. */
  size?: { width: number; height: number };
}

/** Text as it stands in the editor, or part of a tree item's name. */
type Pattern = string | RegExp;

const openWorkbenches = new Set<Workbench>();

/** The workbenches that journeys have open, for pictures of a failure. */
export const currentWorkbenches = (): readonly Workbench[] => [...openWorkbenches];

/** A window of a real VS Code, with a workspace folder of its own. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** Absolute path of the open folder. */
    readonly folder: string,
    private readonly context: BrowserContext,
    private readonly removeFolder: () => Promise<void>,
  ) {}

  /** Opens a window on a fresh copy of the fixture workspace and waits until it can be used. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const { host = 'node', source = 'development', language = 'en', trust = 'trusted' } = options;
    const { size = { width: 1440, height: 900 } } = options;
    const server = await sharedServer({ host, source, language, trust });
    const copy = options.folder === undefined ? await copyWorkspace(options.copyOf) : undefined;
    const folder = options.folder ?? copy?.folder ?? '';
    for (const [path, content] of Object.entries(options.files ?? {}))
      await write(join(folder, path), content);
    if (options.settings) {
      await write(join(folder, '.vscode', 'settings.json'), JSON.stringify(options.settings, undefined, 2));
    }
    const context = await (await sharedBrowser()).newContext({ viewport: size });
    const page = await context.newPage();
    const workbench = new Workbench(page, folder, context, async () => copy?.remove());
    openWorkbenches.add(workbench);
    await page.goto(
      workbenchAddress(server, {
        folder,
        ...(options.file === undefined ? {} : { file: join(folder, options.file) }),
        ...(source === 'development' ? { extension: repository } : {}),
      }),
    );
    await workbench.ready();
    if (options.file !== undefined) await workbench.editor(options.file).waitFor();
    return workbench;
  }

  /** Closes the window and removes its workspace. */
  async close(): Promise<void> {
    openWorkbenches.delete(this);
    await this.context.close();
    await this.removeFolder();
  }

  /** Loads the page anew, as `Reload Window` does, and waits until it can be used. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Saves a picture of the window as `NAME.png` in `out/screenshots`, or in another folder, and returns its path. */
  async screenshot(name: string, folder = join(repository, 'out', 'screenshots')): Promise<string> {
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Content of a file of the workspace as it is on disk. */
  readFile(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  // Commands, files, places

  /** Runs a command of the palette by its whole title, for example `Report Annotator: Go to Paragraph…`. */
  async command(title: string): Promise<void> {
    await this.askQuickInput('F1', `>${title}`, this.quickPickRow(title));
    await this.quickPickRow(title).click();
  }

  /** Opens a file of the workspace through Quick Open. */
  async openFile(path: string): Promise<void> {
    const row = this.quickPickRow(path.split('/').at(-1) ?? path);
    await this.askQuickInput('ControlOrMeta+P', path, row);
    await row.click();
    await this.editor(path).waitFor();
  }

  /** Puts the cursor at the start of a line (counting from 1) of the active editor and scrolls there. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
    await this.page
      .locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
  }

  /** Line and column of the cursor in the active editor, counting from 1. */
  async cursor(): Promise<{ line: number; column: number }> {
    const text = (await this.page.locator('#status\\.editor\\.selection').textContent()) ?? '';
    const match = /Ln (\d+), Col (\d+)/.exec(text);
    return { line: Number(match?.[1]), column: Number(match?.[2]) };
  }

  // Parts of the window

  /** The active editor, if it shows the file whose path ends so. */
  editor(path: string): Locator {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return this.page.locator(`.editor-group-container.active .monaco-editor[data-uri$="${encoded}"]`);
  }

  /** Shows a view container through its icon in the activity bar, unless it is shown already. */
  async showViewContainer(title: string): Promise<void> {
    const tab = this.page.locator(`.activitybar .action-item:has(.action-label[aria-label^="${title}"])`);
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  }

  /** The tree of a view. VS Code names it by the view's title. */
  tree(view: Pattern): Locator {
    return this.page.getByRole('tree', { name: view });
  }

  /** A row of a view's tree; trees draw only the rows that are on screen. */
  treeItem(view: Pattern, name: Pattern): Locator {
    return this.tree(view).getByRole('treeitem', { name });
  }

  /** Unfolds a row of a view's tree. */
  async expand(view: Pattern, name: Pattern): Promise<void> {
    const item = this.treeItem(view, name).first();
    if ((await item.getAttribute('aria-expanded')) !== 'true')
      await item.locator('.monaco-tl-twistie').click();
    await this.treeItem(view, name).and(this.page.locator('[aria-expanded="true"]')).first().waitFor();
  }

  /** The text field of the palette, of a quick pick or of an input box. */
  quickInput(): Locator {
    return this.page.locator('.quick-input-widget input[type=text]');
  }

  /** The row of a quick pick that shows this text. */
  quickPickRow(text: Pattern): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** Messages in the corner of the window, as they read. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allTextContents();
  }

  /** The document inside the visible webview. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  }

  // Text in the editor

  /** Middle and edges, in pixels, of a text that is on screen in the active editor; waits until it is drawn. */
  async boxOf(text: string, occurrence = 0): Promise<{ left: number; right: number; y: number }> {
    for (let tries = 0; tries < 50; tries += 1) {
      const box = await this.page.evaluate(boxOfText, { text, occurrence });
      if (box) return { left: box.left, right: box.right, y: (box.top + box.bottom) / 2 };
      await this.page.waitForTimeout(100);
    }
    throw new Error(`"${text}" is not on screen in the active editor`);
  }

  /** Rests the mouse on a text of the active editor and returns the hover that comes, once it holds `expected`. */
  async hover(text: string, expected: Pattern, occurrence = 0): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible', { hasText: expected }).first();
    for (let tries = 0; tries < 3; tries += 1) {
      const { left, right, y } = await this.boxOf(text, occurrence);
      // Twice: the editor asks for hovers only after it has seen the mouse move.
      await this.page.mouse.move((left + right) / 2 - 1, y);
      await this.page.mouse.move((left + right) / 2, y);
      const came = await hover.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (came) return hover;
      await this.page.mouse.move(0, 0);
    }
    throw new Error(`No hover with ${String(expected)} came on "${text}"`);
  }

  /** Selects a text of the active editor with the mouse. */
  async select(text: string, occurrence = 0): Promise<void> {
    // A window that is still being laid out moves the words away under the mouse, and others are selected.
    const count = `(${text.length} selected)`;
    const selected = this.page.locator('#status\\.editor\\.selection', { hasText: count });
    for (let tries = 0; tries < 3; tries += 1) {
      const { left, right, y } = await this.boxOf(text, occurrence);
      await this.page.mouse.move(left + 1, y);
      await this.page.mouse.down();
      await this.page.mouse.move((left + right) / 2, y);
      await this.page.mouse.move(right, y);
      await this.page.mouse.up();
      const came = await selected.waitFor({ timeout: 8000 }).then(
        () => true,
        () => false,
      );
      if (came) return;
      // The mouse would drag what is selected.
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`"${text}" was not selected`);
  }

  // Comments

  /** Comment threads that are open in the editor. */
  threads(): Locator {
    return this.page.locator('.review-widget');
  }

  /** Bodies of the comments that are open in the editor. */
  commentBodies(): Locator {
    return this.page.locator('.review-widget .review-comment .comment-body');
  }

  /** The field of the open comment thread that can be typed into: of a new comment, of one being edited, of a reply. */
  commentField(): Locator {
    const fields = ['.edit-container', '.comment-form'].map(
      (form) => `.review-widget ${form} .monaco-editor:visible`,
    );
    return this.page.locator(fields.join(', ')).first();
  }

  /** Types into the field of the open comment thread and presses one of the thread's buttons. */
  async writeComment(text: string, button: string): Promise<void> {
    await this.commentField().click();
    await this.page.keyboard.insertText(text);
    // The buttons are drawn anew while one types: look the button up when it is pressed, never before.
    await this.threads().getByRole('button', { name: button, exact: true }).last().click();
  }

  /**
   * Opens a quick input by `key`, types `text` and waits for `row`; begins again where none comes, for a window that
   * is still starting loses keys, and a search begun before the files are known finds none. Each try waits longer: on
   * a busy machine a search takes its time.
   */
  private async askQuickInput(key: string, text: string, row: Locator): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await this.page.keyboard.press(key);
      try {
        await this.quickInput().waitFor({ timeout: 5000 * tries });
        await this.quickInput().fill(text);
        await row.waitFor({ timeout: 5000 * tries });
        return;
      } catch (error) {
        if (tries === 4) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  private async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
  }
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
}
