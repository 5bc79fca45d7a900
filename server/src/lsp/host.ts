import { recognise } from '../report/recognise';
import type { PartName, TextParts } from '../report/text-parts';
import { analyze, partsNeeded, readReport } from '../service/analyze';
import { tableView } from '../service/table-view';
import type { ConfigFileResult } from './protocol';

/** What differs between Node and a web worker. */
export interface Host {
  readonly version: string;
  /** Loads what a draft calls for; may reject. */
  readonly loadParts: (names: readonly PartName[]) => Promise<TextParts>;
  /** The nearest configuration file at or above a document; without it the client may be asked. */
  readonly readConfig?: (uri: string) => Promise<ConfigFileResult>;
  /** The same of the decisions. */
  readonly readDecisions?: (uri: string) => Promise<ConfigFileResult>;
  /** Runs `then` after a while; the result cancels it. */
  readonly wait: (milliseconds: number, then: () => void) => () => void;
  /** Memory is spent to save time while long documents are edited, or no longer. */
  readonly spendMemory?: (isSpent: boolean) => void;
  /** Where the rule pages are if the client does not say. */
  readonly ruleDocs?: string;
}

/** The core as the server uses it. */
export interface Engine {
  readonly recognise: typeof recognise;
  readonly partsNeeded: typeof partsNeeded;
  readonly analyze: typeof analyze;
  readonly readReport: typeof readReport;
  readonly tableView: typeof tableView;
}

export const ENGINE: Engine = { recognise, partsNeeded, analyze, readReport, tableView };
