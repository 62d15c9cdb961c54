import { carryPassages } from '../../src/annotations/matching/carryPassages';
import { findPassagesInSlices } from '../../src/annotations/matching/findPassage';
import { runSlices } from '../../src/annotations/matching/slices';
import { readCorpora } from './corpora';
import type { Answer, Outcome } from './outcome';
import { outcomeOf } from './outcome';
import { searchQuote } from './rivalSearch';
import type { Trial } from './trials';
import { drawTrial, treatments } from './trials';

const ctxLen = (t: string) => (/\p{Script=Han}/u.test(t.slice(0, 3000)) ? 50 : 120);
const engines: Record<string, (trial: Trial) => Answer[]> = {
  carry: (trial) => carryPassages(trial.oldText, trial.newText, trial.spans),
  quote: (trial) => { const n = ctxLen(trial.oldText); return runSlices(findPassagesInSlices(trial.newText, trial.spans.map((s) => ({ selector: { exact: trial.oldText.slice(s.start, s.end), prefix: trial.oldText.slice(Math.max(0, s.start - n), s.start), suffix: trial.oldText.slice(s.end, s.end + n) }, hints: { position: s.start } })))); },
  rival: (trial) => trial.spans.map((span) => searchQuote(trial.oldText, trial.newText, span)),
};
const [names = 'carry', seedList = '1,2,3,4', only = '', rows = ''] = process.argv.slice(2);
for (const corpus of readCorpora().filter(({ name }) => name.includes(only)))
  for (const treatment of treatments.filter((t) => rows === '' || rows.includes(t)))
    for (const engine of names.split(',')) {
      const counts: Record<Outcome, number> = { right: 0, review: 0, wrong: 0, lost: 0, partial: 0 };
      let time = 0,
        n = 0,
        gone = 0;
      for (const seed of seedList.split(',').map(Number)) {
        const trial = drawTrial(corpus.text, treatment, seed);
        const start = performance.now();
        const answers = engines[engine]!(trial);
        time += performance.now() - start;
        answers.forEach((a, i) => {
          counts[outcomeOf(a, trial.truths[i]!)]++;
          n++;
          if (trial.truths[i]!.survival < 0.2) gone++;
          if (process.env['SHOW'] && process.env['SHOW'].includes(outcomeOf(a, trial.truths[i]!))) {
            const t = trial.truths[i]!;
            const s = trial.spans[i]!;
            console.log(
              outcomeOf(a, t),
              JSON.stringify(
                {
                  seed,
                  i,
                  surv: t.survival,
                  old: trial.oldText.slice(s.start, s.end).slice(0, 120),
                  truth: t.ranges.map((r) => trial.newText.slice(r.start, r.end).slice(0, 120)),
                  got: a.range && trial.newText.slice(a.range.start, a.range.end).slice(0, 120),
                  r: { ...a, quote: undefined },
                  t: t.ranges,
                  s,
                },
                null,
                0,
              ),
            );
          }
        });
      }
      const pc = (x: number) => ((100 * x) / n).toFixed(1).padStart(5);
      console.log(
        corpus.name.padEnd(32).slice(0, 32),
        treatment.padEnd(12),
        engine.padEnd(6),
        `right ${pc(counts.right)} wrong ${pc(counts.wrong)} lost ${pc(counts.lost)} partial ${pc(counts.partial)} review ${pc(counts.review)} gone ${pc(gone)}  ${(time / 4).toFixed(0)} ms`,
      );
    }
