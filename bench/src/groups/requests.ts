import { readFileSync } from 'node:fs';
import type { Range } from 'vscode-languageserver';
import { inTurns, timedWait } from '../clock';
import type { Measure, Sample, Setup } from '../sample';
import { type ServerName, type Session, startSession } from '../session';
import { percentile } from '../stats';
import { createWriter } from '../typing';

const URI = 'file:///drafts/report.txt';

interface Request {
  readonly row: string;
  readonly method: string;
  /** Whether a server answers it. */
  readonly isKnown: (capabilities: Session['capabilities']) => boolean;
  readonly params: (range: Range) => object;
}

const textDocument = { uri: URI };

const REQUESTS: readonly Request[] = [
  {
    row: 'actions',
    method: 'textDocument/codeAction',
    isKnown: ({ codeActionProvider }) => Boolean(codeActionProvider),
    params: (range) => ({ textDocument, range, context: { diagnostics: [] } }),
  },
  {
    row: 'hover',
    method: 'textDocument/hover',
    isKnown: ({ hoverProvider }) => Boolean(hoverProvider),
    params: ({ start }) => ({ textDocument, position: start }),
  },
  {
    row: 'inlay',
    method: 'textDocument/inlayHint',
    isKnown: ({ inlayHintProvider }) => Boolean(inlayHintProvider),
    params: ({ start }) => ({ textDocument, range: { start: { line: 0, character: 0 }, end: start } }),
  },
  {
    row: 'symbols',
    method: 'textDocument/documentSymbol',
    isKnown: ({ documentSymbolProvider }) => Boolean(documentSymbolProvider),
    params: () => ({ textDocument }),
  },
];

/** What an editor asks for after an edit and its diagnostics, at one finding after the other. */
export const measure: Measure = async (setup) => {
  const [path = ''] = setup.corpus.drafts;
  const text = readFileSync(path, 'utf8');
  const ours = await open(setup, 'ours', text);
  const idle = await open(setup, 'idle', text);
  const known = REQUESTS.filter(({ isKnown }) => isKnown(ours.session.capabilities));
  const samples: Sample[] = [];
  for (const request of known) samples.push(await asked(setup, request, ours, idle));
  await Promise.all([ours.session.stop(), idle.session.stop()]);
  return { samples };
};

interface Opened {
  readonly session: Session;
  readonly write: () => Promise<number>;
  readonly ranges: readonly Range[];
}

async function open(setup: Setup, server: ServerName, text: string): Promise<Opened> {
  const session = await startSession(setup, server);
  await session.client.open(URI, text);
  const ranges = (await session.client.diagnostics(URI)).map(({ range }) => range);
  return { session, write: createWriter(session.client, URI, text).type, ranges };
}

async function asked({ sizes }: Setup, request: Request, ours: Opened, idle: Opened): Promise<Sample> {
  let next = 0;
  const ask =
    ({ session, write }: Opened) =>
    async (): Promise<number> => {
      const range = ours.ranges[next++ % ours.ranges.length];
      if (!range) throw new Error('a draft without findings');
      await write();
      return timedWait(() => session.client.connection.sendRequest(request.method, request.params(range)));
    };
  const rounds = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round <= sizes.rounds; round++) {
    const times = await inTurns(sizes.edits >> 1, { ours: ask(ours), theirs: ask(idle) });
    if (round === 0) continue;
    rounds.ours.push(percentile(times.ours, 0.5));
    rounds.theirs.push(percentile(times.theirs, 0.5));
  }
  return { row: request.row, ...rounds };
}
