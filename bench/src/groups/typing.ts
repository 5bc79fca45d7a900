import { readFileSync } from 'node:fs';
import { inTurns } from '../clock';
import { longReport, withMarks } from '../corpus/long';
import type { Measure, Sample, Setup } from '../sample';
import { type ServerName, startSession } from '../session';
import { percentile } from '../stats';
import { createWriter } from '../typing';

const MANY = 1000;

/** From an edit to its diagnostics over stdio, beside a server that only keeps the text. */
export const measure: Measure = async (setup) => {
  const { corpus, sizes } = setup;
  const [path = ''] = corpus.drafts;
  const long = longReport(sizes.long[1]);
  const draft = await typed(setup, readFileSync(path, 'utf8'), sizes.edits);
  const few = await typed(setup, long, sizes.longEdits);
  const many = await typed(setup, withMarks(long, MANY), sizes.longEdits);
  return {
    samples: [
      ...samplesOf('edit', draft, [0.5, 0.95]),
      ...samplesOf('edit-long', few, [0.5]),
      ...samplesOf('edit-many', many, [0.5]),
    ],
    notes: [`编辑时的诊断数：${[draft, few, many].map(({ findings }) => findings).join('、')}。`],
  };
};

interface Typed {
  /** Milliseconds of the edits of each round. */
  readonly ours: readonly (readonly number[])[];
  readonly idle: readonly (readonly number[])[];
  readonly findings: number;
}

const URI = 'file:///drafts/report.txt';

/** Each edit goes to the one server, then to the other. */
async function typed(setup: Setup, text: string, edits: number): Promise<Typed> {
  const open = async (server: ServerName) => {
    const session = await startSession(setup, server);
    await session.client.open(URI, text);
    const findings = (await session.client.diagnostics(URI)).length;
    return { session, findings, writer: createWriter(session.client, URI, text) };
  };
  const ours = await open('ours');
  const idle = await open('idle');
  const rounds = { ours: [] as number[][], idle: [] as number[][] };
  for (let round = 0; round <= setup.sizes.rounds; round++) {
    const times = await inTurns(edits, { ours: ours.writer.type, idle: idle.writer.type });
    // While the first round lasts, the engine has not compiled everything yet.
    if (round === 0) continue;
    rounds.ours.push(times.ours);
    rounds.idle.push(times.idle);
  }
  await Promise.all([ours.session.stop(), idle.session.stop()]);
  return { ...rounds, findings: ours.findings };
}

const samplesOf = (row: string, { ours, idle }: Typed, shares: readonly number[]): readonly Sample[] =>
  shares.map((share) => ({
    row: `${row}-p${share * 100}`,
    ours: ours.map((times) => percentile(times, share)),
    theirs: idle.map((times) => percentile(times, share)),
  }));
