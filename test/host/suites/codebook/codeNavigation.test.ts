import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Desk } from '../annotating/desk';

const book = `codes:
  - id: doubt
    name: Doubt
  - id: reservation
    name: Reservation
    parent: doubt
`;

const buoys = '# Report of the Committee on Buoys\n\nI. Introduction\n\n1. The Committee doubts the buoys.\n';

/** A record of a coding by “doubt” of the words at `start` in the report on buoys. */
function record(number: number, exact: string, start: number): [string, string] {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const json = {
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      { formatVersion: 'urn:x-report-annotator:ns#formatVersion' },
    ],
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    formatVersion: 1,
    creator: { type: 'Person', name: 'Keeper' },
    created: '2026-11-22T14:00:00.000Z',
    status: 'open',
    body: [{ type: 'TextualBody', purpose: 'classifying', value: 'doubt' }],
    target: {
      type: 'SpecificResource',
      source: '../buoys.md',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  };
  return [`more/buoys.md.annotations/${id}.json`, JSON.stringify(json)];
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
        record(1, 'doubts', buoys.indexOf('doubts')),
        // Its words are not where it says: which passage is meant is not known for sure, so its file is shown.
        record(2, 'doubts', buoys.indexOf('Introduction')),
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
