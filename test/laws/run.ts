// Checks the law of reading with many random edits: a report kept through edits says what one read from scratch says.
// The same edits in every run; those of a failure are made smaller before they are printed, with seed and path.
//
//   npm run check:laws [-- EDITS [SEED]]
import fc from 'fast-check';
import { allTexts } from '../unit/report/allTexts';
import { checkLaw, editSteps } from '../unit/report/editLaw';

const wantedEdits = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 20_221_122);

/** Edits of one sequence, and after how many of them the reports are compared. */
const sequence = 25;
const stride = 5;
/** Of this many sequences one is of the whole text, compared at its end; the others are of some pages. */
const sequencesAWholeText = 5;
const longestPages = 6_000;

const texts = allTexts();
const sequencesAText = Math.ceil(wantedEdits / sequence / texts.length);
const wholes = Math.ceil(sequencesAText / sequencesAWholeText);
const steps = editSteps(sequence, sequence);
let failed = 0;

for (const { name, content } of texts) {
  const ofWhole = fc.property(steps, (edits) => {
    checkLaw(content, edits);
  });
  const ofPages = fc.property(fc.nat(content.length), steps, (start, edits) => {
    checkLaw(content.slice(start, start + longestPages), edits, stride);
  });
  try {
    fc.assert(ofWhole, { seed, numRuns: wholes });
    fc.assert(ofPages, { seed, numRuns: Math.max(1, sequencesAText - wholes) });
    console.log(`✔ ${name}: ${sequencesAText * sequence} edits in ${sequencesAText} sequences`);
  } catch (error) {
    failed++;
    console.log(`✘ ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const edits = sequencesAText * sequence * texts.length;
console.log(`\n${edits} edits of ${texts.length} texts, seed ${seed}: ${failed} texts break the law`);
process.exitCode = failed > 0 ? 1 : 0;
