import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser';

export type WorkerPort = ConstructorParameters<typeof BrowserMessageReader>[0];

export const connect = (port: WorkerPort): Connection =>
  createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
