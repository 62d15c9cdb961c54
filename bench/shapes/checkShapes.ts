import { checkReport } from '../../src/checks/checkReport';
import { readReport } from '../../src/report/readReport';
import { createText } from '../../src/text/createText';
import type { ShapeCase } from './shape';
import { linearIn } from './shape';

/** Texts in which every line, or every word, is a finding or nearly one. */
const pieces = [
  '1. One.\n\n',
  '2. Two.\n\n4. Four.\n\n',
  '(a) one\n(c) two\n',
  'A. One\n\nC. Two\n\n',
  '¹ Note.\n\n',
  'One.² ¹\n\n² Two.\n\n¹ One.\n\n',
  'GETID/2031/R.1 and GE-TID/2031/WP1, GE-TID//2031 ',
  'A//1',
  'Ann Lee, “Tides” (GE-TID/2031/WP.1); Ann Leigh Ortiz (GE-TID/2031/WP.2). ',
  'Ann ',
  'Ann van ',
  'See paragraph 900 above. ',
  'resolution 76/515 and decision 76/515. ',
  '第一届会议于 2022 年 2 月 21 日至 25 日举行，',
  'first session from 21 to 25 February 2022 ',
  'first session 21 ',
  '联合国裁军审议委员会 1988 年',
  'of the Disarmament Commission, principles 1988 ',
  'Disarmament of ',
];

/** What it costs to check a text that has just been read. */
export const checkShapes: readonly ShapeCase[] = pieces.map((piece) =>
  linearIn('checkReport', piece, (text) => checkReport({ report: readReport(createText(text)) })),
);
