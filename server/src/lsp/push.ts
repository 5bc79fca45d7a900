import type { Connection, Diagnostic } from 'vscode-languageserver';
import { errorName } from './guard';
import type { Host } from './host';
import type { WordList } from './words';

export interface PushOptions {
  readonly connection: Connection;
  readonly wait: Host['wait'];
  readonly words: WordList;
  readonly check: (
    uri: string,
  ) => Promise<{ readonly version: number; readonly diagnostics: Diagnostic[] } | undefined>;
}

/** Between the last keystroke and the check, for clients that do not ask for diagnostics themselves. */
const PAUSE = 200;

/** Diagnostics for clients without pull: published a moment after each change, taken back on close. */
export function createPush({ connection, wait, words, check }: PushOptions) {
  const pending = new Map<string, () => void>();
  const cancel = (uri: string): void => {
    pending.get(uri)?.();
    pending.delete(uri);
  };
  const publish = async (uri: string): Promise<void> => {
    try {
      const result = await check(uri);
      if (result) await connection.sendDiagnostics({ uri, ...result });
    } catch (error) {
      connection.console.error(words.requestFailed('textDocument/publishDiagnostics', errorName(error)));
    }
  };
  return {
    changed: (uri: string): void => {
      cancel(uri);
      const begin = (): void => {
        pending.delete(uri);
        void publish(uri);
      };
      pending.set(uri, wait(PAUSE, begin));
    },
    closed: (uri: string): void => {
      cancel(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
