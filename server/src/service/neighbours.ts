import type { ResolvedReport } from '../resolve/model';
import { figurePrint } from '../resolve/telling-figures';
import { canonicalName, matchRoster, type Roster } from './roster';

/** What tells a report from others: little, because it is kept for thousands of them. */
export interface Identity {
  readonly year: number;
  /** Canonical, so that two ways of writing a name are one. */
  readonly body: string;
}

/** Undefined where the report does not say whose it is, or of which year. */
export function identityOf({ year, body: written, report }: ResolvedReport): Identity | undefined {
  if (year === undefined || written === undefined) return undefined;
  const body = canonicalName(report.draft.parts?.simplify?.(written) ?? written);
  return body === '' ? undefined : { year, body };
}

/** Which reports stand around one, by their paths. */
export interface Beside {
  readonly previous?: string;
  readonly equal?: readonly string[];
  readonly rollup?: RollupBeside;
}

/** As in `Rollup`. */
export interface RollupBeside {
  readonly children: readonly string[];
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
}

/** What links a report to others. */
export interface Traits {
  readonly identity: Identity;
  /** The same for reports with the same figures, where those are telling. */
  readonly figures: string | undefined;
}

export interface Known extends Traits {
  readonly path: string;
}

export function traitsOf(resolved: ResolvedReport): Traits | undefined {
  const identity = identityOf(resolved);
  return identity && { identity, figures: figurePrint(resolved) };
}

/** So many with equal figures are named; a report that was copied more often is told as well by them. */
const MOST_EQUAL = 5;

/**
 * Finds for each report of a list those that stand around it among the others. A body that has two reports for one
 * year, in whatever formats, has none that another is compared with: nobody knows which of them was published.
 */
export function createLinks(reports: readonly Known[]): (report: Known, roster: Roster) => Beside | undefined {
  const byBody = groupsOf(reports, ({ identity }) => keyOf(identity));
  const byFigures = groupsOf(reports, ({ identity, figures }) => figures && `${identity.year} ${figures}`);
  const byYear = groupsOf(reports, ({ identity: { year } }) => String(year));
  return ({ identity: { year, body }, figures }, roster) => {
    const before = byBody.get(keyOf({ year: year - 1, body })) ?? [];
    const previous = before.length === 1 ? before[0]?.path : undefined;
    const equal = othersOf(byFigures.get(`${year} ${figures}`) ?? [], body);
    const rollup = rollupOf(byYear.get(String(year)) ?? [], body, roster);
    if (previous === undefined && equal.length === 0 && !rollup) return undefined;
    return {
      ...(previous !== undefined && { previous }),
      ...(equal.length > 0 && { equal }),
      ...(rollup && { rollup }),
    };
  };
}

export const keyOf = ({ year, body }: Identity): string => `${year} ${body}`;

function groupsOf(
  reports: readonly Known[],
  keyOf: (report: Known) => string | undefined,
): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return groups;
}

const othersOf = (group: readonly Known[], body: string): readonly string[] =>
  group
    .filter(({ identity }) => identity.body !== body)
    .slice(0, MOST_EQUAL)
    .map(({ path }) => path);

function rollupOf(reports: readonly Known[], body: string, roster: Roster): RollupBeside | undefined {
  const match = matchRoster(roster, body, () => reports.map(({ identity }) => identity.body));
  if (!match) return undefined;
  const { found, missing, doubled } = match;
  return { children: found.flatMap(({ report }) => reports[report]?.path ?? []), missing, doubled };
}
