import type { Text } from '../text/text';
import { readReportInSlices } from './readReportInSlices';
import type { Report } from './report';
import { finish } from './steps';

/** Reads a whole text. Never throws. Linear in the text; the lists of the report are made when they are asked for. */
export function readReport(text: Text): Report {
  return finish(readReportInSlices(text));
}
