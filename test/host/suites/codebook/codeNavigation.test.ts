import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codingRecord } from '../../harness/codingRecord';
import { Desk } from '../annotating/desk';

const book = `codes:
  - id: doubt
    name: Doubt
  - id: reservation
    name: Reservation
    parent: doubt
`;

const buoys = '# Report of the Committee on Buoys\n\nI. Introduction\n\n1. The Committee doubts the buoys.\n';

/** The path and the text of a coding by “doubt” of “doubts” at `start` in the report on buoys. */
function record(number: number, start: number): [string, string] {
  const coding = { number, author: 'Keeper', report: 'buoys.md', code: 'doubt', exact: 'doubts', start };
  const { name, text } = codingRecord(coding);
  return [`more/buoys.md.annotations/${name}`, text];
}

describe('codes are found by name', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('leads from a mention to the code, and from a code to every annotation that has it', async () => {
    const desk = await Desk.lay('code-navigation', {
      'codebook.yaml': book,
      'more/buoys.md': buoys,
      ...Object.fromEntries([
        record(1, buoys.indexOf('doubts')),
        // Its words are not where it says: which passage is meant is not known for sure, so its file is shown.
        record(2, buoys.indexOf('Introduction')),
      ]),
    });
    await desk.annotate('Fog signals', 'All of them? #doubt');
    const uri = vscode.Uri.joinPath(desk.folder, 'codebook.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    const at = (words: string): vscode.Position =>
      document.positionAt(document.getText().indexOf(words) + words.length);
    const placesOf = async (command: string, position: vscode.Position): Promise<string[]> => {
      const places = await vscode.commands.executeCommand<vscode.Location[]>(command, uri, position);
      const texts = places.map(async (place) => {
        const file = await vscode.workspace.openTextDocument(place.uri);
        const name = place.uri.path.slice(desk.folder.path.length + 1);
        return `${name}: ${file.getText(place.range)}`;
      });
      return (await Promise.all(texts)).sort();
    };

    assert.deepEqual(await placesOf('vscode.executeDefinitionProvider', at('parent: dou')), [
      'codebook.yaml: doubt',
    ]);
    assert.deepEqual(await placesOf('vscode.executeReferenceProvider', at('- id: dou')), [
      'codebook.yaml: doubt',
      'codebook.yaml: doubt',
      'lighthouses.md: Fog signals',
      'more/buoys.md.annotations/00000000-0000-4000-8000-000000000002.json: ',
      'more/buoys.md: doubts',
    ]);
  });
});
