/**
 * How well voices are heard in sentences that were judged by hand: `npx tsx bench/voices/run.ts [--devset FOLDER]`. Reads
 * the real reports beside the repository, and the development set of the UN Parallel Corpus (`UNv1.0.devset.en` …) in
 * FOLDER. Half of its sentences were not looked at while the tables of words were made.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport } from '../../src/report/readReport';
import { createText } from '../../src/text/createText';
import type { JudgedCorpus, JudgedReport } from './scores';
import { scoreOfLines, scoreOfReport, scoreWords } from './scores';

const root = join(import.meta.dirname, '../..');
const truths = join(root, 'test/truth');
const reports = join(root, '../shared/reports');
const { values } = parseArgs({ options: { devset: { type: 'string' } } });
const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;

for (const name of readdirSync(truths).filter((file) => file.endsWith('.voices.json'))) {
  const truth = JSON.parse(readFileSync(join(truths, name), 'utf8')) as JudgedReport | JudgedCorpus;
  if ('corpus' in truth) {
    if (values.devset === undefined) continue;
    for (const language of languages) {
      const lines = readFileSync(join(values.devset, `${truth.corpus}.${language}`), 'utf8').split('\n');
      for (const use of ['mending', 'held out'] as const)
        console.log(
          `${truth.corpus}.${language}, ${use}: ${scoreWords(scoreOfLines(lines, language, truth, use))}`,
        );
    }
  } else if (existsSync(join(reports, truth.file))) {
    const report = readReport(createText(readFileSync(join(reports, truth.file), 'utf8')));
    console.log(`${truth.file}: ${scoreWords(scoreOfReport(report, truth))}`);
  }
}
