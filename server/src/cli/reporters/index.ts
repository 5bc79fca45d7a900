import type { Frame } from '../ending';
import { Refusal } from '../refusal';
import type { Counts, WordList } from '../words';
import type { FileReport } from '../work/check-file';
import { reportJson } from './json';
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
}

/** All files together. */
export interface Summary {
  readonly checked: number;
  readonly skipped: number;
  /** Of the findings that are reported. */
  readonly counts: Counts;
  readonly fixable: number;
}

/** By the names that `--format` takes; syntax.ts lists them. */
const REPORTERS: Readonly<Record<string, Reporter>> = { text: reportText, json: reportJson };

export function reporterOf(format: string): Reporter {
  const reporter = REPORTERS[format];
  if (!reporter) throw new Refusal(format);
  return reporter;
}
