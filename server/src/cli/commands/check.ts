import type { CommandRequest } from '../args';
import { besidePrevious, compareAll } from '../compare';
import { totalOf } from '../counts';
import { examplesOf, staleAmong } from '../decisions';
import { type Ending, framed } from '../ending';
import { gather, planFor } from '../examine-all';
import { workOnAll } from '../pool';
import { reporterOf } from '../reporters/index';
import type { Terminal } from '../terminal';

export async function check(request: CommandRequest, terminal: Terminal): Promise<Ending> {
  const { format, maxWarnings = Number.POSITIVE_INFINITY } = request.options;
  const plan = besidePrevious(planFor(request, terminal), terminal.said);
  const alone = await workOnAll('check', plan.job, plan.inputs, terminal);
  const { results, skipped } = gather(plan, await compareAll(plan, alone, terminal), request, terminal);
  const counts = totalOf(results.map((file) => file.counts));
  const summary = {
    checked: results.filter(({ isChecked }) => isChecked).length,
    compared: results.filter(({ isCompared }) => isCompared).length,
    skipped,
    counts,
    accepted: results.reduce((sum, { accepted }) => sum + accepted, 0),
    fixable: results.reduce((sum, { fixable }) => sum + fixable, 0),
  };
  const stale = staleAmong(results.map(({ judged }) => judged));
  if (stale.length > 0) terminal.warn(terminal.said.staleDecisions(stale.length, examplesOf(stale, terminal.said)));
  const frame = reporterOf(format).frame(summary, terminal);
  const pieces = results.map(({ written }) => written);
  return { status: counts.errors > 0 || counts.warnings > maxWarnings ? 1 : 0, output: framed(frame, pieces) };
}
