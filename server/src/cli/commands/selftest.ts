import { join } from 'node:path';
import type { CommandRequest } from '../args';
import type { Ending } from '../ending';
import { Refusal } from '../refusal';
import type { Terminal } from '../terminal';

/** The bundle made of test/selftest/command.ts. Generator and faults are no part of the product's code. */
interface SelfTest {
  readonly selftest: (effort: { readonly reports: number; readonly each: number }, format: string) => string;
}

const REPORTS = 500;
const EACH = 20;

/** Checks generated reports, clean and with one fault each, and prints how good the verdicts are. */
export async function selfTest({ options }: CommandRequest, { said }: Terminal): Promise<Ending> {
  const { selftest } = await load(said.noSelfTest);
  const { format, reports = REPORTS, each = EACH } = options;
  return { status: 0, output: [selftest({ reports, each }, format)] };
}

async function load(absent: string): Promise<SelfTest> {
  try {
    return (await import(join(__dirname, 'selftest.js'))) as SelfTest;
  } catch {
    throw new Refusal(absent);
  }
}
