/**
 * Keys that VS Code gives a meaning of its own in an editor or a list, in its default keybindings on Linux,
 * Windows and macOS (1.100), without chords. An extension that takes one of them takes it away from somebody.
 */
const defaultKeys: ReadonlySet<string> = new Set(
  [
    // everywhere
    ...'abcdefghijklnopqrstuvwxyz'.split('').map((letter) => `ctrl+${letter}`),
    ...'acdefghijklmnopqrstuvwxyz'.split('').map((letter) => `ctrl+shift+${letter}`),
    ...'0123456789'.split('').map((digit) => `ctrl+${digit}`),
    ...['ctrl+=', 'ctrl+-', 'ctrl+,', 'ctrl+.', 'ctrl+/', 'ctrl+\\', 'ctrl+[', 'ctrl+]', 'ctrl+`', 'ctrl+;'],
    ...[
      'ctrl+enter',
      'ctrl+shift+enter',
      'shift+enter',
      'ctrl+space',
      'ctrl+shift+space',
      'ctrl+tab',
      'tab',
      'shift+tab',
    ],
    ...['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10', 'f11', 'f12'],
    ...['shift+f3', 'shift+f5', 'shift+f8', 'shift+f9', 'shift+f10', 'shift+f11', 'shift+f12'],
    ...['ctrl+f2', 'ctrl+f4', 'ctrl+f5', 'ctrl+f12', 'alt+f1', 'alt+f3', 'alt+f8', 'alt+f12'],
    ...[
      'alt+up',
      'alt+down',
      'alt+left',
      'alt+right',
      'shift+alt+up',
      'shift+alt+down',
      'shift+alt+left',
      'shift+alt+right',
    ],
    ...[
      'ctrl+up',
      'ctrl+down',
      'ctrl+left',
      'ctrl+right',
      'ctrl+home',
      'ctrl+end',
      'ctrl+pageup',
      'ctrl+pagedown',
    ],
    ...[
      'alt+c',
      'alt+r',
      'alt+w',
      'alt+l',
      'alt+p',
      'alt+z',
      'shift+alt+a',
      'shift+alt+f',
      'shift+alt+i',
      'shift+alt+o',
      'shift+alt+r',
    ],
    ...[
      'ctrl+alt+up',
      'ctrl+alt+down',
      'ctrl+alt+left',
      'ctrl+alt+right',
      'ctrl+alt+enter',
      'ctrl+alt+i',
      'ctrl+alt+-',
      'ctrl+alt+f',
    ],
    ...[
      'ctrl+shift+up',
      'ctrl+shift+down',
      'ctrl+shift+left',
      'ctrl+shift+right',
      'ctrl+shift+.',
      'ctrl+shift+\\',
      'ctrl+shift+[',
      'ctrl+shift+]',
    ],
    ...[
      'escape',
      'shift+escape',
      'enter',
      'space',
      'backspace',
      'delete',
      'insert',
      'home',
      'end',
      'pageup',
      'pagedown',
    ],
    ...['up', 'down', 'left', 'right', 'shift+up', 'shift+down', 'shift+left', 'shift+right'],
    // macOS
    ...'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `cmd+${letter}`),
    ...'acdefghijklmnopqrstuvwxyz'.split('').map((letter) => `shift+cmd+${letter}`),
    ...'0123456789'.split('').map((digit) => `cmd+${digit}`),
    ...[
      'cmd+=',
      'cmd+-',
      'cmd+,',
      'cmd+.',
      'cmd+/',
      'cmd+\\',
      'cmd+[',
      'cmd+]',
      'cmd+enter',
      'cmd+f12',
      'cmd+up',
      'cmd+down',
    ],
    ...[
      'alt+cmd+up',
      'alt+cmd+down',
      'alt+cmd+left',
      'alt+cmd+right',
      'alt+cmd+f',
      'alt+cmd+[',
      'alt+cmd+]',
      'alt+cmd+c',
      'alt+cmd+i',
    ],
    ...['ctrl+cmd+f', 'ctrl+cmd+i', 'shift+alt+cmd+up', 'shift+alt+cmd+down'],
  ].map(normalKey),
);

/**
 * What follows Ctrl+K (Cmd+K) in the default keybindings of VS Code 1.100 and 1.139, read off their workbench,
 * and in those of the extensions that come with it.
 */
const chordEnds: ReadonlySet<string> = new Set(
  [
    ...'cdefimnoprstuvwyz'.split(''),
    ...['enter', 'shift+enter', 'shift+n', 'shift+o', 'f12', 'shift+f12'],
    ...['up', 'down', 'left', 'right'],
    ...'abcdefhijklmopqrstuwx0123456789,-./=[]\\'.split('').map((last) => `ctrl+${last}`),
    ...['ctrl+up', 'ctrl+down', 'ctrl+left', 'ctrl+right', 'ctrl+f2', 'ctrl+f12'],
    ...['c', 'l', 'n', 's', 'w', 'left', 'right', '\\'].map((last) => `ctrl+shift+${last}`),
    ...['c', 'up', 'down', 'left', 'right'].map((last) => `ctrl+alt+${last}`),
  ].map(normalKey),
);

/** Whether VS Code gives `key` a meaning of its own; of a chord with Ctrl+K (Cmd+K) the second key counts, else the first. */
export function isTaken(key: string): boolean {
  const [first = '', second] = key.trim().toLowerCase().split(/\s+/u);
  if (second !== undefined && /^(ctrl|cmd)\+k$/u.test(first))
    return chordEnds.has(normalKey(second.replace('cmd', 'ctrl')));
  return defaultKeys.has(normalKey(first));
}

/** One spelling for a key: modifiers in one order, lower case. */
function normalKey(key: string): string {
  const parts = key.toLowerCase().split('+');
  const last = parts.pop() ?? '';
  return [...parts.sort(), last].join('+');
}
