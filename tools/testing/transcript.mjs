// What a stage of `npm test` prints. Stages side by side keep it until they are over, so that their lines do not mix.
import { spawn } from 'node:child_process';
import { repository } from '../embedded/places.mjs';

/**
 * @typedef {object} Transcript
 * @property {boolean} isKept            whether it is printed as a whole when the stage is over
 * @property {(line: string) => void} line
 * @property {(text: string) => void} text   as it comes from a command, with its line ends
 * @property {() => string} kept         what has been kept
 */

/** @param {'at once' | 'at the end'} when @returns {Transcript} */
export function createTranscript(when) {
  let kept = '';
  const text = (/** @type {string} */ more) => {
    if (when === 'at the end') kept += more;
    else process.stdout.write(more);
  };
  return {
    isKept: when === 'at the end',
    line: (line) => text(`${line}\n`),
    text,
    kept: () => kept,
  };
}

/**
 * Runs a Node command in the repository and returns its exit code; 1 where it did not start or was killed.
 *
 * @param {readonly string[]} args
 * @param {Transcript} transcript
 * @param {Record<string, string>} [environment]  added to this process's own
 * @returns {Promise<number>}
 */
export function runNode(args, transcript, environment = {}) {
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: transcript.isKept ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', transcript.text);
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      transcript.line(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
