import assert from 'node:assert/strict';
import { childOf, isSameUri, nameOf, parentOf, withSuffix } from '../../../src/workspace/uriPath';
import { sidecarFolderOf, sidecarUri } from '../../../src/workspace/sidecarFolder';

describe('uriPath', () => {
  it('takes URIs apart', () => {
    assert.equal(nameOf('file:///a/%E6%8A%A5%20%231.md'), '报 #1.md');
    assert.equal(nameOf('vscode-vfs://github/o/r/a.md?ref=x'), 'a.md');
    assert.equal(nameOf('file:///a/100%.md'), '100%.md');
    assert.equal(parentOf('file:///a/b.md'), 'file:///a');
    assert.equal(parentOf('file:///b.md'), 'file:///');
    assert.equal(parentOf('file:///'), undefined);
    assert.equal(parentOf('vscode-vfs://host/a.md?q'), 'vscode-vfs://host/?q');
    assert.equal(parentOf('untitled:Untitled-1'), undefined);
  });

  it('puts them together', () => {
    assert.equal(childOf('file:///a', '报 #1?.md'), 'file:///a/%E6%8A%A5%20%231%3F.md');
    assert.equal(childOf('file:///', 'a'), 'file:///a');
    assert.equal(childOf('vscode-vfs://h/a?q=1', 'b'), 'vscode-vfs://h/a/b?q=1');
    assert.equal(withSuffix('file:///a.md?q', '.x'), 'file:///a.md.x?q');
  });

  it('knows a file in whatever spelling', () => {
    assert.ok(isSameUri('file:///d%3A/a', 'file:///d:/a'));
    assert.ok(!isSameUri('file:///a', 'file:///A'));
  });

  it('names the sidecars of a report', () => {
    assert.equal(sidecarFolderOf('file:///a/b.md'), 'file:///a/b.md.annotations');
    assert.equal(sidecarUri('file:///a/b.md', '1'), 'file:///a/b.md.annotations/1.json');
  });
});
