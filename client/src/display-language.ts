import * as vscode from 'vscode';
import { SETTINGS_SECTION } from '../../server/src/lsp/protocol';
import { type Language, languageOf } from '../../server/src/lsp/words';

/** The language of menus and notices: the one chosen, else that of the editor. */
export function displayLanguage(): Language {
  const chosen = vscode.workspace.getConfiguration(SETTINGS_SECTION).get<string>('language', 'auto');
  return languageOf(chosen === 'auto' ? vscode.env.language : chosen);
}
