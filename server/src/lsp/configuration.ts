import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { matchesGlob } from '../service/globs';
import { isRecord, readSettings, type Settings } from '../service/settings';
import type { Host } from './host';
import {
  CONFIG_FILE,
  CONFIG_FILE_REQUEST,
  type ConfigFileResult,
  type InitializationOptions,
  SETTINGS_SECTION,
} from './protocol';
import { type WordList, withoutLinks } from './words';

/** The settings that hold for one document. */
export interface Applied {
  readonly settings: Settings;
  /** Different for different settings. */
  readonly key: string;
  readonly included: (uri: string) => boolean;
  readonly excluded: (uri: string) => boolean;
}

export interface Configuration {
  readonly of: (uri: string) => Promise<Applied>;
  /** After a change: everything is asked for again. `pushed` is what a client that cannot be asked sent. */
  readonly forget: (pushed?: unknown) => void;
  readonly close: (uri: string) => void;
}

export interface ConfigurationSources {
  readonly connection: Connection;
  readonly host: Host;
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
  /** URIs of the open folders. */
  readonly folders: readonly string[];
  readonly words: WordList;
  /** Of the sentences on settings that have no effect. */
  readonly language: 'zh' | 'en';
}

/** Editor settings with the configuration file of the folder over them, looked up once for each document. */
export function createConfiguration(sources: ConfigurationSources): Configuration {
  const { connection, capabilities, options, words, language } = sources;
  const known = new Map<string, Promise<Applied>>();
  const told = new Set<string>();
  let fallback: unknown = options.settings;

  const tell = (problem: string): void => {
    if (told.has(problem)) return;
    told.add(problem);
    connection.window.showWarningMessage(withoutLinks(problem));
  };
  /** One notice, however much is wrong. */
  const tellFirst = ([first, ...others]: readonly string[], sentence: (problem: string) => string): void => {
    if (first !== undefined) tell(sentence(first) + (others.length > 0 ? words.moreProblems(others.length) : ''));
  };

  const lookUp = async (uri: string): Promise<Applied> => {
    const [editor, file] = await Promise.all([editorSettings(uri), configFile(uri)]);
    tellFirst(readSettings(editor, language).problems, words.settingsProblem);
    const { settings } = readSettings(merged(editor, file ? parsed(file) : undefined));
    const roots = [...(file ? [file.folder] : []), ...sources.folders];
    const matches = (globs: readonly string[], document: string): boolean =>
      pathsBelow(roots, document).some((path) => globs.some((glob) => matchesGlob(glob, path)));
    return {
      settings,
      key: JSON.stringify(settings),
      included: (document) => matches(settings.include, document),
      excluded: (document) => matches(settings.exclude, document),
    };
  };

  async function editorSettings(uri: string): Promise<unknown> {
    if (!capabilities.workspace?.configuration) return fallback;
    try {
      return await connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION });
    } catch {
      return fallback;
    }
  }

  async function configFile(uri: string): Promise<ConfigFileResult> {
    try {
      if (sources.host.readConfig) return await sources.host.readConfig(uri);
      if (!options.configFiles) return null;
      return await connection.sendRequest<ConfigFileResult>(CONFIG_FILE_REQUEST, { uri });
    } catch {
      return null;
    }
  }

  /** The settings of the file; what is wrong with it is told with its path. */
  function parsed({ folder, text }: NonNullable<ConfigFileResult>): Readonly<Record<string, unknown>> | undefined {
    const path = shownPath(`${folder.replace(/\/$/, '')}/${CONFIG_FILE}`);
    const content = parseJson(text);
    if (!isRecord(content)) {
      tell(words.configUnreadable(path));
      return undefined;
    }
    tellFirst(readSettings(content, language).problems, (problem) => words.configProblem(path, problem));
    return content;
  }

  return {
    of: (uri) => {
      const found = known.get(uri) ?? lookUp(uri);
      known.set(uri, found);
      return found;
    },
    forget: (pushed) => {
      known.clear();
      told.clear();
      if (isRecord(pushed) && SETTINGS_SECTION in pushed) fallback = pushed[SETTINGS_SECTION];
    },
    close: (uri) => void known.delete(uri),
  };
}

/** The file wins setting by setting, and within `rules` rule by rule. */
function merged(editor: unknown, shared: Readonly<Record<string, unknown>> | undefined): unknown {
  if (!shared) return editor;
  if (!isRecord(editor)) return shared;
  const rules = isRecord(editor.rules) && isRecord(shared.rules) ? { rules: { ...editor.rules, ...shared.rules } } : {};
  return { ...editor, ...shared, ...rules };
}

/** The path of a document below each root that holds it; the whole path where none does. */
function pathsBelow(roots: readonly string[], document: string): readonly string[] {
  const below = roots.flatMap((root) => {
    const folder = root.endsWith('/') ? root : `${root}/`;
    return document.startsWith(folder) ? [decoded(document.slice(folder.length))] : [];
  });
  return below.length > 0 ? below : [decoded(document)];
}

/** Editors on Windows begin the file with a byte order mark. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** As the user knows it: a path for a file, C:/… on Windows. */
const shownPath = (uri: string): string => decoded(uri).replace(/^file:\/\/(?:\/(?=[a-z]:))?/i, '');

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
