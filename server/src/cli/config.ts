import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { CONFIG_FILE } from '../lsp/protocol';
import { matchesGlob } from '../service/globs';
import { readSettings, type Settings } from '../service/settings';
import type { Options } from './args';
import { errorCode } from './read-file';
import { Refusal } from './refusal';
import type { WordList } from './words';

/** The settings that hold for one file. */
export interface Applied {
  readonly settings: Settings;
  readonly isIncluded: boolean;
  readonly isExcluded: boolean;
}

interface ConfigFile {
  readonly folder: string;
  readonly settings: Settings;
}

/** Looks the settings of files up, reading each configuration file once. `--rule` goes over all of them. */
export function createConfiguration(options: Options, said: WordList): (path: string) => Promise<Applied> {
  const known = new Map<string, Promise<ConfigFile | undefined>>();

  const inFolder = (folder: string): Promise<ConfigFile | undefined> => {
    const found = known.get(folder) ?? lookUp(folder);
    known.set(folder, found);
    return found;
  };
  const lookUp = async (folder: string): Promise<ConfigFile | undefined> => {
    const own = await readConfig(join(folder, CONFIG_FILE), said);
    const parent = dirname(folder);
    return own ?? (parent === folder ? undefined : inFolder(parent));
  };
  const named = options.config === undefined ? undefined : readNamed(options.config, said);
  // Whoever asks for settings hears of a failure; without files nobody asks.
  named?.catch(() => undefined);

  return async (path) => {
    const file = named ? await named : await inFolder(dirname(resolve(path)));
    const settings = file?.settings ?? readSettings(undefined).settings;
    const place = relative(file?.folder ?? process.cwd(), resolve(path)).replaceAll('\\', '/');
    const matches = (globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(glob, place));
    return {
      settings: { ...settings, rules: { ...settings.rules, ...options.rules } },
      isIncluded: matches(settings.include),
      isExcluded: matches(settings.exclude),
    };
  };
}

async function readNamed(path: string, said: WordList): Promise<ConfigFile> {
  const config = await readConfig(path, said);
  if (!config) throw new Refusal(said.missing(path));
  return config;
}

/** Undefined where there is none. What has no effect would make the verdict another: it is refused. */
async function readConfig(path: string, said: WordList): Promise<ConfigFile | undefined> {
  const text = await readIfThere(path, said);
  if (text === undefined) return undefined;
  const { settings, problems } = readSettings(withoutSchema(parse(text, path, said)), said.language);
  if (problems[0] !== undefined) throw new Refusal(said.configInvalid(path, problems.join(said.sentenceGap)));
  return { folder: dirname(resolve(path)), settings };
}

async function readIfThere(path: string, said: WordList): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Refusal(said.unreadable(path, code));
  }
}

function parse(text: string, path: string, said: WordList): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Refusal(said.configBroken(path));
  }
}

/** `null` is no configuration, though it is no setting that is wrong. */
function withoutSchema(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value ?? [];
  const { $schema: _schema, ...settings } = { $schema: undefined, ...value };
  return settings;
}
