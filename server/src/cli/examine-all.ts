import type { CommandRequest } from './args';
import { collectInputs } from './collect';
import { workOnAll } from './pool';
import { Refusal } from './refusal';
import type { Terminal } from './terminal';
import type { FileCommand, Kept } from './work/index';
import type { Job } from './work/job';

export interface Examination<T> {
  readonly results: readonly T[];
  /** How many files of folders and globs are no reports, or excluded. */
  readonly skipped: number;
  readonly job: Job;
}

/**
 * Looks at all the files a command is given and keeps what it makes of each. Throws one `Refusal` with a
 * line for each file that could not be checked: a verdict on some of the files would pass for one on all.
 */
export async function examineAll<C extends FileCommand>(
  command: C,
  { operands, options }: CommandRequest,
  terminal: Terminal,
): Promise<Examination<Kept[C]>> {
  const { said, hasColours, version, warn } = terminal;
  const inputs = collectInputs(operands, options.output, said);
  const isSingle = operands.length === 1 && inputs.every(({ isNamed }) => isNamed);
  const job: Job = { options, language: said.language, hasColours, version, isSingle };
  const outcomes = await workOnAll(command, job, inputs, terminal);
  const results: Kept[C][] = [];
  const fruitful = new Set<string>();
  const refusals = new Set<string>();
  for (const [i, outcome] of outcomes.entries()) {
    for (const warning of outcome.warnings) warn(warning);
    if (outcome.kind === 'refused') refusals.add(outcome.reason);
    if (outcome.kind !== 'done') continue;
    results.push(outcome.value);
    for (const argument of inputs[i]?.from ?? []) fruitful.add(argument);
  }
  if (refusals.size === 0) {
    for (const operand of operands) if (!fruitful.has(operand)) refusals.add(said.noReports(operand));
  }
  if (refusals.size > 0) throw new Refusal([...refusals].join('\n'));
  return { results, skipped: outcomes.length - results.length, job };
}
