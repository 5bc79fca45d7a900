import { exportReport } from '../../service/export';
import type { CommandRequest } from '../args';
import { examineAll } from '../examine';
import type { Outcome } from '../outcome';
import type { Terminal } from '../terminal';

/** The report of one named file as an object; of folders, globs and several files as an array of them. */
export async function exportReports(request: CommandRequest, terminal: Terminal): Promise<Outcome> {
  const { results, isSingle } = await examineAll(request, terminal, ({ path, file, analysis, analyzeText }) =>
    exportReport(path, (analysis ?? analyzeText(file.text)).resolved),
  );
  const data = isSingle ? results[0] : results;
  return { status: 0, output: `${JSON.stringify(data, null, 2)}\n` };
}
