import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Neighbours } from '../resolve/context';
import { matchesGlob } from '../service/globs';
import { errorCode } from './read-file';
import { Refusal } from './refusal';
import type { WordList } from './words';

export const STANDARD_INPUT = '-';

/** A file to look at. */
export interface Input {
  /** As the user would write it, with slashes. */
  readonly path: string;
  /** The arguments that led to it. */
  readonly from: readonly string[];
  /** Named itself, not found in a folder or by a glob: it is expected to be a report. */
  readonly isNamed: boolean;
  /** The reports that it is compared with. */
  readonly neighbours?: Neighbours<string>;
}

const ENDINGS = /\.(?:txt|md|markdown|html?|tsv|nianbao)$/i;
const NEVER_ENTERED = /^(?:\.|node_modules$)/;
const WILDCARDS = /[*?{}]/;

/**
 * The files that the arguments name, in their order, each once; those of folders and globs sorted by path. The file
 * that the result goes to is none of them: what an earlier run wrote is no draft, and a named draft is not overwritten.
 */
export function collectInputs(paths: readonly string[], output: string | undefined, said: WordList): readonly Input[] {
  const inputs = new Map<string, Input>();
  const outputKey = output === undefined ? undefined : resolve(output);
  for (const argument of paths) {
    for (const { path, isNamed } of inputsOf(argument, said)) {
      const key = path === STANDARD_INPUT ? path : resolve(path);
      if (key === outputKey && isNamed) throw new Refusal(said.outputIsInput(path));
      if (key === outputKey) continue;
      const known = inputs.get(key) ?? { path, from: [], isNamed: false };
      inputs.set(key, { ...known, from: [...known.from, argument], isNamed: known.isNamed || isNamed });
    }
  }
  return [...inputs.values()];
}

function inputsOf(argument: string, said: WordList): readonly Omit<Input, 'from'>[] {
  if (argument === STANDARD_INPUT) return [{ path: argument, isNamed: true }];
  const kind = kindOf(argument, said);
  if (kind === 'file') return [{ path: withSlashes(argument), isNamed: true }];
  const found =
    kind === 'folder' ? filesBelow(argument, said, (path) => ENDINGS.test(path)) : filesLike(argument, said);
  return found.sort(byCodeUnits).map((path) => ({ path, isNamed: false }));
}

/** A name that exists is that file, wildcards in it or not. */
function kindOf(path: string, said: WordList): 'file' | 'folder' | 'glob' {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    if (stats.isFile() || stats.isFIFO()) return 'file';
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw new Refusal(said.unreadable(path, code));
    if (WILDCARDS.test(path)) return 'glob';
    throw new Refusal(said.missing(path));
  }
  throw new Refusal(said.notFile(path));
}

/** Links are not followed: they may lead in circles, and out of the folder. */
function filesBelow(folder: string, said: WordList, isWanted: (path: string) => boolean): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(next, said)) {
      const path = withSlashes(join(next, entry.name));
      if (NEVER_ENTERED.test(entry.name)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && isWanted(path)) found.push(path);
    }
  }
  return found;
}

function entriesOf(folder: string, said: WordList) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new Refusal(said.unreadable(folder, errorCode(error)));
  }
}

/** Wildcards as in the settings, and `{a,b}`. What stands before the first of them is the folder to search. */
function filesLike(pattern: string, said: WordList): string[] {
  const found = new Set<string>();
  for (const glob of expandBraces(withSlashes(pattern))) {
    const names = glob.split('/');
    const firstWild = names.findIndex((name) => WILDCARDS.test(name));
    const depth = firstWild < 0 ? names.length - 1 : firstWild;
    const folder = depth === 0 ? '.' : `${names.slice(0, depth).join('/')}/`;
    const rest = names.slice(depth).join('/');
    const isLike = (path: string): boolean => {
      const below = withSlashes(relative(folder, path));
      return matchesGlob(rest, below) && (rest.includes('/') || !below.includes('/'));
    };
    for (const path of isFolder(folder) ? filesBelow(folder, said, isLike) : []) found.add(path);
  }
  if (found.size === 0) throw new Refusal(said.noMatch(pattern));
  return [...found];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** `a.{txt,md}` → `a.txt`, `a.md`. */
function expandBraces(glob: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (!braces) return [glob];
  const before = glob.slice(0, braces.index);
  const after = glob.slice(braces.index + braces[0].length);
  return (braces[1] ?? '').split(',').flatMap((choice) => expandBraces(before + choice + after));
}

const withSlashes = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
