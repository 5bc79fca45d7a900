import type { ResolvedReport } from '../../resolve/model';
import type { Frame } from '../ending';
import { Refusal } from '../refusal';
import type { Job } from '../work/job';
import { exportCsv } from './csv';
import { exportHtml } from './html';
import { exportJson } from './json';
import { exportMarkdown } from './markdown';

/** Writes reports as data in one format. */
export interface Exporter {
  readonly file: (path: string, report: ResolvedReport, job: Job) => string;
  readonly frame: (job: Job) => Frame;
}

/** By the names that `--format` takes; syntax.ts lists them. */
const EXPORTERS: Readonly<Record<string, Exporter>> = {
  json: exportJson,
  csv: exportCsv,
  md: exportMarkdown,
  html: exportHtml,
};

export function exporterOf(format: string): Exporter {
  const exporter = EXPORTERS[format];
  if (!exporter) throw new Refusal(format);
  return exporter;
}
