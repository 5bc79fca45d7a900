import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The programs that nianbao is compared with, from bench/node_modules. Only what is used of them is described. */
interface AutoCorrect {
  readonly lintFor: (text: string, path: string) => { readonly lines: readonly unknown[] };
}

interface Textlint {
  readonly loadTextlintrc: (options: { configFilePath: string; node_modulesDir: string }) => Promise<unknown>;
  readonly createLinter: (options: { descriptor: unknown }) => {
    readonly lintText: (text: string, path: string) => Promise<{ readonly messages: readonly unknown[] }>;
  };
}

const requireFrom = (root: string): NodeJS.Require => createRequire(join(root, 'bench', 'package.json'));

export function versionOf(root: string, name: string): string {
  const { version } = requireFrom(root)(join(root, 'bench', 'node_modules', name, 'package.json')) as {
    readonly version: string;
  };
  return version;
}

/** How many places AutoCorrect finds in a text. */
export function loadAutoCorrect(root: string): (text: string) => number {
  const { lintFor } = requireFrom(root)('autocorrect-node') as AutoCorrect;
  return (text) => lintFor(text, 'draft.txt').lines.length;
}

/** How many places textlint finds in a text, with the rules of bench/textlint. */
export async function loadTextlint(root: string): Promise<(text: string) => Promise<number>> {
  const entry = requireFrom(root).resolve('textlint');
  const { createLinter, loadTextlintrc } = (await import(pathToFileURL(entry).href)) as Textlint;
  const descriptor = await loadTextlintrc({
    configFilePath: join(root, 'bench', 'textlint', 'textlintrc.json'),
    node_modulesDir: join(root, 'bench', 'node_modules'),
  });
  const linter = createLinter({ descriptor });
  return async (text) => (await linter.lintText(text, 'draft.txt')).messages.length;
}

/**
 * AutoCorrect's command line over the folder where it is run: elsewhere it passes over what Git ignores. JSON is
 * the fastest of the formats it writes.
 */
export const autoCorrectCommand = (root: string): readonly string[] => [
  assertThere(join(root, 'bench', 'node_modules', 'autocorrect-node', 'cli.js')),
  '--lint',
  '--format',
  'json',
  '.',
];

function assertThere(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is missing`);
  return path;
}
