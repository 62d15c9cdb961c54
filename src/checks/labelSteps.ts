import { labelKeys } from '../report/references/labelKeys';

/**
 * How one label follows another in a list: `'next'` where it goes on by one, `'first'` where it begins anew, `'same'`,
 * `'gap'` where labels are left out, `'back'` where it is a lower one. `undefined` where the two do not compare.
 */
export type LabelStep = 'next' | 'first' | 'same' | 'gap' | 'back';

interface Ordinal {
  readonly kind: string;
  readonly value: number;
}

/** Compares two labels as printed, brackets and points apart: "(b)" behind "(a)", "三" behind "一". */
export function labelStep(before: string, label: string): LabelStep | undefined {
  const pairs = ordinalsOf(before).flatMap((last) =>
    ordinalsOf(label)
      .filter(({ kind }) => kind === last.kind)
      .map(({ value }) => value - last.value),
  );
  if (pairs.length === 0) return undefined;
  if (pairs.includes(1)) return 'next';
  if (ordinalsOf(label).some(({ value }) => value === 1)) return 'first';
  if (pairs.includes(0)) return 'same';
  return pairs.every((difference) => difference > 1) ? 'gap' : 'back';
}

function ordinalsOf(label: string): readonly Ordinal[] {
  return labelKeys(label.replace(/[^\p{L}\p{N}]/gu, '')).map((key) => {
    const [kind = '', value = ''] = key.split(' ');
    return { kind, value: kind === 'letter' ? value.charCodeAt(0) - 'A'.charCodeAt(0) + 1 : Number(value) };
  });
}
