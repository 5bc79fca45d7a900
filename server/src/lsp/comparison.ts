import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fingerprint } from '../report/fingerprint';
import type { ReportRef } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { type Identity, identityOf, wrongYear } from '../service/neighbours';
import { LONGEST_DOCUMENT } from './documents';
import { createOpenReports } from './open-reports';

/** Last year's report, as a draft is compared with it. */
export interface Compared {
  readonly previous: ReportRef;
  /** The same for the same text. */
  readonly print: string;
  /** By the user, and not because it is open as well. */
  readonly isChosen: boolean;
}

/** What the user chose for a draft: a file, or that it is compared with none. */
export type Choice = { readonly uri: string; readonly read: ReadReport | undefined } | 'none';

/** A report that was read to be compared with. */
export interface ReadReport {
  readonly ref: ReportRef;
  readonly print: string;
}

export interface Comparison {
  /** What a draft that reads like this is compared with. */
  readonly of: (draft: string, own: ResolvedReport) => Compared | undefined;
  /** What the user chose for it, whether it can be compared with that or not. */
  readonly chosenFor: (draft: string) => ReadReport | undefined;
  /** Different where an open draft that stayed as it is may be compared with something else. */
  readonly stampOf: (draft: string) => string;
  /** Told of each version of an open document once it was looked at; without `resolved` it is no report. */
  readonly looked: (document: TextDocument, resolved: ResolvedReport | undefined) => void;
  readonly wasLookedAt: (uri: string) => boolean;
  readonly closed: (uri: string) => void;
  /** Without a choice the draft is compared with what is open. */
  readonly choose: (draft: string, choice: Choice | undefined) => void;
}

export interface ComparisonSources {
  readonly openDocument: (uri: string) => TextDocument | undefined;
  readonly read: (document: TextDocument) => ResolvedReport;
  /** What this draft is compared with has changed, while the draft itself may not have. */
  readonly onOutdated: (draft: string) => void;
}

/** An open document as it was when it was looked at last. */
interface Looked {
  /** Another one after the document was closed and opened again: its versions begin anew. */
  readonly opening: number;
  readonly version: number;
  readonly isReport: boolean;
}

interface KeptReport extends ReadReport {
  readonly version: number;
}

/** So many reports are kept read, and so many choices remembered: more than anybody compares at a time. */
const KEPT = 8;
const MOST_CHOICES = 20;

/**
 * Knows with which of the open or chosen reports a draft is compared. A draft depends on the text of the other one
 * alone and not on what is found there, so that no two drafts wait for each other.
 */
export function createComparison({ openDocument, read, onOutdated }: ComparisonSources): Comparison {
  const open = createOpenReports();
  const looked = new Map<string, Looked>();
  const kept = new Map<string, KeptReport>();
  const choices = new Map<string, { readonly choice: Choice; readonly number: number }>();
  let counted = 0;

  /** The open document counts, not the file as it was sent. */
  const openPrevious = (draft: string, own: Identity | undefined): string | undefined => {
    const choice = choices.get(draft)?.choice;
    if (!choice) return own && open.previousOf(own);
    return choice !== 'none' && looked.get(choice.uri)?.isReport ? choice.uri : undefined;
  };

  const keep = (uri: string, report: KeptReport): KeptReport => {
    kept.delete(uri);
    kept.set(uri, report);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return report;
  };

  /** Read once for each version. */
  const readOpen = (uri: string): ReadReport | undefined => {
    const document = openDocument(uri);
    if (!document) return undefined;
    const known = kept.get(uri);
    if (known?.version === document.version) return keep(uri, known);
    return document.getText().length > LONGEST_DOCUMENT ? undefined : keep(uri, keptOf(document, read(document)));
  };

  const previousFor = (draft: string, own: Identity | undefined): ReadReport | undefined => {
    const uri = openPrevious(draft, own);
    if (uri !== undefined) return readOpen(uri);
    const choice = choices.get(draft)?.choice;
    return choice && choice !== 'none' ? choice.read : undefined;
  };

  const tell = (...drafts: readonly string[]): void => {
    for (const draft of new Set(drafts)) onOutdated(draft);
  };
  const tellChoosers = (uri: string): void => {
    for (const [draft, { choice }] of choices) if (choice !== 'none' && choice.uri === uri) tell(draft);
  };
  const identify = (uri: string, identity: Identity | undefined): void => {
    const before = open.identityOf(uri);
    if (isSame(before, identity)) {
      if (identity && open.previousOf(nextYear(identity)) === uri) tell(...open.nextOf(identity));
      return;
    }
    open.put(uri, identity);
    tell(...(before ? open.nextOf(before) : []), ...(identity ? open.nextOf(identity) : []));
  };

  return {
    of: (draft, own) => {
      const previous = previousFor(draft, identityOf(own));
      if (!previous || wrongYear(own, previous.ref.report)) return undefined;
      return { previous: previous.ref, print: previous.print, isChosen: choices.has(draft) };
    },
    chosenFor: (draft) => previousFor(draft, undefined),
    stampOf: (draft) => {
      const uri = openPrevious(draft, open.identityOf(draft));
      const number = choices.get(draft)?.number ?? 0;
      return uri === undefined ? `${number}` : `${number} ${looked.get(uri)?.opening} ${openDocument(uri)?.version}`;
    },
    looked: (document, resolved) => {
      const { uri, version } = document;
      const before = looked.get(uri);
      const isReport = resolved !== undefined;
      if (before?.version === version && before.isReport === isReport) return;
      looked.set(uri, { opening: before?.opening ?? ++counted, version, isReport });
      if (resolved && kept.has(uri)) keep(uri, keptOf(document, resolved));
      identify(uri, resolved && identityOf(resolved));
      tellChoosers(uri);
    },
    wasLookedAt: (uri) => looked.has(uri),
    closed: (uri) => {
      looked.delete(uri);
      kept.delete(uri);
      identify(uri, undefined);
      tellChoosers(uri);
    },
    choose: (draft, choice) => {
      choices.delete(draft);
      if (choice) choices.set(draft, { choice, number: ++counted });
      for (const oldest of choices.keys()) {
        if (choices.size <= MOST_CHOICES) break;
        choices.delete(oldest);
      }
      tell(draft);
    },
  };
}

export const readReportOf = (path: string, text: string, report: ResolvedReport): ReadReport => ({
  ref: { path, report },
  print: fingerprint(`${path}\n`, text),
});

const keptOf = (document: TextDocument, report: ResolvedReport): KeptReport => ({
  ...readReportOf(document.uri, document.getText(), report),
  version: document.version,
});

const nextYear = ({ year, body }: Identity): Identity => ({ year: year + 1, body });

const isSame = (a: Identity | undefined, b: Identity | undefined): boolean =>
  a?.year === b?.year && a?.body === b?.body;
