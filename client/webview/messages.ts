import { isIndex, isKey, isRecord, LONGEST_URI } from './message-parts';

/**
 * What the preview's page and the extension say to each other. The page gets words and cells ready to
 * draw and gives back keys; it knows no offsets, no documents and no rules.
 */

export type PageSeverity = 'error' | 'warning' | 'info';

export interface PageCell {
  /** Stable while the draft is edited; unique on the page. */
  readonly key: string;
  readonly kind: 'label' | 'figure';
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Of labels: what they head, and their place in the form. */
  readonly scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  readonly role?: 'head' | 'caption' | 'note' | 'group' | 'row';
  /** `missing`: nothing in the draft stands for it. */
  readonly state: 'written' | 'blank' | 'missing';
  /** A word beside the text that everybody sees: 缺行. */
  readonly tag?: string;
  /** Stands for the text where there is none, for screen readers only: 空白. */
  readonly spoken?: string;
  readonly hint?: string;
  /** Indices into the table's findings: on this cell, and about others but naming this one. */
  readonly findings: readonly number[];
  readonly related: readonly number[];
}

export interface PageRow {
  readonly missing: boolean;
  readonly cells: readonly PageCell[];
}

export interface PageGroup {
  readonly kind: 'head' | 'body' | 'extra';
  readonly rows: readonly PageRow[];
}

export interface PageFinding {
  readonly severity: PageSeverity;
  /** 错误, 警告, 提示. */
  readonly severityName: string;
  readonly message: string;
}

export interface PageTable {
  readonly key: string;
  readonly form: 'proactive' | 'applications' | 'reviews';
  readonly title: string;
  readonly columns: number;
  readonly stub: number;
  readonly written: boolean;
  /** Sentences above the table: that it is missing, what was not checked. */
  readonly notes: readonly string[];
  readonly groups: readonly PageGroup[];
  readonly findings: readonly PageFinding[];
  /** Heading of the list of findings: 3 处问题. */
  readonly summary: string;
}

/** Everything that is drawn. Without a report there are no tables and `notice` says why. */
export interface Page {
  /** For `<html lang>`. */
  readonly language: string;
  readonly heading: string;
  /** Which draft, which form, how many findings. */
  readonly facts: readonly string[];
  readonly notice?: string;
  /** How the page is used; below the tables. */
  readonly usage?: string;
  readonly tables: readonly PageTable[];
  /** Read aloud when it changes. */
  readonly status: string;
}

/** Kept by the page over a reload of the window, given back to the extension. */
export interface PageState {
  readonly uri: string;
  readonly scroll: number;
  readonly cell?: string;
}

export type ToPage =
  | { readonly type: 'show'; readonly uri: string; readonly page: Page }
  /** The cell that the caret is in. */
  | { readonly type: 'current'; readonly cell: string | null; readonly scroll: boolean };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly cell: string }
  | { readonly type: 'revealFinding'; readonly table: string; readonly index: number }
  /** Back to the text. */
  | { readonly type: 'leave' };

/** A message of the page, or undefined where it is not exactly one that is known. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) return undefined;
  const { type, cell, table, index } = message;
  if (type === 'ready' || type === 'leave') return { type };
  if (type === 'reveal' && isKey(cell)) return { type, cell };
  if (type === 'revealFinding' && isKey(table) && isIndex(index)) return { type, table, index };
  return undefined;
}

/** What an earlier page has kept; undefined where it is damaged. */
export function readPageState(state: unknown): PageState | undefined {
  if (!isRecord(state)) return undefined;
  const { uri, scroll, cell } = state;
  if (typeof uri !== 'string' || uri.length > LONGEST_URI) return undefined;
  const kept = { uri, scroll: typeof scroll === 'number' && Number.isFinite(scroll) ? Math.max(0, scroll) : 0 };
  return isKey(cell) ? { ...kept, cell } : kept;
}
