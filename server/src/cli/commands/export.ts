import type { CommandRequest } from '../args';
import { type Ending, framed } from '../ending';
import { examineAll } from '../examine-all';
import { exporterOf } from '../exporters/index';
import type { Terminal } from '../terminal';

/** The report of one named file by itself; those of folders, globs and several files as a list. */
export async function exportReports(request: CommandRequest, terminal: Terminal): Promise<Ending> {
  const { results, job } = await examineAll('export', request, terminal);
  return { status: 0, output: framed(exporterOf(request.options.format).frame(job), results) };
}
