import type { Resolution } from '../../report/report';
import type { Localizer } from '../localizer';
import type { HoverContext } from './hoverContext';
import { goToDocument, goToPlaces } from './hoverContext';
import type { HoverMarkdown } from './hoverMarkdown';
import { blocks, join, strong, words } from './hoverMarkdown';

/** What a hover says of a resolution or decision: whose it is, its number and symbol, where it is cited, its address. */
export function resolutionHover(ctx: HoverContext, resolution: Resolution): HoverMarkdown {
  const { l10n } = ctx;
  const isResolution = resolution.kind === 'resolution';
  return blocks([
    strong(nameOfResolution(resolution, l10n)),
    isResolution
      ? words(resolution.id)
      : words(
          l10n.t('Decisions have no symbol of their own; they stand in the compilation of their session.'),
        ),
    join([strong(l10n.t('Cited in:')), goToPlaces(ctx, resolution.occurrences)]),
    isResolution ? goToDocument(ctx, resolution.id) : words(''),
  ]);
}

/** "General Assembly resolution 74/50", "Security Council decision 267 (2009)". */
export function nameOfResolution({ kind, number, body }: Resolution, l10n: Localizer): string {
  const isResolution = kind === 'resolution';
  switch (body) {
    case 'general-assembly':
      return isResolution
        ? l10n.t('General Assembly resolution {0}', number)
        : l10n.t('General Assembly decision {0}', number);
    case 'security-council':
      return isResolution
        ? l10n.t('Security Council resolution {0}', number)
        : l10n.t('Security Council decision {0}', number);
    case 'economic-and-social-council':
      return isResolution
        ? l10n.t('Economic and Social Council resolution {0}', number)
        : l10n.t('Economic and Social Council decision {0}', number);
    case 'human-rights-council':
      return isResolution
        ? l10n.t('Human Rights Council resolution {0}', number)
        : l10n.t('Human Rights Council decision {0}', number);
    case 'other':
      return isResolution ? l10n.t('Resolution {0}', number) : l10n.t('Decision {0}', number);
  }
}
