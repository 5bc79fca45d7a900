import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandRequest } from '../args';
import type { Ending } from '../ending';
import { Refusal } from '../refusal';
import type { Terminal } from '../terminal';
import type { WordList } from '../words';

/** The bundle made of test/selftest/command.ts. Generator and faults are no part of the product's code. */
interface SelfTest {
  readonly selftest: (effort: { readonly reports: number; readonly each: number }, format: string) => string;
}

const REPORTS = 500;
const EACH = 20;

/** Checks generated reports, clean and with one fault each, and prints how good the verdicts are. */
export async function selfTest({ options }: CommandRequest, { said }: Terminal): Promise<Ending> {
  const { selftest } = await load(said);
  const { format, reports = REPORTS, each = EACH } = options;
  return { status: 0, output: [selftest({ reports, each }, format)] };
}

async function load(said: WordList): Promise<SelfTest> {
  const path = join(__dirname, 'selftest.js');
  if (!existsSync(path)) throw new Refusal(said.noSelfTest);
  try {
    return (await import(path)) as SelfTest;
  } catch (error) {
    throw new Refusal(said.selfTestFailed(path, reasonOf(error)));
  }
}

/** One line, and no line of a program in it. */
const reasonOf = (error: unknown): string => String(error).split(/[\r\n]/)[0] ?? '';
