import type { AnnotationsDocument } from '../annotations/annotationsDocument';
import { codeOf } from '../annotations/codebook';
import type { Codebook } from '../annotations/codebook';

/**
 * The codes that records use and the codebook lacks, one line for each code of each record; none where the
 * project has no codebook. The codes stay in the records.
 */
export function unknownCodeFindings(document: AnnotationsDocument, codebook: Codebook): readonly string[] {
  if (codebook.uri === undefined) return [];
  return document.annotations.flatMap(({ id, line, codes }) =>
    codes
      .filter((code) => codeOf(codebook, code) === undefined)
      .map(
        (code) =>
          `${document.file}${line === undefined ? '' : `:${line}`}: The codebook has no code “${code}”. [unknown-code] ${id}`,
      ),
  );
}
