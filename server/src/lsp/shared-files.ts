import type { Connection } from 'vscode-languageserver';
import type { Host } from './host';
import {
  CONFIG_FILE_REQUEST,
  type ConfigFileResult,
  DECISIONS_FILE_REQUEST,
  type InitializationOptions,
} from './protocol';

/** The files that those who work on a folder share: the nearest ones at or above a document. */
export interface SharedFiles {
  readonly config: (uri: string) => Promise<ConfigFileResult>;
  readonly decisions: (uri: string) => Promise<ConfigFileResult>;
}

export interface SharedFileSources {
  readonly connection: Connection;
  readonly host: Host;
  readonly options: InitializationOptions;
}

/** Read by the host, or else asked of the client; null where there is none, or where it cannot be read. */
export function createSharedFiles({ connection, host, options }: SharedFileSources): SharedFiles {
  const reader =
    (read: Host['readConfig'], request: string): SharedFiles['config'] =>
    async (uri) => {
      try {
        if (read) return await read(uri);
        if (!options.configFiles) return null;
        return await connection.sendRequest<ConfigFileResult>(request, { uri });
      } catch {
        return null;
      }
    };
  return {
    config: reader(host.readConfig, CONFIG_FILE_REQUEST),
    decisions: reader(host.readDecisions, DECISIONS_FILE_REQUEST),
  };
}

/** Editors on Windows begin the file with a byte order mark. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** As the user knows it: a path for a file, C:/… on Windows. */
export const shownPath = (folder: string, name: string): string =>
  decoded(`${folder.replace(/\/$/, '')}/${name}`).replace(/^file:\/\/(?:\/(?=[a-z]:))?/i, '');

export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
