import 'mocha/mocha.js';

/** What `mocha` becomes in the web worker: mocha's build for browsers, which announces itself as a global. */
export default Mocha;
