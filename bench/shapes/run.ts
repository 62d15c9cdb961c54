// Checks that costs keep their shape while texts grow: linear, or flat. It compares what the same run measures at
// several sizes, so a slow or busy machine changes nothing; a case that seems to grow too fast is measured again.
//
//   npm run check:shapes [-- PART-OF-NAME]     only the cases whose subject or name holds the part
import { annotationShapes } from './annotationShapes';
import { checkShapes } from './checkShapes';
import { citationShapes } from './citationShapes';
import { editingShapes } from './editingShapes';
import type { Growth } from './measureGrowth';
import { measureGrowth } from './measureGrowth';
import { readingShapes } from './readingShapes';

const part = process.argv[2] ?? '';
const cases = [
  ...readingShapes,
  ...citationShapes,
  ...checkShapes,
  ...annotationShapes,
  ...editingShapes,
].filter(({ subject, name }) => `${subject}: ${name}`.includes(part));

function print({ case: { subject, name, shape, sizes }, costs, exponent, isKept }: Growth): void {
  const times = costs.map((cost) => cost.toFixed(cost < 1 ? 3 : 1)).join(', ');
  console.log(
    `${isKept ? '✔' : '✘'} ${subject}: ${name}, ${shape}: ${times} ms at ${sizes.join(', ')}, exponent ${exponent.toFixed(2)}`,
  );
}

let failed = 0;
for (const each of cases) {
  const first = measureGrowth(each);
  const growth = first.isKept ? first : measureGrowth(each);
  if (!growth.isKept) failed++;
  print(growth);
}
const seconds = process.cpuUsage().user / 1e6;
console.log(
  `\n${cases.length - failed} of ${cases.length} costs keep their shape (${seconds.toFixed(0)} s of processor time)`,
);
process.exitCode = failed > 0 || cases.length === 0 ? 1 : 0;
