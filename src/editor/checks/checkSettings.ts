import { Uri, workspace } from 'vscode';
import type { RuleLevels } from '../../checks/checkReport';
import { severities } from '../../checks/finding';
import { settingsSection } from '../settings';

/** The settings of the check as they hold for one report. */
export interface CheckSettings {
  readonly isEnabled: boolean;
  readonly levels: RuleLevels;
}

/** The names of the settings, for changes of them. */
export const checkSettingsSection = `${settingsSection}.check`;

/** The settings for the report at `uri`. What the setting of the rules says besides severities and "off" is left out. */
export function checkSettingsFor(uri: string): CheckSettings {
  const settings = workspace.getConfiguration(checkSettingsSection, Uri.parse(uri));
  const rules = Object.entries(settings.get<Readonly<Record<string, unknown>>>('rules', {}));
  return {
    isEnabled: settings.get<boolean>('enabled', true),
    levels: new Map(
      rules.flatMap(([rule, value]) => {
        const level = [...severities, 'off' as const].find((known) => known === value);
        return level === undefined ? [] : [[rule, level] as const];
      }),
    ),
  };
}
