import type { CommandRequest } from '../args';
import { totalOf } from '../counts';
import { type Ending, framed } from '../ending';
import { examineAll } from '../examine-all';
import { reporterOf } from '../reporters/index';
import type { Terminal } from '../terminal';

export async function check(request: CommandRequest, terminal: Terminal): Promise<Ending> {
  const { format, maxWarnings = Number.POSITIVE_INFINITY } = request.options;
  const { results, skipped } = await examineAll('check', request, terminal);
  const counts = totalOf(results.map((file) => file.counts));
  const summary = {
    checked: results.filter(({ isChecked }) => isChecked).length,
    skipped,
    counts,
    fixable: results.reduce((sum, { fixable }) => sum + fixable, 0),
  };
  const frame = reporterOf(format).frame(summary, terminal);
  const pieces = results.map(({ written }) => written);
  return { status: counts.errors > 0 || counts.warnings > maxWarnings ? 1 : 0, output: framed(frame, pieces) };
}
