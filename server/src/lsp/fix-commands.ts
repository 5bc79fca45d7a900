import type { CodeAction, Command, Connection, TextDocuments, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { WordList } from './words';

/** For clients that know commands but no code actions: what they send back to have a fix applied. */
export const APPLY_FIX = 'nianbao.applyFix';

/** The only argument of `APPLY_FIX`. */
interface FixArgument {
  readonly uri: string;
  /** The version that the fix was made for. */
  readonly version: number;
  readonly edit: WorkspaceEdit;
}

export function toCommand({ title, edit = {} }: CodeAction, { uri, version }: TextDocument): Command {
  const argument: FixArgument = { uri, version, edit };
  return { title, command: APPLY_FIX, arguments: [argument] };
}

/** Has the client make the edit, if the text is still the one that it was made for. */
export async function applyFix(
  { connection, documents }: { readonly connection: Connection; readonly documents: TextDocuments<TextDocument> },
  words: WordList,
  argument: unknown,
): Promise<void> {
  if (!isFix(argument) || touched(argument.edit).some((uri) => uri !== argument.uri)) return;
  if (documents.get(argument.uri)?.version !== argument.version) {
    connection.window.showWarningMessage(words.textChanged);
    return;
  }
  await connection.workspace.applyEdit(argument.edit);
}

/** The files that an edit changes; what it makes or renames is none of them. */
function touched({ changes = {}, documentChanges = [] }: WorkspaceEdit): readonly (string | undefined)[] {
  const versioned = documentChanges.map((change) => ('textDocument' in change ? change.textDocument.uri : undefined));
  return [...Object.keys(changes), ...versioned];
}

function isFix(value: unknown): value is FixArgument {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, version, edit }: { readonly [key in keyof FixArgument]?: unknown } = value;
  return typeof uri === 'string' && typeof version === 'number' && typeof edit === 'object' && edit !== null;
}
