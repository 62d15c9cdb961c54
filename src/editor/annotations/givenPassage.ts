import type { OffsetRange } from '../../text/offsetRange';
import type { OpenAnnotations } from './openAnnotations';
import { passageToAnnotate } from './passageToAnnotate';

/** A passage of an open report. */
export interface ReportPassage {
  /** The report's. */
  readonly uri: string;
  readonly range: OffsetRange;
}

/**
 * The passage that a command was called with, without the blanks round it, and for an empty one the paragraph there;
 * `undefined` where it was called with anything else, by a menu for example, and for a report that is not open.
 */
export function givenPassage(value: unknown, annotations: OpenAnnotations): ReportPassage | undefined {
  if (!isRecord(value) || typeof value['uri'] !== 'string' || !isRecord(value['range'])) return undefined;
  const { start, end } = value['range'];
  const report = annotations.reports.get(value['uri']);
  if (report === undefined || !isOffset(start) || !isOffset(end)) return undefined;
  if (start > end || end > report.text.length) return undefined;
  const range = passageToAnnotate(report, { start, end });
  return range && { uri: value['uri'], range };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
