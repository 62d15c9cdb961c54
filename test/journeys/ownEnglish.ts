import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../tools/embedded/places.mjs';

/** Letters that a message must have to be looked for: shorter ones would be found by chance. */
const shortest = 4;

/**
 * The English messages of the extension's manifest and code that are found in `text`, as whole words, capitals counted;
 * of a message with places to fill or of several lines, its first words.
 */
export async function ownEnglishIn(text: string): Promise<readonly string[]> {
  const english = await readJson('package.nls.json');
  const chinese = await readJson('package.nls.zh-cn.json');
  const ofManifest = Object.entries(english)
    .filter(([key, message]) => chinese[key] !== message)
    .map(([, message]) => message);
  const ofCode = Object.keys(await readJson(join('l10n', 'bundle.l10n.zh-cn.json')));
  const beginnings = [...ofManifest, ...ofCode].map((message) => (message.split(/[{\n]/u)[0] ?? '').trim());
  return beginnings.filter(
    (words) =>
      words.length >= shortest &&
      new RegExp(`(?<![\\p{L}])${words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}])`, 'u').test(text),
  );
}

async function readJson(path: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(repository, path), 'utf8')) as Record<string, string>;
}
