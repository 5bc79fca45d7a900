import { fold } from '../report/fold';
import type { ResolvedReport } from '../resolve/model';

/** What tells a report from others: little, because it is kept for thousands of them. */
export interface Identity {
  readonly year: number;
  /** Folded, so that two ways of writing a name are one. */
  readonly body: string;
}

/** Undefined where the report does not say whose it is, or of which year. */
export function identityOf({ year, body }: ResolvedReport): Identity | undefined {
  if (year === undefined || body === undefined) return undefined;
  const folded = fold(body);
  return folded === '' ? undefined : { year, body: folded };
}

/** Which reports stand around one, by their paths. */
export interface Beside {
  readonly previous?: string;
}

export interface Known {
  readonly path: string;
  readonly identity: Identity | undefined;
}

/**
 * Finds for each report of a list those that stand around it among the others. A body that has two reports for one
 * year, in whatever formats, has none that another is compared with: nobody knows which of them was published.
 */
export function createLinks(reports: readonly Known[]): (identity: Identity) => Beside | undefined {
  const places = new Map<string, string | undefined>();
  for (const { path, identity } of reports) {
    if (!identity) continue;
    const key = keyOf(identity);
    places.set(key, places.has(key) ? undefined : path);
  }
  return ({ year, body }) => {
    const previous = places.get(keyOf({ year: year - 1, body }));
    return previous === undefined ? undefined : { previous };
  };
}

export const keyOf = ({ year, body }: Identity): string => `${year} ${body}`;
