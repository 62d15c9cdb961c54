import type { MessageFromView, ReadingState } from './readingMessages';

/** A message from a view; `undefined` for anything else. Whether its offsets are in the text is not looked at. */
export function decodeMessage(value: unknown): MessageFromView | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, revision, offset, start, end, id } = value;
  switch (kind) {
    case 'ready':
      return { kind };
    case 'annotation':
      return typeof id === 'string' ? { kind, id } : undefined;
    case 'annotate':
    case 'code':
    case 'selected':
      return isCount(revision) && isCount(start) && isCount(end) && start <= end
        ? { kind, revision, start, end }
        : undefined;
    case 'scrolled':
    case 'clicked':
    case 'source':
    case 'follow':
      return isCount(revision) && isCount(offset) ? { kind, revision, offset } : undefined;
    default:
      return undefined;
  }
}

/** What a view kept before the window was loaded anew; `undefined` for anything else. */
export function decodeState(value: unknown): ReadingState | undefined {
  if (!isRecord(value) || typeof value['uri'] !== 'string') return undefined;
  return { uri: value['uri'], offset: isCount(value['offset']) ? value['offset'] : 0 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
