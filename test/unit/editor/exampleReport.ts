import { readReport } from '../../../src/report/readReport';
import type { Report } from '../../../src/report/report';
import { createText } from '../../../src/text/createText';

/** A report with every shape that views and hovers speak of. Of our own writing. */
const exampleLines = [
  'Report of the Group of Experts on Lighthouses',
  '',
  'GE-LH/2031/5',
  '',
  'Summary',
  '',
  'The Group met twice.',
  '',
  'I. Introduction',
  '',
  '1. The General Assembly, by its resolution 84/12, asked the Group to study lamps. It met in Bergen.¹ It met again.',
  '',
  '____',
  '¹ See A/84/77; Ana Ferreira, “Lamps and their care” (GE-LH/2031/WP.1); Ivar Moe, “Fog” (GE-LH/2031/WP.9).',
  '',
  '2. The Group considered GE-LH/2031/WP.1 and GE-LH/2031/WP.2, and decision 84/503.',
  '',
  'II. Findings',
  '',
  'A. Lamps',
  '',
  '3. Most lamps are old.² The Group noted:',
  '',
  '(a) Lamps of glass, which break easily when the weather turns against them;',
  '',
  '(b) Lamps of brass.',
  '',
  '² A note of',
  'several lines, which',
  'goes on here.',
  '',
  'B. Keepers',
  '',
  '4. Some experts held that keepers matter more than lamps do; others did not agree with that.',
  '',
  'III. Recommendations',
  '',
  '5. The Group recommends that lamps be cleaned, and that keepers be paid for the cleaning of lamps.',
  '',
  'Annex I',
  '',
  'List of working papers',
  '',
  '| Symbol | Title |',
  '| --- | --- |',
  '| GE-LH/2031/WP.1 | Fog |',
  '| GE-LH/2031/WP.2 | Lamps and their care |',
  '',
];

/** The example, read. */
export function exampleReport(): Report {
  return reportOf(exampleLines.join('\n'));
}

/** Reads a text. */
export function reportOf(text: string): Report {
  return readReport(createText(text));
}
