import { version } from '../../package.json';
import type { Host } from './lsp/host';
import { loadParts } from './parts/load';
import { startServer } from './server';
import type { Streams } from './server.process';
import type { WorkerPort } from './server.worker';

// All of the language server but its entries, which load it: for Node and for the web the same file. What only one
// of them has is imported there alone; it imports little of what both have, because that would be imported late, too.

/** Serves one client; without `streams` over the channel that the command line names. */
export async function serve(streams?: Streams): Promise<void> {
  const { connect, hostOfProcess } = await import('./server.process');
  startServer(connect(streams), { ...HOST, ...hostOfProcess() });
}

/** Serves the page that started a web worker: there are no files, so the client is asked for the configuration file. */
export async function serveWorker(port: WorkerPort): Promise<void> {
  const { connect } = await import('./server.worker');
  startServer(connect(port), HOST);
}

const HOST: Host = {
  version,
  loadParts,
  wait: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
