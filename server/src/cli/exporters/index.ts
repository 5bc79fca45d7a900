import type { ExportedReport } from '../../service/export';
import type { Frame } from '../ending';
import { Refusal } from '../refusal';
import type { Job } from '../work/job';
import { exportJson } from './json';

/** Writes exported reports in one format. */
export interface Exporter {
  readonly file: (report: ExportedReport, job: Job) => string;
  readonly frame: (job: Job) => Frame;
}

/** By the names that `--format` takes; syntax.ts lists them. */
const EXPORTERS: Readonly<Record<string, Exporter>> = { json: exportJson };

export function exporterOf(format: string): Exporter {
  const exporter = EXPORTERS[format];
  if (!exporter) throw new Refusal(format);
  return exporter;
}
