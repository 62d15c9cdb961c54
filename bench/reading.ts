import { spawnSync } from 'node:child_process';
import { measureByTurns, processorTime, quantile } from './measure';
import type { Timing } from './measure';
import { readers, rival, structure } from './readers';
import type { NamedText } from './texts';

/** How long one reader takes for one text when its code has been running for a while. */
export interface ReadingRow extends Timing {
  readonly text: string;
  readonly reader: string;
  readonly characters: number;
  /** Least and median time as multiples of the rival's; 1 for the rival itself. */
  readonly leastRatio: number;
  readonly medianRatio: number;
}

/** How long one reader takes for one text right after the start of a process, whose code is not compiled yet. */
export interface FirstReadingRow extends Timing {
  readonly text: string;
  readonly reader: string;
}

/** Longer texts are not given to the slow rivals. */
const longestForRemark = 3_000_000;
const isSlow = (reader: string): boolean => reader.startsWith('remark');
/** Processes that are started for a first reading. */
const starts = 9;

/** Times this reader beside Markdown parsers, on the same texts in the same run. */
export function timeReading(texts: readonly NamedText[]): readonly ReadingRow[] {
  return texts.flatMap(({ name, content }) => {
    const taking = readers.filter((reader) => !isSlow(reader.name) || content.length <= longestForRemark);
    const timings = measureByTurns(
      taking.map(
        ({ read }) =>
          () =>
            read(content),
      ),
      content.length > 1_000_000 ? { budget: 500, fewest: 5 } : { budget: 1000, fewest: 9 },
    );
    const against = timings[taking.findIndex((reader) => reader.name === rival)] ?? { least: 1, median: 1 };
    return taking.map((reader, index) => {
      const timing = timings[index] ?? { median: 0, least: 0 };
      return {
        text: name,
        reader: reader.name,
        characters: content.length,
        leastRatio: timing.least / against.least,
        medianRatio: timing.median / against.median,
        ...timing,
      };
    });
  });
}

/** The name under which the structure read in a process of its own stands in the table. */
const alone = `${structure}, alone`;

/**
 * Times the structure by turns with the rival in a process that runs nothing else: beside other work of the same code,
 * as above, its compiled code has to serve that as well.
 */
export function timeAlone({ name, content }: NamedText): readonly ReadingRow[] {
  const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? '', '--alone', name], {
    encoding: 'utf8',
  });
  const [own, against] = JSON.parse(stdout) as readonly [Timing, Timing];
  const leastRatio = own.least / against.least;
  const medianRatio = own.median / against.median;
  return [{ text: name, reader: alone, characters: content.length, leastRatio, medianRatio, ...own }];
}

/** Times the structure and the rival: what `timeAlone` starts a process for. */
export function timeTwo({ content }: NamedText): readonly Timing[] {
  const works = [structure, rival].map((name) => readers.find((reader) => reader.name === name)?.read);
  return measureByTurns(
    works.map((read) => () => read?.(content)),
    { budget: 2000, fewest: 9 },
  );
}

/** Times the first reading of a text in a process of its own, by turns with the rival's. */
export function timeFirstReading({ name }: NamedText): readonly FirstReadingRow[] {
  const compared = [structure, rival];
  const times = compared.map((): number[] => []);
  for (let start = 0; start < starts; start++)
    compared.forEach((reader, index) => {
      const args = [process.argv[1] ?? '', '--first', reader, name];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      times[index]?.push(Number(stdout));
    });
  return compared.map((reader, index) => {
    const sorted = (times[index] ?? []).sort((a, b) => a - b);
    return { text: name, reader, least: sorted[0] ?? 0, median: quantile(sorted, 0.5) };
  });
}

/** Reads a text once and says the time: what `timeFirstReading` starts processes for. */
export function readFirst(reader: string, { content }: NamedText): number {
  const start = processorTime();
  readers.find(({ name }) => name === reader)?.read(content);
  return processorTime() - start;
}
