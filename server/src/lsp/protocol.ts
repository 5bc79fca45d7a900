import type { TableView } from '../service/table-view';

/**
 * What server and client say to each other beyond the language server protocol: names, payloads,
 * and which documents are looked at. Types and constants only, so that the client can import it.
 * Nothing essential depends on these messages: other editors do without.
 */

export type { TableView };

/** The language of its own that a draft may be given; such documents are checked whatever they hold. */
export const LANGUAGE_ID = 'nianbao';

/** Documents that are looked at. Except for `LANGUAGE_ID`, the content decides whether one is a report. */
export const CHECKED_LANGUAGES = [LANGUAGE_ID, 'plaintext', 'markdown', 'html'] as const;

/** Never selected by language alone: the chat box of VS Code is a plaintext document under a scheme of its own. */
export const CHECKED_SCHEMES = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'github',
] as const;

/** Section of `workspace/configuration`; a setting `nianbao.rules` is `rules` in it. */
export const SETTINGS_SECTION = 'nianbao';

/** The file that holds settings for everyone who works on a folder; it wins over the editor's settings. */
export const CONFIG_FILE = 'nianbao.config.json';

/** The findings that were accepted, with the reasons. */
export const DECISIONS_FILE = 'nianbao.decisions.json';

/** Fix-all of the safe fixes of every rule; `FIX_ALL_KIND.<rule id>` of one rule. */
export const FIX_ALL_KIND = 'source.fixAll.nianbao';

/** Scheme under which VS Code's extension shows the rule pages that it brings: `nianbao-rule:/<rule id>.md`. */
export const RULE_PAGE_SCHEME = 'nianbao-rule';

/** `Diagnostic.source`. */
export const DIAGNOSTIC_SOURCE = '年报校核';

/** `initializationOptions`. All of it is optional. */
export interface InitializationOptions {
  /** Display language of the editor or the language chosen by `nianbao.language`: zh-cn, zh-tw, en. */
  readonly locale?: string;
  /** Where the rule pages are, with or without a trailing slash: `<ruleDocs>/<rule id>.md`. Schemes: `https`, `file`, `vscode-…`, `RULE_PAGE_SCHEME`. */
  readonly ruleDocs?: string;
  /** What stands at the end of a rule page's address. `.md` by default. */
  readonly ruleDocsSuffix?: string;
  /** The value of the section `nianbao`, for clients that cannot be asked for it. */
  readonly settings?: unknown;
  /** The client answers `CONFIG_FILE_REQUEST` and `DECISIONS_FILE_REQUEST`. Needed only where the server has no files: in a web worker. */
  readonly configFiles?: boolean;
  /** The client has the command `ACCEPT_COMMAND`. */
  readonly acceptsFindings?: boolean;
}

/** Request, client → server: `TablesParams` → `TablesResult`. */
export const TABLES_REQUEST = 'nianbao/tables';

export interface TablesParams {
  readonly uri: string;
}

/**
 * Every `span` in `view` is a pair of UTF-16 offsets into the text of the document at `version`:
 * use `document.positionAt` where `document.version` is still that, and ask again where it is not.
 * Null where the document is not open or is no report.
 */
export type TablesResult = { readonly version: number; readonly view: TableView } | null;

/** Notification, server → client: `AnalysedParams`, soon after each analysis of a document that was looked at, unless the next one follows at once. */
export const ANALYSED_NOTIFICATION = 'nianbao/analysed';

export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
  readonly isReport: boolean;
  readonly year: number | null;
  readonly body: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Why a document was not checked although it looks like a report. */
  readonly unchecked: 'tooLarge' | 'excluded' | null;
  /** Many characters were lost in decoding: most likely a GB18030 file that was opened as UTF-8. */
  readonly undecoded: boolean;
  /** Last year's report, where the document was compared with it. */
  readonly compared: ComparedParams | null;
}

export interface ComparedParams {
  readonly uri: string;
  readonly year: number | null;
  readonly body: string | null;
  /** By the user (`COMPARE_REQUEST`), and not because it is open as well. */
  readonly chosen: boolean;
}

/**
 * Request, client → server: `CompareParams` → `CompareResult`. It holds until the next one for the same draft, whether
 * that is open or not; of so many drafts that nobody compares them, the one chosen for last.
 */
export const COMPARE_REQUEST = 'nianbao/compare';

export interface CompareParams {
  readonly uri: string;
  /** `open`: last year's report if it is open, as without this request. `none`: nothing. */
  readonly previous: ChosenReport | 'open' | 'none';
}

/** While `uri` is open, its text there counts. */
export interface ChosenReport {
  readonly uri: string;
  readonly text: string;
}

/** The longest text of a chosen report, in UTF-16 units, and the longest address. */
export const LONGEST_CHOSEN = 2_000_000;
export const LONGEST_URI = 10_000;

/**
 * Whether the chosen report is one that the draft can be compared with; null where none was chosen. `otherBody`: it is
 * compared, but calls itself another body's. `year` and `body` are those of the chosen report, `expected` is the year
 * that it should be of.
 */
export type CompareResult = {
  readonly kind: 'compared' | 'otherBody' | 'otherYear' | 'noReport';
  readonly year: number | null;
  readonly body: string | null;
  readonly expected: number | null;
} | null;

/** Request, server → client: the nearest `CONFIG_FILE` at or above a document. `ConfigFileParams` → `ConfigFileResult`. */
export const CONFIG_FILE_REQUEST = 'nianbao/configFile';

export interface ConfigFileParams {
  readonly uri: string;
}

/** Null where there is none. `folder` is the folder that holds it: its globs are relative to that. */
export type ConfigFileResult = { readonly folder: string; readonly text: string } | null;

/** Request, server → client: the nearest `DECISIONS_FILE` at or above a document. `ConfigFileParams` → `ConfigFileResult`. */
export const DECISIONS_FILE_REQUEST = 'nianbao/decisionsFile';

/** Command of the client: asks for a reason and writes a decision to `DECISIONS_FILE`. Its argument: `AcceptArgument`. */
export const ACCEPT_COMMAND = 'nianbao.acceptFinding';

export interface AcceptArgument {
  /** Of the document with the finding. */
  readonly uri: string;
  readonly rule: string;
  readonly report: string;
  readonly key: string;
  /** What the finding says, for the one who is asked. */
  readonly message: string;
}

export {
  LONGEST_DECISIONS_FILE,
  LONGEST_NAME,
  LONGEST_REASON,
  LONGEST_REPORT,
  MOST_DECISIONS,
} from '../service/decision-limits';
/** An entry of `DECISIONS_FILE`. */
export type { Decision } from '../service/decisions';
