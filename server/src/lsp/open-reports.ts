import { type Identity, identityKey } from '../service/neighbours';

/** Which reports are open, by what they say they are: to find one, none of the others is looked at. */
export interface OpenReports {
  readonly identityOf: (uri: string) => Identity | undefined;
  /** Last year's report, if exactly one is open: of two nobody knows which was published. */
  readonly previousOf: (identity: Identity) => string | undefined;
  /** The reports of the year after. */
  readonly nextOf: (identity: Identity) => readonly string[];
  readonly put: (uri: string, identity: Identity | undefined) => void;
}

export function createOpenReports(): OpenReports {
  const identities = new Map<string, Identity>();
  const places = new Map<string, Set<string>>();
  const at = ({ year, body }: Identity, later: number): ReadonlySet<string> | undefined =>
    places.get(identityKey({ year: year + later, body }));

  const takeOut = (uri: string): void => {
    const identity = identities.get(uri);
    if (!identity) return;
    identities.delete(uri);
    const key = identityKey(identity);
    const place = places.get(key);
    place?.delete(uri);
    if (place?.size === 0) places.delete(key);
  };

  return {
    identityOf: (uri) => identities.get(uri),
    previousOf: (identity) => {
      const place = at(identity, -1);
      return place?.size === 1 ? [...place][0] : undefined;
    },
    nextOf: (identity) => [...(at(identity, 1) ?? [])],
    put: (uri, identity) => {
      takeOut(uri);
      if (!identity) return;
      identities.set(uri, identity);
      const key = identityKey(identity);
      const place = places.get(key);
      if (place) place.add(uri);
      else places.set(key, new Set([uri]));
    },
  };
}
