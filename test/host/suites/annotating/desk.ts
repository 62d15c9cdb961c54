import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makeWatchedFolder, whenWatched } from '../../harness/watchedFolder';

/** A small report of the tests' own; every paragraph is one line. */
const reportText = `# Report of the Committee on Lighthouses

I. Introduction

1. The Committee met in spring and heard eleven keepers, who came from three coasts and had served for many years.

2. It thanks the keepers for their candour.

3. Its members visited four towers in the course of the summer, two of them by boat, and spoke with the crews there.

II. Findings

4. Some experts considered that lamps should be electric; others doubted it and pointed to the cost of long cables.

5. The lamp oil is dear. The lamp oil is scarce. The Committee has seen the accounts of nine stations for five years.

6. Fog signals were praised by everybody, whatever the weather in which they had been heard, and however seldom.

III. Recommendations

7. The Committee recommends better lamps, to be delivered before the winter and to be paid for by the harbours.

8. It recommends shorter watches for the crews of all towers that stand on rocks and cannot be reached in winter.

9. It also recommends that the log be kept in ink and that copies be sent to the archive once in every quarter.

IV. Other matters

10. The Committee will meet again in the autumn, if the weather and the state of the roads along the coast allow it.

11. The next report will deal with buoys and beacons, on which members have already begun to gather their notes.
`;

/** The codebook beside it. */
const codebookText = `codes:
  - id: doubt
    name: { en: Doubt, zh-cn: 怀疑 }
    color: '#aa3311'
    definition: { en: The passage questions something. }
  - id: praise
    name: { en: Praise, zh-cn: 赞扬 }
`;

/** What a sidecar file holds, as far as the tests look at it. */
export interface Sidecar {
  readonly id: string;
  readonly creator: { readonly name: string };
  readonly status: string;
  readonly kind?: string;
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: { readonly selector: readonly { readonly type: string; readonly exact?: string }[] };
}

/** A folder of its own with a report that is open in an editor. */
export class Desk {
  private constructor(
    readonly folder: vscode.Uri,
    readonly report: vscode.Uri,
    readonly editor: vscode.TextEditor,
  ) {}

  /**
   * Lays a report and a codebook into a new folder below `root`, the workspace unless said otherwise, and what
   * `files` names beside them.
   */
  static async lay(
    name: string,
    files: Readonly<Record<string, string>> = {},
    root = vscode.workspace.workspaceFolders?.[0]?.uri,
  ): Promise<Desk> {
    assert.ok(root, 'no folder is open');
    await vscode.workspace
      .getConfiguration('reportAnnotator.author')
      .update('name', 'Keeper', vscode.ConfigurationTarget.Workspace);
    const folder = vscode.Uri.joinPath(root, 'annotating', name);
    // A test that is tried again begins anew.
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
    const all = { 'lighthouses.md': reportText, 'codebook.yaml': codebookText, ...files };
    const folders = new Map<string, vscode.Uri>();
    for (const [path, content] of Object.entries(all)) {
      const file = vscode.Uri.joinPath(folder, path);
      const around = vscode.Uri.joinPath(file, '..');
      if (!folders.has(around.path)) await makeWatchedFolder(vscode.Uri.joinPath(around, '..'));
      folders.set(around.path, around);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
    }
    const report = vscode.Uri.joinPath(folder, 'lighthouses.md');
    const [editor] = await Promise.all([open(report), ...[...folders.values()].map(whenWatched)]);
    await vscode.extensions.getExtension('report-annotator.report-annotator')?.activate();
    return new Desk(folder, report, editor);
  }

  /**
   * Lays a report with an annotation of an earlier version beside it, the text of which nobody kept: all that is
   * known of the passage is its quote.
   */
  static async withRecord(
    name: string,
    quote: { readonly exact: string; readonly prefix: string; readonly suffix: string },
  ): Promise<readonly [Desk, Sidecar]> {
    const id = '3f2b8a70-5d1e-4c9b-9f64-0a1b2c3d4e5f';
    const record = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${id}`,
      type: 'Annotation',
      creator: { type: 'Person', name: 'Keeper' },
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      status: 'open',
      body: [{ type: 'TextualBody', purpose: 'commenting', value: 'why?' }],
      target: {
        type: 'SpecificResource',
        source: '../lighthouses.md',
        selector: [
          { type: 'TextQuoteSelector', ...quote },
          { type: 'TextPositionSelector', start: 0, end: quote.exact.length },
        ],
      },
    };
    const path = `lighthouses.md.annotations/${id}.json`;
    const desk = await Desk.lay(name, { [path]: `${JSON.stringify(record, undefined, 2)}\n` });
    const [sidecar] = await desk.sidecars();
    assert.ok(sidecar);
    return [desk, sidecar];
  }

  /** Opens the report again, or another one, and waits until it is as it is on disk. */
  async reopen(name = 'lighthouses.md'): Promise<Desk> {
    const report = vscode.Uri.joinPath(this.folder, name);
    const editor = await open(report);
    const onDisk = new TextDecoder().decode(await vscode.workspace.fs.readFile(report));
    await until('the editor shows what is on disk', () => editor.document.getText() === onDisk);
    return new Desk(vscode.Uri.joinPath(report, '..'), report, editor);
  }

  /**
   * Closes the report. Another file is brought to the front first: VS Code keeps the document while the editor
   * that showed its comments shows nothing else. Some versions keep it longer, for as long as they like; then
   * they read it again when the file changes, which is waited for by `reopen`.
   */
  async close(): Promise<void> {
    await open(vscode.Uri.joinPath(this.folder, 'codebook.yaml'));
    // Asked for only now: opening the other file may make new tabs of all.
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.path === this.report.path);
    assert.ok(await vscode.window.tabGroups.close(tabs), 'the tab of the report stays open');
    const isGone = (): boolean =>
      vscode.workspace.textDocuments.every(({ uri }) => uri.toString() !== this.report.toString());
    for (let tries = 0; tries < 20 && !isGone(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  get sidecarFolder(): vscode.Uri {
    return this.report.with({ path: `${this.report.path}.annotations` });
  }

  /** Selects `words`, which stand once in the report. */
  async select(words: string): Promise<vscode.Range> {
    const range = this.rangeOf(words);
    const editor = await open(this.report);
    editor.selection = new vscode.Selection(range.start, range.end);
    return range;
  }

  rangeOf(words: string): vscode.Range {
    const { document } = this.editor;
    const start = document.getText().indexOf(words);
    assert.notEqual(start, -1, `“${words}” is not in the report`);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  }

  /** Annotates `words` as a person does: selects, asks for a thread, types, submits. */
  async annotate(words: string, comment: string): Promise<Sidecar> {
    const before = new Set((await this.sidecars()).map(({ id }) => id));
    await this.select(words);
    await this.write(comment);
    return until(`the annotation of “${words}” is on disk`, async () =>
      (await this.sidecars()).find(({ id }) => !before.has(id)),
    );
  }

  /** Opens a thread at the selection, types `comment` and submits it; does not wait for the file. */
  async write(comment: string): Promise<void> {
    await vscode.commands.executeCommand('reportAnnotator.annotate');
    // Two editors that show the report show the thread twice, and the keyboard comes to rest in one of them.
    let last: vscode.TextEditor | undefined;
    let restful = 0;
    const editor = await until('the cursor stays in the comment', () => {
      const active = vscode.window.activeTextEditor;
      restful = active === last ? restful + 1 : 0;
      last = active;
      return active?.document.uri.scheme === 'comment' && restful >= 4 ? active : undefined;
    });
    // Not the command “type”: older versions say that the comment has the cursor before it has the keyboard, and
    // the words would replace those that are selected in the report.
    await until('the words stand in the comment', async () => {
      await editor.edit((edit) => {
        edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), comment);
      });
      return editor.document.getText() === comment;
    });
    await vscode.commands.executeCommand('hideSuggestWidget');
    await until('the comment is submitted', async () => {
      await vscode.commands.executeCommand('editor.action.submitComment');
      const isSubmitted = (): boolean => vscode.window.activeTextEditor?.document !== editor.document;
      for (let tries = 0; tries < 30 && !isSubmitted(); tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return isSubmitted();
    });
  }

  /**
   * The sidecar files as they are on disk, once none of them is being replaced: VS Code deletes a file before it
   * renames another to its name, so that for a moment a record is not there.
   */
  async sidecars(): Promise<Sidecar[]> {
    const texts = await until('nothing is being saved', async () => {
      const names = await namesIn(this.sidecarFolder);
      if (names.some((name) => name.endsWith('.writing'))) return undefined;
      const reads = names
        .filter((name) => name.endsWith('.json'))
        .map((name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.sidecarFolder, name)));
      // One that cannot be read has gone since the folder was listed.
      return Promise.all(reads).catch(() => undefined);
    });
    return texts.flatMap((bytes) => tryParse(new TextDecoder().decode(bytes)) ?? []);
  }

  /** What hovers say of the annotations at `words`: one text an annotation. */
  async hoversAt(words: string): Promise<string[]> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      this.report,
      this.rangeOf(words).start.translate(0, 1),
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .filter((text) => text.includes('reportAnnotator.showThread'));
  }

  /** Waits until exactly one annotation is shown at `words`, and returns its hover. */
  async hoverAt(words: string): Promise<string> {
    return until(`an annotation is shown at “${words}”`, async () => {
      const hovers = await this.hoversAt(words);
      return hovers.length === 1 ? hovers[0] : undefined;
    });
  }

  /** Replaces the file from outside the editor, as git does. */
  async replaceOnDisk(text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(this.report, new TextEncoder().encode(text));
    await until('the editor shows the new file', () => this.editor.document.getText() === text);
  }

  /** What the commands that act on one annotation take. */
  reference(sidecar: Sidecar): { uri: string; id: string } {
    return { uri: this.report.toString(), id: sidecar.id.replace('urn:uuid:', '') };
  }
}

/**
 * Opens a file as a person does. `showTextDocument` would keep its document for minutes after the editor is
 * closed.
 */
async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(`${uri.path} is open`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  });
}

/** A sidecar file's content; `undefined` for a broken one. */
function tryParse(text: string): Sidecar | undefined {
  try {
    const value = JSON.parse(text) as Sidecar;
    return Array.isArray(value.body) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The quoted words of a sidecar. */
export function quoteOf({ target }: Sidecar): string | undefined {
  return target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact;
}

/** The names in a folder; empty where there is none. */
export async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** Asks again and again until the answer is neither `undefined` nor `false`; fails after `patience` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  patience = 15_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) assert.fail(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
