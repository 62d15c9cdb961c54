/** What may be a footnote marker in running text. Offsets count from the segment's beginning. */
export interface MarkerCandidate {
  readonly start: number;
  readonly end: number;
  /** Plain: "4", "**". */
  readonly marker: string;
  /** `'marked'` where its form says what it is; `'slash'` for "4/"; `'asterisks'`; `'brackets'` for "[4]", which a note must confirm; `'digits'` and `'parentheses'` where only the sequence can tell, `'letter'` at the end of a table's cell. */
  readonly form: 'marked' | 'slash' | 'asterisks' | 'digits' | 'parentheses' | 'letter' | 'brackets';
  /** How much digits look like a marker; 0 for other forms. */
  readonly weight: number;
}
