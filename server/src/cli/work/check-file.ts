import type { RuleFinding } from '../../service/analyze';
import { safeRepairs } from '../../service/code-actions';
import type { AcceptedFinding, Judged } from '../../service/decisions';
import { type Profile, profileOf } from '../../service/neighbours';
import { createPositions, type Position } from '../../service/positions';
import { countsOf } from '../counts';
import { toBytes } from '../ending';
import { reporterOf } from '../reporters/index';
import type { Counts } from '../words';
import type { Work } from './examine';

/** What `check` keeps of a file: a folder may hold thousands of reports. */
export interface CheckedFile {
  readonly isChecked: boolean;
  /** With other reports. */
  readonly isCompared: boolean;
  /** Of one of several files. */
  readonly profile: Profile | undefined;
  /** Of all findings, reported or not. */
  readonly counts: Counts;
  /** How many more were accepted. */
  readonly accepted: number;
  readonly judged: Judged | undefined;
  /** How many of those reported `fix` would settle at once. */
  readonly fixable: number;
  /** What the file adds to the result, in the format asked for. */
  readonly written: Uint8Array;
}

/** What the formats of `check` write about. */
export interface FileReport {
  readonly path: string;
  readonly text: string;
  readonly isChecked: boolean;
  readonly year: number | null;
  readonly body: string | null;
  readonly edition: string | null;
  readonly findings: readonly RuleFinding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly positionOf: (offset: number) => Position;
}

export const checkFile: Work<CheckedFile> = ({ path, file, analysis, isCompared, judged }, job, said) => {
  const all = analysis?.findings ?? [];
  const accepted = analysis?.accepted ?? [];
  const { quiet } = job.options;
  const isReported = ({ severity }: RuleFinding): boolean => !quiet || severity === 'error';
  const findings = quiet ? all.filter(isReported) : all;
  const report: FileReport = {
    path,
    text: file.text,
    isChecked: analysis !== undefined,
    year: analysis?.resolved.year ?? null,
    body: analysis?.resolved.body ?? null,
    edition: analysis?.resolved.edition?.id ?? null,
    findings,
    accepted: accepted.filter(isReported),
    positionOf: createPositions(file.text),
  };
  return {
    isChecked: report.isChecked,
    isCompared,
    profile: analysis && !job.isSingle ? profileOf(analysis.resolved) : undefined,
    counts: countsOf(all),
    accepted: accepted.length,
    judged,
    fixable: safeRepairs(findings).findings.length,
    written: toBytes(reporterOf(job.options.format).file(report, { ...job, said })),
  };
};
