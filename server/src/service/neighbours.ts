import { groupBy } from '../report/group-by';
import type { Neighbours, Rollup } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { settledYear } from '../resolve/report-year';
import { figurePrint } from '../resolve/telling-figures';
import { canonicalName, matchRoster, type Roster } from './roster';

/** What tells a report from others. */
export interface Identity {
  readonly year: number;
  /** Canonical, so that two ways of writing a name are one. */
  readonly body: string;
}

/** Undefined where the report does not say whose it is, or of which year: a title may have last year's. */
export function identityOf(resolved: ResolvedReport): Identity | undefined {
  const { body: written, report } = resolved;
  const year = settledYear(resolved);
  if (year === undefined || written === undefined) return undefined;
  const body = canonicalName(report.draft.parts?.simplify?.(written) ?? written);
  return body === '' ? undefined : { year, body };
}

export const identityKey = ({ year, body }: Identity): string => `${year} ${body}`;

/** The year that last year's report is of, where it should be of another; what is not known is not held against it. */
export function wrongYear(
  own: ResolvedReport,
  previous: ResolvedReport,
): { readonly year: number; readonly expected: number } | undefined {
  const [ownYear, year] = [settledYear(own), settledYear(previous)];
  return ownYear === undefined || year === undefined || year === ownYear - 1
    ? undefined
    : { year, expected: ownYear - 1 };
}

/** True where both say whose they are and it is not the same: a body may have a new name. */
export function areOfTwoBodies(one: ResolvedReport, other: ResolvedReport): boolean {
  const [first, second] = [identityOf(one)?.body, identityOf(other)?.body];
  return first !== undefined && second !== undefined && first !== second;
}

/** What links a report to others: little, because it is kept for thousands of them. */
export interface Profile {
  readonly identity: Identity;
  /** The same for reports with the same figures, where those are telling. */
  readonly figures: string | undefined;
}

/** Undefined where nothing can be linked to the report. */
export function profileOf(resolved: ResolvedReport): Profile | undefined {
  const identity = identityOf(resolved);
  return identity && { identity, figures: figurePrint(resolved) };
}

export interface FiledProfile extends Profile {
  readonly path: string;
}

/** So many with equal figures are named; a report that was copied more often is told as well by them. */
const MOST_EQUAL = 5;

/**
 * Finds for each report of a list those that stand around it among the others, by their paths. A body that has two
 * reports for one year, in whatever formats, has none that another is compared with: nobody knows which of them was
 * published.
 */
export function neighbourSearch(
  reports: readonly FiledProfile[],
): (report: FiledProfile, roster: Roster) => Neighbours<string> | undefined {
  const byIdentity = groupBy(reports, ({ identity }) => identityKey(identity));
  const telling = reports.filter(({ figures }) => figures !== undefined);
  const byFigures = groupBy(telling, ({ identity, figures }) => `${identity.year} ${figures}`);
  const byYear = groupBy(reports, ({ identity }) => identity.year);
  return ({ identity: { year, body }, figures }, roster) => {
    const before = byIdentity.get(identityKey({ year: year - 1, body })) ?? [];
    const previous = before.length === 1 ? before[0]?.path : undefined;
    const equal = othersOf(byFigures.get(`${year} ${figures}`) ?? [], body);
    const rollup = rollupOf(byYear.get(year) ?? [], body, roster);
    if (previous === undefined && equal.length === 0 && !rollup) return undefined;
    return {
      ...(previous !== undefined && { previous }),
      ...(equal.length > 0 && { equal }),
      ...(rollup && { rollup }),
    };
  };
}

const othersOf = (group: readonly FiledProfile[], body: string): readonly string[] =>
  group
    .filter(({ identity }) => identity.body !== body)
    .slice(0, MOST_EQUAL)
    .map(({ path }) => path);

function rollupOf(reports: readonly FiledProfile[], body: string, roster: Roster): Rollup<string> | undefined {
  const match = matchRoster(roster, body, () => reports.map(({ identity }) => identity.body));
  if (!match) return undefined;
  const { found, missing, doubled } = match;
  return { children: found.flatMap(({ report }) => reports[report]?.path ?? []), missing, doubled };
}
