import { ConfigurationTarget, workspace } from 'vscode';

/** The section of the settings that are the extension's own. */
export const settingsSection = 'reportAnnotator';

/**
 * Changes a setting where the person has it: in the folder or workspace if it is set there, else in her own
 * settings. Rejects where the settings cannot be written.
 */
export async function changeSetting(key: string, value: unknown): Promise<void> {
  const settings = workspace.getConfiguration(settingsSection);
  const found = settings.inspect(key);
  const isWorkspaces = found?.workspaceValue !== undefined;
  await settings.update(
    key,
    value,
    isWorkspaces ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}
