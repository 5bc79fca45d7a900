import type { CommandRequest } from './args';
import { collectInputs, type Input } from './collect';
import { workOnAll } from './pool';
import { Refusal } from './refusal';
import type { Terminal } from './terminal';
import type { FileCommand, Kept } from './work/index';
import type { Job, Outcome } from './work/job';

export interface Examination<T> {
  readonly results: readonly T[];
  /** How many files of folders and globs are no reports, or excluded. */
  readonly skipped: number;
  readonly job: Job;
}

/** What is to be done with which files. */
export interface Plan {
  readonly inputs: readonly Input[];
  readonly job: Job;
}

/** Looks at all the files a command is given and keeps what it makes of each. */
export async function examineAll<C extends FileCommand>(
  command: C,
  request: CommandRequest,
  terminal: Terminal,
): Promise<Examination<Kept[C]>> {
  const plan = planFor(request, terminal);
  return gather(plan, await workOnAll(command, plan.job, plan.inputs, terminal), request, terminal);
}

export function planFor({ operands, options }: CommandRequest, { said, hasColours, version }: Terminal): Plan {
  const inputs = collectInputs(operands, options.output, said);
  const isSingle = operands.length === 1 && inputs.every(({ isNamed }) => isNamed);
  return { inputs, job: { options, language: said.language, hasColours, version, isSingle } };
}

/**
 * Throws one `Refusal` with a line for each file that could not be checked: a verdict on some of the files would
 * pass for one on all.
 */
export function gather<T>(
  { inputs, job }: Plan,
  outcomes: readonly Outcome<T>[],
  { operands }: CommandRequest,
  { said, warn }: Terminal,
): Examination<T> {
  const results: T[] = [];
  const fruitful = new Set<string>();
  const refusals = new Set<string>();
  /** What is told of several files is told once. */
  const warnings = new Set<string>();
  for (const [i, outcome] of outcomes.entries()) {
    for (const warning of outcome.warnings) warnings.add(warning);
    if (outcome.kind === 'refused') refusals.add(outcome.reason);
    if (outcome.kind !== 'done') continue;
    results.push(outcome.value);
    for (const argument of inputs[i]?.from ?? []) fruitful.add(argument);
  }
  for (const warning of warnings) warn(warning);
  if (refusals.size === 0) {
    for (const operand of operands) if (!fruitful.has(operand)) refusals.add(said.noReports(operand));
  }
  if (refusals.size > 0) throw new Refusal([...refusals].join('\n'));
  return { results, skipped: outcomes.length - results.length, job };
}
