import { loadParts } from '../../parts/load';
import { recognise } from '../../report/recognise';
import type { Neighbours, ReportContext, ReportRef } from '../../resolve/context';
import type { ResolvedReport } from '../../resolve/model';
import { partsNeeded, readReport } from '../../service/analyze';
import { areOfTwoBodies, wrongYear } from '../../service/neighbours';
import { readTextFile } from '../read-file';
import { Refusal } from '../refusal';
import type { WordList } from '../words';

/** Reads the reports that a draft is compared with. */
export async function contextFrom(
  { previous, equal, rollup }: Neighbours<string>,
  said: WordList,
): Promise<ReportContext> {
  return {
    ...(previous !== undefined && { previous: await readNeighbour(previous, said) }),
    ...(equal && { equal: await readAll(equal, said) }),
    ...(rollup && { rollup: { ...rollup, children: await readAll(rollup.children, said) } }),
  };
}

async function readAll(paths: readonly string[], said: WordList): Promise<readonly ReportRef[]> {
  const found: ReportRef[] = [];
  for (const path of paths) found.push(await readNeighbour(path, said));
  return found;
}

async function readNeighbour(path: string, said: WordList): Promise<ReportRef> {
  const file = readTextFile(path, said);
  if ('reason' in file) throw new Refusal(file.reason);
  if (!recognise(file.text)) throw new Refusal(said.previousNotReport(path));
  const parts = await loadParts(partsNeeded(file.text, path));
  return { path, report: readReport(file.text, { name: path, parts }) };
}

/** What was named as last year's report may be another: of another year nothing agrees, a body may have a new name. */
export function checkPrevious(
  own: ResolvedReport,
  { previous }: ReportContext,
  said: WordList,
  warn: (message: string) => void,
): void {
  if (!previous) return;
  const { path, report } = previous;
  const wrong = wrongYear(own, report);
  if (wrong) throw new Refusal(said.previousOfYear(path, wrong.year, wrong.expected));
  if (areOfTwoBodies(own, report)) warn(said.previousOfBody(path, report.body ?? '', own.body ?? ''));
}
