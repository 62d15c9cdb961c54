import type { CitedFile } from '../../workspace/index/citedFiles';
import { fileNameOf } from './fileNames';
import type { HoverMarkdown } from '../hovers/hoverMarkdown';
import { blocks, join, link, strong, words } from '../hovers/hoverMarkdown';
import type { Localizer } from '../localizer';
import { goToLink } from '../navigation/destination';

/** The most files that a hover lists: a document has six official languages, and drafts. */
const mostFiles = 8;

/** What a hover says of the files that are the cited document: their names, their titles, and how the paragraph begins. */
export function filesHover(files: readonly CitedFile[], l10n: Localizer): HoverMarkdown {
  const shown = files.slice(0, mostFiles);
  if (shown.length === 0) return words('');
  const more = files.length - shown.length;
  return blocks([
    strong(l10n.t('In this workspace:')),
    ...shown.map((file) => fileBlock(file, l10n)),
    words(more > 0 ? l10n.t('and {0} more', more) : ''),
  ]);
}

function fileBlock({ report, paragraph }: CitedFile, l10n: Localizer): HoverMarkdown {
  const beginning = { line0: 0, character: 0 };
  const start = paragraph?.start ?? beginning;
  const target = goToLink({ uri: report.uri, start, end: start });
  const name = join([link(fileNameOf(report), target), words(report.title ?? '')], ' — ');
  if (paragraph === undefined) return name;
  return blocks([name, words(`${l10n.t('para. {0}', paragraph.label)}: ${paragraph.words}`)]);
}
