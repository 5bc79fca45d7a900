import type { WorkerPort } from './server.worker';

/** What is built as a function (esbuild.mjs), as launch.ts calls it on Node. */
type Bundle = (module: { exports: Server }, exports: object, require: (name: string) => unknown) => void;

/** What the worker needs of server.main.ts. */
interface Server {
  serveWorker?: (port: WorkerPort) => Promise<void>;
}

declare const self: DedicatedWorkerGlobalScope & {
  readonly nianbaoServer: Bundle;
  readonly nianbaoPart: { readonly exports: unknown };
};

// Entry of the web worker. It does not know where it comes from, so the first message says where the files are.
self.onmessage = ({ data: { files } }: MessageEvent<{ readonly files: string }>) => {
  const load = (name: string): void => self.importScripts(`${files}/${name}`);
  const loadPart = (name: string): unknown => {
    load(name.replace('./', ''));
    return self.nianbaoPart.exports;
  };
  load('server.main.js');
  const module: { exports: Server } = { exports: {} };
  self.nianbaoServer(module, module.exports, loadPart);
  void module.exports.serveWorker?.(self);
};
