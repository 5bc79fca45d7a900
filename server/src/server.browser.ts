import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { loadParts } from './parts/load';
import { startServer } from './server';

declare const self: DedicatedWorkerGlobalScope;

// Entry of the web worker: there are no files, so the client is asked for the configuration file.
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version,
  loadParts,
  wait: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
});
