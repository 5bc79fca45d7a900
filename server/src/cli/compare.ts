import { resolve } from 'node:path';
import { type FiledProfile, neighbourSearch } from '../service/neighbours';
import type { Roster } from '../service/roster';
import { type Input, STANDARD_INPUT } from './collect';
import { createConfiguration } from './config';
import type { Plan } from './examine-all';
import { workOnAll } from './pool';
import { Refusal } from './refusal';
import type { Terminal } from './terminal';
import type { WordList } from './words';
import type { CheckedFile } from './work/check-file';
import type { Outcome } from './work/job';

/** The plan with last year's report beside the one draft that there is. */
export function besidePrevious({ inputs, job }: Plan, said: WordList): Plan {
  const { previous, output } = job.options;
  if (previous === undefined) return { inputs, job };
  if (output !== undefined && resolve(output) === resolve(previous)) throw new Refusal(said.outputIsPrevious(previous));
  if (inputs.length !== 1) throw new Refusal(said.previousForOne);
  return { inputs: inputs.map((input) => ({ ...input, neighbours: { previous } })), job };
}

/**
 * Of several reports those that others stand around are checked again, beside them: which ones do is known only when
 * all have been read, and to keep what was read would fill the memory.
 */
export async function compareAll(
  { inputs, job }: Plan,
  outcomes: readonly Outcome<CheckedFile>[],
  terminal: Terminal,
): Promise<readonly Outcome<CheckedFile>[]> {
  const settingsOf = createConfiguration(job.options, terminal.said);
  const linked = withNeighbours(inputs, outcomes, (path) => settingsOf(path).settings.roster);
  const again = [...linked.values()];
  if (again.length === 0) return outcomes;
  const compared = await workOnAll('check', job, again, terminal);
  const settled = [...outcomes];
  for (const [i, index] of [...linked.keys()].entries()) {
    const outcome = compared[i];
    if (outcome) settled[index] = outcome;
  }
  return settled;
}

/** Those inputs that have any, by their index. A file with a report beside it already stays as it is. */
function withNeighbours(
  inputs: readonly Input[],
  outcomes: readonly Outcome<CheckedFile>[],
  rosterFor: (path: string) => Roster,
): ReadonlyMap<number, Input> {
  const linked = new Map<number, Input>();
  if (inputs.length < 2) return linked;
  const profiles = inputs.map(({ path }, i) => profileFrom(path, outcomes[i]));
  const neighboursOf = neighbourSearch(profiles.flatMap((profile) => profile ?? []));
  for (const [i, input] of inputs.entries()) {
    const profile = profiles[i];
    const neighbours = profile && neighboursOf(profile, rosterFor(input.path));
    if (neighbours) linked.set(i, { ...input, neighbours });
  }
  return linked;
}

/** Standard input can be read but once. */
function profileFrom(path: string, outcome: Outcome<CheckedFile> | undefined): FiledProfile | undefined {
  if (outcome?.kind !== 'done' || path === STANDARD_INPUT) return undefined;
  const { profile } = outcome.value;
  return profile && { path, ...profile };
}
