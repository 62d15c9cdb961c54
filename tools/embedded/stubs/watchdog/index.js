// Stand-in for native-watchdog: ends the extension host when the server that started it is gone.
exports.start = (parentId) => {
  const timer = setInterval(() => {
    try {
      process.kill(parentId, 0);
    } catch {
      process.exit(87);
    }
  }, 2000);
  timer.unref();
};
exports.exit = (code) => process.exit(code);
