import type { FileSystem } from './ports';
import { FileError } from './ports';
import { sampleFiles } from './sampleFiles';

/** The folder that `copySamples` makes, or finds, in the folder that it is given. */
export const samplesFolder = 'report-annotator-samples';

/**
 * Copies the samples from `source`, the URI of the extension's own `samples/`, into a folder of their own below
 * `target`, and resolves to the URI of that folder. URIs are without a slash at the end.
 *
 * A file that is already there is left as it is: somebody may have worked in it. Rejects with a `FileError`;
 * what was copied before stays.
 */
export async function copySamples(
  files: Pick<FileSystem, 'read' | 'write'>,
  source: string,
  target: string,
): Promise<string> {
  const folder = `${target}/${samplesFolder}`;
  for (const name of sampleFiles) {
    if ((await files.read(`${folder}/${name}`)) !== undefined) continue;
    const content = await files.read(`${source}/${name}`);
    if (content === undefined)
      throw new FileError(`${source}/${name}`, 'unavailable', 'the sample is missing');
    await files.write(`${folder}/${name}`, content);
  }
  return folder;
}
