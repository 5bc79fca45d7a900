import * as vscode from 'vscode';
import { DiagnosticPullMode, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import {
  CHECKED_LANGUAGES,
  CHECKED_SCHEMES,
  type InitializationOptions,
  RULE_PAGE_SCHEME,
  SETTINGS_SECTION,
} from '../../server/src/lsp/protocol';
import { displayLanguage } from './display-language';

/** Both lists, never a language alone: other documents of the window (its chat box) are plain text, too. */
export const DOCUMENTS: readonly { readonly scheme: string; readonly language: string }[] = CHECKED_SCHEMES.flatMap(
  (scheme) => CHECKED_LANGUAGES.map((language) => ({ scheme, language })),
);

export interface HostDifferences {
  /** The server has no files of its own and asks the client for the configuration file. */
  readonly answersConfigFiles: boolean;
}

export function clientOptions(host: HostDifferences): LanguageClientOptions {
  return {
    documentSelector: [...DOCUMENTS],
    outputChannel: vscode.window.createOutputChannel('年报校核', { log: true }),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Asked for at every start: the language may be another one then.
    initializationOptions: () => initializationOptions(host),
    // The failure is told by runServer, in the user's language.
    initializationFailedHandler: () => false,
    textSynchronization: { delayOpenNotifications: true },
    // All three are off unless named: findings would freeze after opening.
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      onFocus: true,
      filter: (_, mode) => mode === DiagnosticPullMode.onType && settings().get('run') === 'onSave',
    },
    markdown: { isTrusted: false, supportHtml: false },
    progressOnInitialization: false,
  };
}

function initializationOptions({ answersConfigFiles }: HostDifferences): InitializationOptions {
  return {
    locale: displayLanguage(),
    ruleDocs: `${RULE_PAGE_SCHEME}:/`,
    configFiles: answersConfigFiles,
    acceptsFindings: true,
  };
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration(SETTINGS_SECTION);
