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

/** By the names that `--format` takes; the first is taken without it. */
const EXPORTERS: Readonly<Record<string, Exporter>> = {
  json: exportJson,
  csv: exportCsv,
  md: exportMarkdown,
  html: exportHtml,
};

export const exporterNames = (): readonly string[] => Object.keys(EXPORTERS);

export function exporterOf(format: string): Exporter {
  const exporter = EXPORTERS[format];
  if (!exporter) throw new Refusal(format);
  return exporter;
}
