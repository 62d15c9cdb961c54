import assert from 'node:assert/strict';
import type { CommentThread } from 'vscode';
import { DraftPassages } from '../../../../src/editor/annotations/draftPassages';
import type { Report } from '../../../../src/report/report';
import type { Edit } from '../../../../src/text/edit';
import { plainReport } from '../../annotations/plainReport';

const uri = 'file:///report.md';

/** The one member of a thread that counts here: its file. */
function threadIn(file: string): CommentThread {
  const uriOnly: unknown = { uri: { toString: () => file } };
  return uriOnly as CommentThread;
}

/** A draft on `words`, and what it stands on after the text changed. */
class Draft {
  readonly drafts = new DraftPassages();
  readonly thread = threadIn(uri);
  report: Report;

  constructor(text: string, words: string) {
    this.report = plainReport(text);
    const start = text.indexOf(words);
    this.drafts.add(this.thread, this.report, { start, end: start + words.length });
  }

  /** Types in the editor. */
  edit(...edits: readonly Edit[]): this {
    const text = edits.reduce(
      (now, { range, insert }) => now.slice(0, range.start) + insert + now.slice(range.end),
      this.report.text.toString(),
    );
    return this.#become(text, edits);
  }

  /** Replaces the text from outside. */
  replace(text: string): this {
    return this.#become(text, []);
  }

  get words(): string | undefined {
    const range = this.drafts.rangeOf(this.thread);
    return range && this.report.text.slice(range.start, range.end);
  }

  #become(text: string, edits: readonly Edit[]): this {
    const before = this.report;
    this.report = plainReport(text);
    this.drafts.follow({ uri, before, after: this.report, edits });
    return this;
  }
}

describe('DraftPassages', () => {
  const text = '1. Some experts met.\n2. They parted.\n';

  it('follow what is typed before and in them', () => {
    const draft = new Draft(text, 'experts');
    draft.edit(
      { range: { start: 0, end: 0 }, insert: 'So: ' },
      { range: { start: 14, end: 14 }, insert: '!' },
    );
    assert.equal(draft.words, 'ex!perts');
  });

  it('are where their words are after a change from outside', () => {
    assert.equal(new Draft(text, 'experts').replace(`Preface\n${text}`).words, 'experts');
    assert.equal(new Draft(text, 'experts').replace(text).words, 'experts');
  });

  it('have no place where their words have gone, or stand twice elsewhere', () => {
    assert.equal(new Draft(text, 'experts').replace('1. Nobody met.\n').words, undefined);
    assert.equal(new Draft(text, 'experts').replace('1. No experts or experts.\n').words, undefined);
  });

  it('come back with their words', () => {
    const draft = new Draft(text, 'experts').replace('1. Nobody met.\n');
    assert.equal(draft.replace(`A preface\n${text}`).words, 'experts');
  });

  it('lose their place with what they stand on', () => {
    const draft = new Draft(text, 'experts').edit({ range: { start: 5, end: 18 }, insert: '' });
    assert.equal(draft.words, undefined);
  });

  it('leave those of other reports alone, and forget what is deleted', () => {
    const draft = new Draft(text, 'experts');
    const other = threadIn('file:///other.md');
    draft.drafts.add(other, draft.report, { start: 0, end: 7 });
    draft.replace(`Preface\n${text}`);
    assert.deepEqual(draft.drafts.rangeOf(other), { start: 0, end: 7 });
    draft.drafts.delete(other);
    assert.equal(draft.drafts.has(other), false);
    assert.deepEqual(draft.drafts.threads, [draft.thread]);
  });
});
