import type { AspectSpec } from '../spec/aspects';
import { aspectCoverage, isStatedAnywhere } from './aspects';
import { figureAt } from './figure-map';
import type { ResolvedReport } from './model';
import { type Gap, gapIn, seriesOf } from './numbering';

export interface MissingAspects {
  readonly absent: readonly AspectSpec[];
  /** Applications of table 三 that the prose never speaks of but in passing; 0 where it does. */
  readonly untold: number;
  /** Where the numbers of the sub-headings leave out just as many: that is where they are missing. */
  readonly gap: Gap | undefined;
}

const FIRST_YEAR = 2021;
const NOTHING: MissingAspects = { absent: [], untold: 0, gap: undefined };

/** The aspects that part 一 has to sum up since 2021 and does not. */
export function missingAspects(resolved: ResolvedReport): MissingAspects {
  resolved.facts.aspects ??= findMissing(resolved);
  return resolved.facts.aspects;
}

function findMissing(resolved: ResolvedReport): MissingAspects {
  const { year = 0 } = resolved;
  if (year < FIRST_YEAR) return NOTHING;
  const coverage = aspectCoverage(resolved);
  if (!coverage) return NOTHING;
  const { aspects, isByHeadings } = coverage;
  const applications = aspects.find(({ spec }) => spec.id === 'applications');
  const isPassing = !isByHeadings && applications?.coverage === 'passing';
  const untold = isPassing && !isStatedAnywhere(resolved, applications.spec) ? applicationsIn(resolved) : 0;
  const absent = aspects.filter(
    ({ spec, coverage: own }) =>
      (isByHeadings ? own !== 'headed' : own === 'absent') || (spec.id === 'applications' && untold > 0),
  );
  if (absent.length === 0) return NOTHING;
  const gaps = seriesOf(resolved).flatMap((series) => (series.section === 'overview' ? (gapIn(series) ?? []) : []));
  const gap = gaps.find(({ ordinals }) => ordinals.length === absent.length);
  return { absent: absent.map(({ spec }) => spec), untold, gap };
}

function applicationsIn({ tables }: ResolvedReport): number {
  const table = tables.find(({ form, doubt }) => form.id === 'applications' && !doubt);
  return ['received', 'carriedIn'].reduce(
    (sum, row) => sum + Math.max(0, (table && figureAt(table, row, 'total')?.value) ?? 0),
    0,
  );
}
