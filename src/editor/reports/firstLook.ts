import type { TextDocument } from 'vscode';
import { looksLikeReport } from '../../report/looksLikeReport';
import { longestAtOnce, longestText } from './textLimits';
import type { Treatment } from './treatments';

/** What is made of a document: read, being read in slices, no report, or too long to be read. */
export type Verdict = 'read' | 'reading' | 'not-a-report' | 'too-long';

/**
 * What a look says before anything is read: that it is no report, unless a person said that it is one; else whether
 * it is short enough to be read in one go, long, or too long.
 */
export function firstLook(
  document: TextDocument,
  treatment: Treatment | undefined,
): 'not-a-report' | 'short' | 'long' | 'too-long' {
  if (treatment === 'not-a-report') return 'not-a-report';
  const line = (line0: number): string => document.lineAt(line0).text;
  if (treatment === undefined && !looksLikeReport(document.lineCount, line)) return 'not-a-report';
  const { length } = document.getText();
  if (length > longestText) return 'too-long';
  return length > longestAtOnce ? 'long' : 'short';
}

/** Whether a person has said that it is something else. */
export function contradicts(treatment: Treatment | undefined, verdict: Verdict): boolean {
  if (treatment === 'report') return verdict === 'not-a-report';
  return treatment === 'not-a-report' && (verdict === 'read' || verdict === 'reading');
}
