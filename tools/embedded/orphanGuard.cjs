// Loaded into the server before VS Code: ends the server and all it started when the command that started it dies
// without a chance to say so (killed, terminal gone).
const parent = process.ppid;

setInterval(() => {
  if (isAlive(parent)) return;
  try {
    if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  } finally {
    process.exit(1);
  }
}, 1000).unref();

function isAlive(id) {
  if (process.platform !== 'win32' && process.ppid !== id) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
