import type { Frame } from '../ending';
import { Refusal } from '../refusal';
import type { Counts, WordList } from '../words';
import type { FileReport } from '../work/check-file';
import { reportGithub } from './github';
import { reportHtml } from './html';
import { reportJson } from './json';
import { reportJunit } from './junit';
import { reportMarkdown } from './markdown';
import { reportSarif } from './sarif';
import { reportText } from './text';

/** Writes the result of `check` in one format, file by file. */
export interface Reporter {
  readonly file: (report: FileReport, reader: Reader) => string;
  readonly frame: (summary: Summary, reader: Reader) => Frame;
}

/** Whom the result is written for. */
export interface Reader {
  readonly said: WordList;
  readonly hasColours: boolean;
  /** Of the command. */
  readonly version: string;
}

/** All files together. */
export interface Summary {
  readonly checked: number;
  /** With other reports. */
  readonly compared: number;
  readonly skipped: number;
  /** Of all findings, with --quiet too. */
  readonly counts: Counts;
  readonly accepted: number;
  readonly fixable: number;
}

/** By the names that `--format` takes; the first is taken without it. */
const REPORTERS: Readonly<Record<string, Reporter>> = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  junit: reportJunit,
  github: reportGithub,
  html: reportHtml,
  markdown: reportMarkdown,
};

export const reporterNames = (): readonly string[] => Object.keys(REPORTERS);

export function reporterOf(format: string): Reporter {
  const reporter = REPORTERS[format];
  if (!reporter) throw new Refusal(format);
  return reporter;
}
