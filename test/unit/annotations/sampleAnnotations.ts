import type { Annotation } from '../../../src/annotations/annotation';

/** A plain comment on four characters of a text of our own. */
export const comment: Annotation = {
  id: '0b9e7a52-5c3e-4d0a-9a53-0d6f2c1e8a11',
  creator: { name: '林 Lin', id: 'mailto:lin@example.org' },
  created: '2026-11-22T14:00:00.000Z',
  modified: '2026-11-22T14:00:00.000Z',
  kind: 'comment',
  codes: [],
  status: 'open',
  confidence: undefined,
  fields: {},
  body: 'Who says so?',
  target: {
    kind: 'passage',
    quote: { exact: '专家一致', prefix: '会议认为，', suffix: '同意下列意见。' },
    position: { start: 5, end: 9 },
    address: { section: 'II.B', paragraph: '16', footnote: undefined },
    digest: 'sha256-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
    anchored: '2026-11-22T14:00:00.000Z',
  },
  conflicts: [],
  extra: {},
};

/** A coding without words. */
export const coding: Annotation = {
  ...comment,
  id: '5f0c7c1e-21a4-4f6e-8b0e-3d1c9d2a7b22',
  kind: 'coding',
  codes: ['consensus', 'theme/verification'],
  confidence: 'high',
  fields: { speaker: 'chair', weight: 2, readers: ['Lin', 'Ada'] },
  body: '',
};

/** A reply to `comment`. */
export const reply: Annotation = {
  ...comment,
  id: '9a1d3c7f-6b52-4e7c-a2f4-7e5b8c9d0e33',
  created: '2026-11-22T15:00:00.000Z',
  modified: '2026-11-22T15:00:00.000Z',
  kind: undefined,
  body: 'Paragraph 16 does.',
  target: { kind: 'reply', to: comment.id },
};
