import { readFileSync } from 'node:fs';
import { inTurns, timedWait } from '../clock';
import type { Measure, Setup } from '../sample';
import { type ServerName, type Session, startSession } from '../session';

const URI = 'file:///drafts/report.txt';

/** From the start of a server to the diagnostics of the first draft, and its memory with many drafts open. */
export const measure: Measure = async (setup) => {
  const { corpus, sizes } = setup;
  const texts = corpus.drafts.slice(0, sizes.openDrafts).map((path) => readFileSync(path, 'utf8'));
  const [first = ''] = texts;
  const start = await inTurns(sizes.starts, {
    ours: () => startTime(setup, 'ours', first),
    theirs: () => startTime(setup, 'idle', first),
  });
  const memory = await inTurns(Math.max(1, sizes.rounds - 2), {
    ours: () => memoryWith(setup, 'ours', texts),
    theirs: () => memoryWith(setup, 'idle', texts),
  });
  return {
    samples: [
      { row: 'server-start', ...start },
      { row: 'server-memory', ...memory },
    ],
    notes: ['启动服务器时，引擎以前编译好的代码已在手边：构建时存下的；在 VS Code 里则是服务器上次结束时存下的。'],
  };
};

async function startTime(setup: Setup, server: ServerName, text: string): Promise<number> {
  let session: Session | undefined;
  const milliseconds = await timedWait(async () => {
    session = await startSession(setup, server);
    await session.client.open(URI, text);
    await session.client.diagnostics(URI);
  });
  await session?.stop();
  return milliseconds;
}

async function memoryWith(setup: Setup, server: ServerName, texts: readonly string[]): Promise<number> {
  const { client, stop, peak } = await startSession(setup, server, { isWeighed: true });
  for (const [i, text] of texts.entries()) {
    const uri = `file:///drafts/${i}.txt`;
    await client.open(uri, text);
    await client.diagnostics(uri);
  }
  await stop();
  return peak();
}
