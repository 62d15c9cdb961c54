import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeCodebook } from '../../../src/annotations/decodeCodebook';
import { root } from '../manifest/trackedFiles';

const text = readFileSync(new URL('samples/codebook.yaml', root), 'utf8');

describe('samples/codebook.yaml', () => {
  const { codebook, problems } = decodeCodebook(text, 'file:///samples/codebook.yaml');

  it('is read whole', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual([codebook.codes.length, codebook.kinds.length, codebook.statuses.length], [17, 4, 3]);
  });

  it('has every word in English and Chinese', () => {
    const words = codebook.codes.flatMap(({ id, name, definition, include, exclude, example }) =>
      [name, definition, include, exclude, example].flatMap((word) => (word ? [[id, word.byLanguage] as const] : [])),
    );
    const lacking = words.filter(([, byLanguage]) => !(byLanguage['en'] && byLanguage['zh-cn']));
    assert.deepEqual(lacking, []);
  });

  it('tells its codes apart', () => {
    const told = codebook.codes.map(({ color, shortcut }) => [color, shortcut]);
    const colors = told.flatMap(([color]) => color ?? []);
    const shortcuts = told.flatMap(([, shortcut]) => shortcut ?? []);
    assert.equal(new Set(shortcuts).size, shortcuts.length);
    assert.equal(new Set(colors).size, codebook.codes.length);
  });
});
