import type { Check } from './checks';

/** What is known of the version of a document that was checked last. */
export interface Known {
  /** Of the version and its settings. */
  readonly key: string;
  readonly resultId: string;
  /** Undefined where it was forgotten. */
  readonly check: Check | undefined;
}

export interface CheckCache {
  readonly get: (uri: string) => Known | undefined;
  readonly set: (uri: string, known: Known) => void;
  readonly forget: (uri: string) => void;
}

/** As many checks are kept whole: more documents than are looked at by turns. */
const KEPT = 8;

/** Keeps the checks that were asked for last, and of all others what they were of. */
export function createCheckCache(): CheckCache {
  const all = new Map<string, Known>();
  /** Of the checks that are kept, the one that was not asked for the longest first. */
  const recent = new Set<string>();
  const touch = (uri: string): void => {
    recent.delete(uri);
    recent.add(uri);
  };
  return {
    get: (uri) => {
      const known = all.get(uri);
      if (known?.check) touch(uri);
      return known;
    },
    set: (uri, known) => {
      all.set(uri, known);
      touch(uri);
      for (const oldest of recent) {
        if (recent.size <= KEPT) break;
        const old = all.get(oldest);
        if (old) all.set(oldest, { ...old, check: undefined });
        recent.delete(oldest);
      }
    },
    forget: (uri) => {
      all.delete(uri);
      recent.delete(uri);
    },
  };
}
