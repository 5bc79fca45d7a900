import type { ClientCapabilities } from 'vscode-languageserver';
import { fingerprint } from '../report/fingerprint';
import { type Decisions, readDecisions } from '../service/decisions';
import { matchesGlob } from '../service/globs';
import { isRecord, readSettings, type Settings } from '../service/settings';
import { CONFIG_FILE, type ConfigFileResult, DECISIONS_FILE, SETTINGS_SECTION } from './protocol';
import { createSharedFiles, decoded, parseJson, type SharedFileSources, shownPath } from './shared-files';
import { type WordList, withoutLinks } from './words';

/** The settings that hold for one document. */
export interface Applied {
  readonly settings: Settings;
  /** Undefined where nothing was accepted. */
  readonly decisions: Decisions | undefined;
  /** Different for different settings and decisions. */
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

export interface ConfigurationSources extends SharedFileSources {
  readonly capabilities: ClientCapabilities;
  /** URIs of the open folders. */
  readonly folders: readonly string[];
  readonly words: WordList;
  /** Of the sentences on settings that have no effect. */
  readonly language: 'zh' | 'en';
}

/** Editor settings with the configuration file of the folder over them, looked up once for each document. */
export function createConfiguration(sources: ConfigurationSources): Configuration {
  const { connection, capabilities, options, words, language } = sources;
  const files = createSharedFiles(sources);
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
    const reading = [editorSettings(uri), files.config(uri), files.decisions(uri)] as const;
    const [editor, file, accepted] = await Promise.all(reading);
    tellFirst(readSettings(editor, language).problems, words.settingsProblem);
    const { settings } = readSettings(merged(editor, file ? parsed(file) : undefined));
    const roots = [...(file ? [file.folder] : []), ...sources.folders];
    const matches = (globs: readonly string[], document: string): boolean =>
      pathsBelow(roots, document).some((path) => globs.some((glob) => matchesGlob(glob, path)));
    return {
      settings,
      decisions: accepted ? decided(accepted) : undefined,
      key: JSON.stringify(settings) + (accepted ? fingerprint(accepted.text) : ''),
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

  /** The settings of the file; what is wrong with it is told with its path. */
  function parsed({ folder, text }: NonNullable<ConfigFileResult>): Readonly<Record<string, unknown>> | undefined {
    const path = shownPath(folder, CONFIG_FILE);
    const content = parseJson(text);
    if (!isRecord(content)) {
      tell(words.configUnreadable(path));
      return undefined;
    }
    tellFirst(readSettings(content, language).problems, (problem) => words.configProblem(path, problem));
    return content;
  }

  /** The accepted findings; what is wrong with their file is told with its path. */
  function decided({ folder, text }: NonNullable<ConfigFileResult>): Decisions | undefined {
    const path = shownPath(folder, DECISIONS_FILE);
    const reading = readDecisions(parseJson(text), language);
    if (!reading) tell(words.decisionsUnreadable(path));
    else if (reading.problem !== undefined) tell(words.decisionsProblem(path, reading.problem));
    return reading?.decisions;
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
