import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expertAt } from '../../../src/editor/hovers/expertAt';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';

const sample = new URL('../../../samples/submarine-cables.en.txt', import.meta.url);

describe('expertAt', () => {
  const report = readReport(createText(readFileSync(sample, 'utf8')));
  const text = report.text.toString();
  const countryAt = (words: string, from: string): string | undefined => {
    const note = text.indexOf(from);
    return expertAt(report, text.indexOf(words, note) + 3)?.expert.country;
  };

  it('knows a name with a hyphen in it', () => {
    assert.equal(countryAt('Adi Losalini Rabuka-Weir', '5 Viliame'), 'Fiji');
  });

  it('knows a name that has its accents here and not in the roster', () => {
    assert.equal(countryAt('Oddny Hallgrímsdóttir', '7 Oddny'), 'Iceland');
  });

  it('knows nobody where nobody is named', () => {
    assert.equal(countryAt('Charts and secrecy', '7 Oddny'), undefined);
  });
});
