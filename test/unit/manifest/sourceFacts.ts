import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { root, workingFiles } from './trackedFiles';

/** What the source says to people and to VS Code, read off its syntax trees. */
export interface SourceFacts {
  /** The English texts that `l10n.t` shows, directly or as the message of a value that reaches it. */
  readonly texts: ReadonlySet<string>;
  /** The ids given to `registerCommand` and `registerTextEditorCommand`. */
  readonly commands: ReadonlySet<string>;
  /** Beginnings of ids that are registered with one name after the other: `x.groupBy.${grouping}`. */
  readonly commandFamilies: ReadonlySet<string>;
  /** Every string of the source; what follows a family's beginning must be one. */
  readonly strings: ReadonlySet<string>;
  /** The ids given to `createTreeView`, `registerTreeDataProvider` and `registerWebviewViewProvider`. */
  readonly views: ReadonlySet<string>;
}

/** Files whose every string is a text for people: lists of the reasons and messages that values carry. */
const textLists = /(Messages|Reasons)\.ts$/u;

const ruleFiles = /checks\/rules\/[^/]+\.ts$/u;

const commandCalls = new Set(['registerCommand', 'registerTextEditorCommand']);
const viewCalls = new Set(['createTreeView', 'registerTreeDataProvider', 'registerWebviewViewProvider']);

/** The facts of `sources`, a list of paths with what they hold. Strings may be given through a `const` of any file. */
export function sourceFactsOf(sources: readonly (readonly [path: string, text: string])[]): SourceFacts {
  const files = sources.map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  const constants = new Map<string, ts.Expression>();
  for (const file of files)
    visit(file, (node) => {
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
        constants.set(node.name.text, node.initializer);
    });

  const texts = new Set<string>();
  const commands = new Set<string>();
  const commandFamilies = new Set<string>();
  const strings = new Set<string>();
  const views = new Set<string>();
  const add = (to: Set<string>, value: ts.Expression | undefined): void => {
    for (const text of stringsOf(value, constants)) to.add(text);
  };
  for (const file of files) {
    visit(file, (node) => {
      if (ts.isStringLiteralLike(node)) strings.add(node.text);
      if (ts.isCallExpression(node)) {
        const called = calledName(node);
        if (called === 't') add(texts, node.arguments[0]);
        if (called === 'wrongType') add(texts, node.arguments[1]);
        if (called !== undefined && commandCalls.has(called)) {
          const [id] = node.arguments;
          if (id && ts.isTemplateExpression(id)) commandFamilies.add(id.head.text);
          else add(commands, id);
        }
        if (called !== undefined && viewCalls.has(called)) add(views, node.arguments[0]);
      }
      if (
        textLists.test(file.fileName) &&
        ts.isStringLiteralLike(node) &&
        !ts.isImportDeclaration(node.parent)
      )
        if (node.text.includes(' ')) texts.add(node.text);
      if (ts.isPropertyAssignment(node) && isText(node.name.getText(), file.fileName))
        add(texts, node.initializer);
    });
  }
  return { texts, commands, commandFamilies, strings, views };
}

let ofSrc: SourceFacts | undefined;

/** The facts of `src`, without the command line, which speaks English only. Read once, then kept. */
export function sourceFacts(): SourceFacts {
  if (ofSrc) return ofSrc;
  const paths = workingFiles('src').filter((path) => path.endsWith('.ts') && !path.startsWith('src/cli/'));
  ofSrc = sourceFactsOf(paths.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
  return ofSrc;
}

/** Whether a property holds a text for people: a message, and what a rule of the check says of itself. */
function isText(name: string, path: string): boolean {
  return name === 'message' || (ruleFiles.test(path) && (name === 'title' || name === 'reason'));
}

function calledName({ expression }: ts.CallExpression): string | undefined {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : undefined;
}

/** The strings that `value` can be, as far as the syntax tells: literals, both sides of a choice, constants. */
function stringsOf(
  value: ts.Expression | undefined,
  constants: ReadonlyMap<string, ts.Expression>,
): string[] {
  if (!value) return [];
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value))
    return stringsOf(value.expression, constants);
  if (ts.isConditionalExpression(value))
    return [...stringsOf(value.whenTrue, constants), ...stringsOf(value.whenFalse, constants)];
  if (ts.isObjectLiteralExpression(value)) {
    const message = value.properties.find((property) => property.name?.getText() === 'message');
    return message && ts.isPropertyAssignment(message) ? stringsOf(message.initializer, constants) : [];
  }
  if (ts.isIdentifier(value)) {
    const constant = constants.get(value.text);
    return constant && ts.isStringLiteralLike(constant) ? [constant.text] : [];
  }
  return [];
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => {
    visit(child, see);
  });
}
