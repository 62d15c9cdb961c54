import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../../../src/annotations/annotation';
import { describePassage } from '../../../src/annotations/describePassage';
import { digestOf } from '../../../src/annotations/digest';
import { encodeAnnotation } from '../../../src/annotations/encodeAnnotation';
import { readReport } from '../../../src/report/readReport';
import { createText } from '../../../src/text/createText';

/** A small report of the tests' own. */
export const draftText = `Report of the Group on Harbour Lights

I. Introduction

1. The Group met three times in Valparaíso and heard eleven experts on harbour lights.

2. It considered the costs of lights that burn by day, and found them too high for small harbours.

II. Findings

3. Lamps on the northern pier failed twice in the winter, because sea water had entered the cable boxes.

4. The Group recommends that each harbour keep a spare lamp, and report every failure within a week.

5. No agreement was reached on who should pay for the removal of the old towers.
`;

/** A report in a folder of the file system, and annotations beside it. */
export class Draft {
  readonly file: string;
  #count = 0;

  constructor(
    folder: string,
    readonly name: string,
    readonly text: string,
  ) {
    this.file = join(folder, name);
    writeFileSync(this.file, text);
    mkdirSync(this.sidecars, { recursive: true });
  }

  get sidecars(): string {
    return `${this.file}.annotations`;
  }

  /** Annotates the first place where `words` stand; the record's id is its number: "00000000-…-000000000001". */
  async annotate(words: string, change: Partial<Annotation> = {}): Promise<Annotation> {
    const report = readReport(createText(this.text));
    const start = report.text.toString().indexOf(words);
    const digest = await digestOf(report.text.toString().replaceAll('\r\n', '\n'));
    const target = describePassage(
      report,
      { start, end: start + words.length },
      { digest, time: '2026-01-02T03:04:05.000Z' },
    );
    if (start < 0 || target === undefined) throw new Error(`not in the text: ${words}`);
    return this.save({ ...this.#record(), target, ...change });
  }

  reply(to: string, body: string): Annotation {
    return this.save({ ...this.#record(), body, target: { kind: 'reply', to } });
  }

  save(annotation: Annotation): Annotation {
    this.put(`${annotation.id}.json`, encodeAnnotation(annotation, this.name));
    return annotation;
  }

  /** Writes a file into the folder of annotations. */
  put(name: string, content: string): void {
    writeFileSync(join(this.sidecars, name), content);
  }

  /** The records in the folder of annotations, by file name. */
  saved(): Readonly<Record<string, string>> {
    const names = readdirSync(this.sidecars)
      .filter((name) => name.endsWith('.json'))
      .sort();
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(this.sidecars, name), 'utf8')]));
  }

  #record(): Omit<Annotation, 'target'> {
    this.#count++;
    const created = `2026-01-02T03:04:${String(this.#count).padStart(2, '0')}.000Z`;
    return {
      id: `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`,
      creator: { name: 'Lin', id: undefined },
      created,
      modified: created,
      kind: 'comment',
      codes: [],
      status: 'open',
      confidence: undefined,
      fields: {},
      body: 'See the minutes.',
      conflicts: [],
      extra: {},
    };
  }
}
