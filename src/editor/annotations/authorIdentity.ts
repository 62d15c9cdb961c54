import { ConfigurationTarget, extensions, l10n, window, workspace } from 'vscode';
import type { Author } from '../../annotations/annotation';

/** The part of the built-in git extension's API that is used here (vscode/extensions/git/src/api/git.d.ts, version 1). */
interface GitExports {
  getAPI(version: 1): {
    readonly repositories: readonly {
      /** Of the repository's own configuration file. */
      getConfig(key: string): Promise<string>;
      getGlobalConfig(key: string): Promise<string>;
    }[];
  };
}

/**
 * Who annotates: the setting, else the user name of git, else what the person answers when asked once.
 *
 * Looked up when it is first needed, never at start-up.
 */
export class AuthorIdentity {
  #fromGit: string | undefined;

  /** The author as far as known without asking; `undefined` before `resolve` where nothing is set. */
  get current(): Author | undefined {
    const configuration = workspace.getConfiguration('reportAnnotator.author');
    const name = configuration.get<string>('name', '').trim() || this.#fromGit;
    if (name === undefined || name === '') return undefined;
    const email = configuration.get<string>('email', '').trim();
    return { name, id: /^[^\s@<>"]+@[^\s@<>"]+$/u.test(email) ? `mailto:${email}` : undefined };
  }

  /** Looks the name up without asking. */
  async lookUp(): Promise<Author | undefined> {
    if (this.current === undefined) this.#fromGit = await gitUserName();
    return this.current;
  }

  /** As `lookUp`, and asks where nothing is found; `undefined` when the person gives no name. */
  async resolve(): Promise<Author | undefined> {
    const known = await this.lookUp();
    if (known !== undefined) return known;
    const name = await window.showInputBox({
      title: l10n.t('Your Name in Annotations'),
      prompt: l10n.t(
        'Colleagues see it beside every annotation. It is kept in the setting “reportAnnotator.author.name”.',
      ),
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? l10n.t('A name is needed.') : undefined),
    });
    if (name === undefined || name.trim() === '') return undefined;
    this.#fromGit = name.trim();
    try {
      await workspace
        .getConfiguration('reportAnnotator.author')
        .update('name', name.trim(), ConfigurationTarget.Global);
    } catch {
      // Settings that cannot be written: the name holds until the window closes.
    }
    return this.current;
  }

  /** Whether `author` is the person at this window. */
  isMe(author: Author): boolean {
    const me = this.current;
    if (me === undefined) return false;
    return me.id !== undefined && author.id !== undefined ? me.id === author.id : me.name === author.name;
  }
}

/** `user.name` as git has it for an open repository; `undefined` without git, repository or name. */
async function gitUserName(): Promise<string | undefined> {
  const git = extensions.getExtension<GitExports | undefined>('vscode.git');
  if (git === undefined) return undefined;
  try {
    const api = (await git.activate())?.getAPI(1);
    const repository = api?.repositories[0];
    const own = (await repository?.getConfig('user.name').catch(() => ''))?.trim();
    const name = own || (await repository?.getGlobalConfig('user.name'))?.trim();
    return name === '' ? undefined : name;
  } catch {
    // git is switched off or not installed: the person is asked instead.
    return undefined;
  }
}
