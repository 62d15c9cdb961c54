// Stand-in for @vscode/spdlog, whose native part needs a compiler. Same exports, plain appends to the log file.
// VS Code writes every output channel through this module, so without it all of them stay empty.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export const version = 0;

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

export class Logger {
  #file;
  #level = 2;
  #raw = false;

  constructor(kind, name, file) {
    this.name = name;
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    this.#append('');
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {}
  /** From here on messages are written as they are: output channels bring their own line ends. */
  clearFormatters() {
    this.#raw = true;
  }
  flush() {}
  drop() {}

  #write(level, message) {
    if (level < this.#level) return;
    this.#append(this.#raw ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`);
  }

  #append(text) {
    try {
      appendFileSync(this.#file, text);
    } catch {
      // A log that cannot be written (folder removed while the server stops) must not bring the server down.
    }
  }
}

export const setLevel = () => {};
export const setFlushOn = () => {};
export const shutdown = () => {};
export const createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
export const createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
