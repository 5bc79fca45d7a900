import { toBytes } from '../ending';
import { exporterOf } from '../exporters/index';
import type { Work } from './examine';

/** What one file adds to the export. A named file is read even where it does not look like a report. */
export const exportFile: Work<Uint8Array> = ({ path, file, analysis, analyzeText }, job) =>
  toBytes(exporterOf(job.options.format).file(path, (analysis ?? analyzeText(file.text)).resolved, job));
