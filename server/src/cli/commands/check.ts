import type { RuleFinding } from '../../service/analyze';
import { safeRepairs } from '../../service/code-actions';
import { createPositions, type Position } from '../../service/positions';
import type { CommandRequest } from '../args';
import { countsOf } from '../counts';
import { type Examined, examineAll } from '../examine';
import type { Outcome } from '../outcome';
import { REPORTERS } from '../reporters/index';
import type { Terminal } from '../terminal';
import type { Counts } from '../words';

/** What the formats of `check` are made of. */
export interface CheckResult {
  readonly files: readonly CheckedFile[];
  readonly skipped: number;
  /** Of the findings that are reported. */
  readonly counts: Counts;
  /** How many of them `fix` would settle at once. */
  readonly fixable: number;
}

export interface CheckedFile {
  readonly path: string;
  readonly isChecked: boolean;
  readonly year: number | null;
  readonly body: string | null;
  readonly edition: string | null;
  readonly findings: readonly RuleFinding[];
  readonly positionOf: (offset: number) => Position;
}

export async function check(request: CommandRequest, terminal: Terminal): Promise<Outcome> {
  const { format, quiet, maxWarnings = Number.POSITIVE_INFINITY } = request.options;
  const { results, skipped } = await examineAll(request, terminal, checkedFile);
  const all = countsOf(results.flatMap(({ findings }) => findings));
  const files = quiet ? results.map(onlyErrors) : results;
  const findings = files.flatMap((file) => file.findings);
  const fixable = files.reduce((sum, file) => sum + safeRepairs(file.findings).findings.length, 0);
  const report = REPORTERS[format];
  return {
    status: all.errors > 0 || all.warnings > maxWarnings ? 1 : 0,
    output: report ? report({ files, skipped, counts: countsOf(findings), fixable }, terminal) : '',
  };
}

/** The analysis is left behind: a folder may hold thousands of reports. */
function checkedFile({ path, file, analysis }: Examined): CheckedFile {
  return {
    path,
    isChecked: analysis !== undefined,
    year: analysis?.resolved.year ?? null,
    body: analysis?.resolved.body ?? null,
    edition: analysis?.resolved.edition?.id ?? null,
    findings: analysis?.findings ?? [],
    positionOf: createPositions(file.text),
  };
}

const onlyErrors = (file: CheckedFile): CheckedFile => ({
  ...file,
  findings: file.findings.filter(({ severity }) => severity === 'error'),
});
