/**
 * The import table of ARCHITECTURE.md as a check: which folder of `src` may import which.
 * Type-only imports count (`tsPreCompilationDeps`).
 */
const layers = {
  text: [],
  report: ['text'],
  annotations: ['text', 'report'],
  checks: ['text', 'report', 'annotations'],
  exchange: ['text', 'report', 'annotations'],
  workspace: ['text', 'report', 'annotations', 'checks', 'exchange'],
  editor: ['text', 'report', 'annotations', 'checks', 'exchange', 'workspace'],
  webview: [],
  cli: ['text', 'report', 'annotations', 'checks', 'exchange', 'workspace'],
};

/** What the two sides of a webview say to each other. */
const messageTypes = '^src/editor/[a-zA-Z]+/[a-zA-Z]+Messages\\.ts$';

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import ${allowed.length === 0 ? 'no other layer' : allowed.join(', ')}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^src/',
    pathNot: `^src/(${[layer, ...allowed].join('|')})/${layer === 'webview' ? `|${messageTypes}` : ''}`,
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'webview-takes-types-only',
      comment: 'messages are types: no code of the extension runs in a webview',
      severity: 'error',
      from: { path: '^src/webview/' },
      to: { path: '^src/', pathNot: '^src/webview/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'vscode-in-editor-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/editor/' },
      // The module is the editor's own; what is found of it on disk are its types.
      to: { path: '^vscode$|node_modules/@types/vscode/' },
    },
    {
      name: 'node-in-cli-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'], pathNot: '^vscode$' },
    },
    {
      name: 'markdown-in-report-only',
      comment: 'unified and its family are read in src/report alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/report/' },
      to: { path: 'node_modules/(unified|remark-[a-z-]+|mdast-[a-z-]+|micromark[a-z-]*)/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(@types/|^vscode$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
