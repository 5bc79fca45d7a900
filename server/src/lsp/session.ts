import type { ClientCapabilities, Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../rules/index';
import { type Check, type Checks, createChecks, readDocument } from './checks';
import { createChooser } from './choices';
import { createComparison } from './comparison';
import { type Configuration, createConfiguration } from './configuration';
import { rulePages } from './convert';
import { analysedParams, diagnosticsOf } from './diagnostics';
import type { Engine, Host } from './host';
import { createPartLoader } from './part-loader';
import { ANALYSED_NOTIFICATION, type CompareResult, type InitializationOptions } from './protocol';
import { createPush } from './push';
import { languageOf, type WordList, words } from './words';

/** What is known once the client has introduced itself. */
export interface Session {
  readonly capabilities: ClientCapabilities;
  readonly words: WordList;
  /** Address of a rule's page where there is one. */
  readonly pageOf: (rule: string) => string | undefined;
  /** Name of a rule in the user's language. */
  readonly titleOf: (rule: string) => string;
  /** The client can write down which findings its user accepts, and has a folder for that. */
  readonly acceptsFindings: boolean;
  readonly checks: Checks;
  /** The client asks for diagnostics itself; no others are sent to it then. */
  readonly pulls: boolean;
  /** It can be told to ask again. */
  readonly refreshes: boolean;
  /** `pushed` is what a client that cannot be asked sent. */
  readonly settingsChanged: (pushed?: unknown) => void;
  readonly opened: (uri: string) => void;
  readonly contentChanged: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** Takes the user's choice of what a draft is compared with. */
  readonly compare: (params: unknown) => Promise<CompareResult>;
}

export interface SessionParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly engine: Engine;
  readonly documents: TextDocuments<TextDocument>;
}

export function openSession(parts: SessionParts, params: InitializeParams): Session {
  const { connection, host, documents } = parts;
  const { capabilities } = params;
  const options = readOptions(params.initializationOptions);
  const language = languageOf(options.locale ?? params.locale);
  const textLanguage = language === 'en' ? 'en' : 'zh';
  const said = words(language);
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const spoken = { words: said, language: textLanguage } as const;
  const configuration = createConfiguration({ connection, host, capabilities, options, folders, ...spoken });
  const reading = { ...parts, parts: createPartLoader({ connection, host, words: said }) };
  const comparison = createComparison({
    openDocument: (uri) => documents.get(uri),
    read: (document) => readDocument(reading, document),
    onOutdated: (uri) => outdated(uri),
  });
  const checking = { ...reading, comparison, configuration, words: said, onCheck: createAnnouncer(parts) };
  const checks = createChecks(checking);
  const pageOf = rulePages(options.ruleDocs ?? host.ruleDocs, options.ruleDocsSuffix);
  const { outdated, ...delivered } = delivery(parts, { capabilities, checks, configuration, words: said, pageOf });
  return {
    capabilities,
    words: said,
    pageOf,
    acceptsFindings: options.acceptsFindings === true && folders.length > 0,
    titleOf: (id) => RULES.find((rule) => rule.id === id)?.title[textLanguage] ?? id,
    checks,
    compare: createChooser({ ...checking, checks }),
    ...delivered,
    closed: (uri) => {
      delivered.closed(uri);
      comparison.closed(uri);
    },
  };
}

/** So long a document stays as it is before the client is told what was found out about it. */
const STILL = 20;

/** Tells what the status item and the preview show: nobody looks at them between two keys that are typed. */
function createAnnouncer({ connection, host }: SessionParts): (check: Check) => void {
  const pending = new Map<string, () => void>();
  return (check) => {
    const { uri } = check.document;
    const tell = (): void => {
      pending.delete(uri);
      void connection.sendNotification(ANALYSED_NOTIFICATION, analysedParams(check));
    };
    pending.get(uri)?.();
    pending.set(uri, host.wait(STILL, tell));
  };
}

interface Delivered {
  readonly capabilities: ClientCapabilities;
  readonly checks: Checks;
  readonly configuration: Configuration;
  readonly words: WordList;
  readonly pageOf: (rule: string) => string | undefined;
}

/** Between the last key that is typed in one report and the news that findings in another may have changed. */
const SETTLED = 200;
/** So long after it was opened, a document that the client has not asked about is looked at. */
const UNASKED = 500;

interface Delivery
  extends Pick<Session, 'pulls' | 'refreshes' | 'settingsChanged' | 'opened' | 'contentChanged' | 'closed'> {
  /** What is found in this draft may be something else now, though it has not changed. */
  readonly outdated: (uri: string) => void;
}

/** How news of a document reach the client: it asks, or is sent them; never both. */
function delivery(
  { connection, host, documents }: SessionParts,
  { capabilities, checks, configuration, words, pageOf }: Delivered,
): Delivery {
  const forget = (uri: string): void => {
    checks.forget(uri);
    configuration.close(uri);
  };
  if (capabilities.textDocument?.diagnostic) {
    const refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    const refresh = (): void => {
      if (refreshes) connection.languages.diagnostics.refresh().catch(() => undefined);
    };
    let cancelRefresh = (): void => undefined;
    return {
      pulls: true,
      refreshes,
      settingsChanged: (pushed) => {
        configuration.forget(pushed);
        refresh();
      },
      opened: (uri) => {
        // What fails here fails when it is asked for, and is told then.
        host.wait(UNASKED, () => void checks.look(uri).catch(() => undefined));
      },
      contentChanged: () => undefined,
      closed: forget,
      outdated: () => {
        cancelRefresh();
        cancelRefresh = host.wait(SETTLED, refresh);
      },
    };
  }
  const push = createPush({
    connection,
    wait: host.wait,
    words,
    check: async (uri) => {
      const check = await checks.of(uri);
      return check && { version: check.document.version, diagnostics: diagnosticsOf(check, words, pageOf) };
    },
  });
  return {
    pulls: false,
    refreshes: false,
    settingsChanged: (pushed) => {
      configuration.forget(pushed);
      for (const uri of documents.keys()) push.changed(uri);
    },
    opened: () => undefined,
    contentChanged: push.changed,
    outdated: push.changed,
    closed: (uri) => {
      forget(uri);
      push.closed(uri);
    },
  };
}

/** Options come from outside: whatever is not as promised counts as absent. */
function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const options: { readonly [key in keyof InitializationOptions]?: unknown } = value;
  const text = (name: 'locale' | 'ruleDocs' | 'ruleDocsSuffix') => {
    const option = options[name];
    return typeof option === 'string' ? { [name]: option } : {};
  };
  return {
    ...text('locale'),
    ...text('ruleDocs'),
    ...text('ruleDocsSuffix'),
    settings: options.settings,
    configFiles: options.configFiles === true,
    acceptsFindings: options.acceptsFindings === true,
  };
}
