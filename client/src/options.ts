import * as vscode from 'vscode';
import { DiagnosticPullMode, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import {
  CHECKED_LANGUAGES,
  CHECKED_SCHEMES,
  type InitializationOptions,
  SETTINGS_SECTION,
} from '../../server/src/lsp/protocol';
import { type Language, languageOf } from '../../server/src/lsp/words';

/** Both lists, never a language alone: other documents of the window (its chat box) are plain text, too. */
export const DOCUMENTS: readonly { readonly scheme: string; readonly language: string }[] = CHECKED_SCHEMES.flatMap(
  (scheme) => CHECKED_LANGUAGES.map((language) => ({ scheme, language })),
);

/** The language of menus and notices: the one chosen, else that of the editor. */
export function displayLanguage(): Language {
  const chosen = settings().get<string>('language', 'auto');
  return languageOf(chosen === 'auto' ? vscode.env.language : chosen);
}

export interface HostDifferences {
  /** The server has no files of its own and asks the client for the configuration file. */
  readonly answersConfigFiles: boolean;
}

export function clientOptions(context: vscode.ExtensionContext, host: HostDifferences): LanguageClientOptions {
  return {
    documentSelector: [...DOCUMENTS],
    outputChannel: vscode.window.createOutputChannel('年报校核', { log: true }),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: initializationOptions(context, host),
    // The failure is told by startExtension, in the user's language.
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

function initializationOptions(
  context: vscode.ExtensionContext,
  { answersConfigFiles }: HostDifferences,
): InitializationOptions {
  return {
    locale: displayLanguage(),
    ruleDocs: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    configFiles: answersConfigFiles,
  };
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration(SETTINGS_SECTION);
