import { isTaken } from './defaultKeys';
import type { Manifest } from './manifest';
import type { SourceFacts } from './sourceFacts';

/** What package.json and the source must agree on, and do not: one sentence each. */
export function contributionFindings(
  { contributes }: Manifest,
  { commands, commandFamilies, strings, views }: Omit<SourceFacts, 'texts'>,
  internalCommands: ReadonlySet<string>,
): readonly string[] {
  const contributed = new Set(contributes.commands?.map(({ command }) => command));
  const viewIds = Object.values(contributes.views ?? {}).flatMap((list) => list.map(({ id }) => id));
  const containers = Object.values(contributes.viewsContainers ?? {}).flatMap((list) =>
    list.map(({ id }) => id),
  );
  const submenus = new Set(contributes.submenus?.map(({ id }) => id));
  const runnable = new Set([...contributed, ...viewIds.map((id) => `${id}.focus`)]);
  const isBuiltIn = (command: string): boolean => /^(workbench|editor|vscode)\./u.test(command);
  const steps = contributes.walkthroughs?.flatMap((walkthrough) => walkthrough.steps) ?? [];

  const named: readonly (readonly [where: string, command: string])[] = [
    ...(contributes.keybindings ?? []).map(({ command, key }) => [`the key ${key}`, command] as const),
    ...Object.entries(contributes.menus ?? {}).flatMap(([menu, items]) =>
      items.flatMap(({ command }) => (command === undefined ? [] : [[`the menu ${menu}`, command] as const])),
    ),
    ...steps.flatMap(({ completionEvents = [] }) =>
      completionEvents.flatMap((event) =>
        event.startsWith('onCommand:')
          ? [['a walkthrough step', event.slice('onCommand:'.length)] as const]
          : [],
      ),
    ),
  ];
  const shownViews = steps.flatMap(({ completionEvents = [] }) =>
    completionEvents.flatMap((event) => (event.startsWith('onView:') ? [event.slice('onView:'.length)] : [])),
  );

  return [
    ...without(contributed, commands)
      .filter(
        (id) =>
          ![...commandFamilies].some((head) => id.startsWith(head) && strings.has(id.slice(head.length))),
      )
      .map((id) => `command ${id} is contributed, but not registered`),
    ...without(commands, new Set([...contributed, ...internalCommands])).map(
      (id) => `command ${id} is registered, but neither contributed nor internal`,
    ),
    ...without(internalCommands, commands).map(
      (id) => `command ${id} is called internal, but not registered`,
    ),
    ...named
      .filter(([, command]) => !runnable.has(command) && !isBuiltIn(command))
      .map(([where, command]) => `${where} runs ${command}, which is not contributed`),
    ...without(new Set(viewIds), views).map((id) => `view ${id} is contributed, but has no provider`),
    ...without(views, new Set(viewIds)).map((id) => `view ${id} has a provider, but is not contributed`),
    ...without(new Set(Object.keys(contributes.views ?? {})), new Set([...containers, 'explorer'])).map(
      (id) => `views stand in the container ${id}, which is not contributed`,
    ),
    ...without(
      new Set([...(contributes.viewsWelcome ?? []).map(({ view }) => view), ...shownViews]),
      new Set(viewIds),
    ).map((id) => `welcome or walkthrough names the view ${id}, which is not contributed`),
    ...Object.values(contributes.menus ?? {})
      .flat()
      .flatMap(({ submenu }) =>
        submenu === undefined || submenus.has(submenu) ? [] : [`submenu ${submenu} is missing`],
      ),
    ...viewsInConditions(contributes.menus ?? {})
      .filter((id) => !viewIds.includes(id))
      .map((id) => `a menu waits for the view ${id}, which is not contributed`),
    ...(contributes.keybindings ?? []).flatMap(({ command, key, mac, when }) => [
      ...[key, ...(mac === undefined ? [] : [mac])]
        .filter((one) => isTaken(one) && !endsMode(one, when))
        .map((one) => `${command} takes ${one}, which VS Code uses itself`),
      ...(when === undefined ? [`${command} has a key that is taken everywhere: it lacks a condition`] : []),
    ]),
  ];
}

/** Whether a key is Escape and taken only while a mode of the extension's own is on, which it ends. */
function endsMode(key: string, when = ''): boolean {
  return key === 'escape' && /(?:^|&& )\w+\.\w+Mode\b/u.test(when);
}

/** The view ids that `view == …` and `view =~ …` conditions name, plain ones only. */
function viewsInConditions(menus: NonNullable<Manifest['contributes']['menus']>): readonly string[] {
  return Object.values(menus)
    .flat()
    .flatMap(({ when = '' }) => [...when.matchAll(/\bview == ([\w.]+)/gu)].map((match) => match[1] ?? ''));
}

function without(ids: ReadonlySet<string>, known: ReadonlySet<string>): readonly string[] {
  return [...ids].filter((id) => !known.has(id));
}
