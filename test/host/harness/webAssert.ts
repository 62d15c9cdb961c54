import assert from 'assert';

/** What `node:assert/strict` becomes in the web worker, which has no Node modules. */
export default assert.strict;
