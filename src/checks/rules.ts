import type { Rule } from './rule';
import { annotationNeedsReview } from './rules/annotationNeedsReview';
import { annotationOrphaned } from './rules/annotationOrphaned';
import { annotationUnknownCode } from './rules/annotationUnknownCode';
import { citedParagraphMissing } from './rules/citedParagraphMissing';
import { columnsInterleaved } from './rules/columnsInterleaved';
import { contentsOrder } from './rules/contentsOrder';
import { contentsWithoutHeading } from './rules/contentsWithoutHeading';
import { footnoteRepeated } from './rules/footnoteRepeated';
import { footnoteSequence } from './rules/footnoteSequence';
import { footnoteWithoutDefinition } from './rules/footnoteWithoutDefinition';
import { footnoteWithoutReference } from './rules/footnoteWithoutReference';
import { headingDiffersFromContents } from './rules/headingDiffersFromContents';
import { headingWithoutContents } from './rules/headingWithoutContents';
import { itemLabelSequence } from './rules/itemLabelSequence';
import { nameSpelling } from './rules/nameSpelling';
import { numberUnclear } from './rules/numberUnclear';
import { paragraphNumberDisorder } from './rules/paragraphNumberDisorder';
import { paragraphNumberMissing } from './rules/paragraphNumberMissing';
import { paragraphNumberRepeated } from './rules/paragraphNumberRepeated';
import { quotationDiffers } from './rules/quotationDiffers';
import { quotationElsewhere } from './rules/quotationElsewhere';
import { referenceWithoutTarget } from './rules/referenceWithoutTarget';
import { resolutionOrDecision } from './rules/resolutionOrDecision';
import { sectionLabelSequence } from './rules/sectionLabelSequence';
import { sessionDates } from './rules/sessionDates';
import { symbolListedTwice } from './rules/symbolListedTwice';
import { symbolMalformed } from './rules/symbolMalformed';
import { symbolNotCited } from './rules/symbolNotCited';
import { symbolNotListed } from './rules/symbolNotListed';
import { symbolSpelling } from './rules/symbolSpelling';
import { titleDiffers } from './rules/titleDiffers';
import { titleOfAnotherDocument } from './rules/titleOfAnotherDocument';
import { yearDiffers } from './rules/yearDiffers';

/** All rules, in the order of their subjects. */
export const rules: readonly Rule[] = [
  paragraphNumberMissing,
  paragraphNumberRepeated,
  paragraphNumberDisorder,
  numberUnclear,
  columnsInterleaved,
  sectionLabelSequence,
  itemLabelSequence,
  headingDiffersFromContents,
  contentsOrder,
  contentsWithoutHeading,
  headingWithoutContents,
  footnoteWithoutDefinition,
  footnoteWithoutReference,
  footnoteRepeated,
  footnoteSequence,
  titleDiffers,
  titleOfAnotherDocument,
  symbolNotListed,
  symbolNotCited,
  symbolListedTwice,
  symbolMalformed,
  symbolSpelling,
  nameSpelling,
  referenceWithoutTarget,
  resolutionOrDecision,
  sessionDates,
  yearDiffers,
  quotationDiffers,
  quotationElsewhere,
  citedParagraphMissing,
  annotationOrphaned,
  annotationNeedsReview,
  annotationUnknownCode,
];

/** The rules that hold for any text that cites reports: one's own notes as well. */
export const citationRules: readonly Rule[] = [quotationDiffers, quotationElsewhere, citedParagraphMissing];
