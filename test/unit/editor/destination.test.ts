import assert from 'node:assert/strict';
import { decodeDestination, destinationOf, goToLink } from '../../../src/editor/navigation/destination';
import { createText } from '../../../src/text/createText';

const text = createText('first\r\nsecond line\r\nthird');

describe('destination', () => {
  it('counts lines and units from 0, line ends left out', () => {
    assert.deepEqual(destinationOf('file:///a.md', text, { start: 7, end: 18 }), {
      uri: 'file:///a.md',
      start: { line0: 1, character: 0 },
      end: { line0: 1, character: 11 },
    });
  });

  it('comes through a link as it went in', () => {
    const destination = destinationOf("file:///a (b)'c)~.md", text, { start: 0, end: 5 });
    const link = goToLink(destination);
    assert.match(link, /^command:reportAnnotator\.goTo\?[\w.%-]+$/);
    const [argument] = JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1))) as unknown[];
    assert.deepEqual(decodeDestination(argument), destination);
  });

  it('makes a link of a URI that is no well-formed text', () => {
    assert.doesNotThrow(() => goToLink(destinationOf('file:///\ud800', text, { start: 0, end: 0 })));
  });

  const end = { line0: 0, character: 0 };
  for (const bad of [
    undefined,
    null,
    'file:///a.md',
    {},
    { uri: 1, start: end, end },
    { uri: 'file:///a.md', start: end },
    { uri: 'file:///a.md', start: { line0: -1, character: 0 }, end },
    { uri: 'file:///a.md', start: { line0: 0.5, character: 0 }, end },
    { uri: 'file:///a.md', start: { line0: '1', character: 0 }, end },
    { uri: 'file:///a.md', start: end, end: { line0: Infinity, character: 0 } },
  ])
    it(`refuses ${JSON.stringify(bad)}`, () => {
      assert.equal(decodeDestination(bad), undefined);
    });
});
