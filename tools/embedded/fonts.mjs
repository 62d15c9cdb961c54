// Glyphs for Chinese and Arabic on machines that have none, for the browser of the tests alone.
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareComponent } from './install.mjs';

/**
 * What the browser's environment needs so that reports are legible: nothing where the system has fonts for Chinese,
 * else a fontconfig file that adds the packaged ones.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function fontEnvironment() {
  if (process.platform !== 'linux' || systemHasChinese()) return {};
  const size = '60 MB to download, 95 MB on disk';
  const folder = await prepareComponent('fonts', { what: 'fonts for the screenshots', size, megabytes: 95 });
  const fonts = join(folder, 'node_modules', '@expo-google-fonts');
  const weights = ['400Regular', '700Bold'];
  const folders = ['noto-sans-sc', 'noto-sans-arabic'].flatMap((name) =>
    weights.map((each) => join(fonts, name, each)),
  );
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
      ...folders.map((each) => `  <dir>${each}</dir>`),
      `  <cachedir>${join(folder, 'cache')}</cachedir>`,
      '</fontconfig>',
      '',
    ].join('\n'),
  );
  return { FONTCONFIG_FILE: file };
}

function systemHasChinese() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
