// Stand-in for @vscode/fs-copyfile: Node's own copy, without the file system's cloning. The git extension needs it.
const fs = require('node:fs');

exports.constants = fs.constants;
exports.copyFile = (from, to, mode) => fs.promises.copyFile(from, to, mode);
exports.copyFileSync = fs.copyFileSync;
exports.cp = (from, to, options) => fs.promises.cp(from, to, options);
exports.isCloneSupported = () => false;
