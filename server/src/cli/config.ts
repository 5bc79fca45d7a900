import { dirname, join, relative, resolve } from 'node:path';
import { CONFIG_FILE } from '../lsp/protocol';
import { matchesGlob } from '../service/globs';
import { readSettings, type Settings } from '../service/settings';
import type { Options } from './args';
import { nearest, parseJson, readIfThere } from './folder-files';
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
export function createConfiguration(options: Options, said: WordList): (path: string) => Applied {
  const inFolder = nearest((folder) => readConfig(join(folder, CONFIG_FILE), said));
  let named: ConfigFile | undefined;

  return (path) => {
    if (options.config !== undefined) named ??= readNamed(options.config, said);
    const file = named ?? inFolder(dirname(resolve(path)));
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

function readNamed(path: string, said: WordList): ConfigFile {
  const config = readConfig(path, said);
  if (!config) throw new Refusal(said.missing(path));
  return config;
}

/** Undefined where there is none. What has no effect would make the verdict another: it is refused. */
function readConfig(path: string, said: WordList): ConfigFile | undefined {
  const text = readIfThere(path, said);
  if (text === undefined) return undefined;
  // `null` would pass for the absence of settings, but a file that holds it is no configuration.
  const { settings, problems } = readSettings(
    parseJson(text, (line) => said.configBroken(path, line)) ?? [],
    said.language,
  );
  if (problems[0] !== undefined) throw new Refusal(said.configInvalid(path, problems.join(said.sentenceGap)));
  return { folder: dirname(resolve(path)), settings };
}
