import type { Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fingerprint } from '../report/fingerprint';
import type { PartName } from '../report/text-parts';
import type { ReportContext } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import type { Rule } from '../rules/rule';
import type { Analysis } from '../service/analyze';
import type { Repairs } from '../service/code-actions';
import { acceptFindings } from '../service/decisions';
import type { Settings } from '../service/settings';
import { settleDraft } from '../service/settle';
import { createCheckCache, type Known } from './check-cache';
import type { Compared, Comparison } from './comparison';
import type { Applied, Configuration } from './configuration';
import { isDeclaredReport, isLookedAt, LONG_DOCUMENT, LONGEST_DOCUMENT, readingName, sampleOf } from './documents';
import { errorName } from './guard';
import type { Engine, Host } from './host';
import type { PartLoader } from './part-loader';
import type { WordList } from './words';

/** What was found out about one version of a document. */
export interface Check {
  /** The document as it was: the open one changes in place. */
  readonly document: TextDocument;
  readonly settings: Settings;
  /** The same for the same text under the same settings, compared with the same. */
  readonly resultId: string;
  /** Undefined where the document was not checked: see `unchecked`. */
  readonly analysis: Analysis | undefined;
  /** Last year's report, where the document was compared with it. */
  readonly compared: Compared | undefined;
  /** The last two only of what looks like a report: its author is told. */
  readonly unchecked: 'noReport' | 'tooLarge' | 'excluded' | undefined;
  /** The safe fixes of every rule as one change of `document`, worked out when first asked for. */
  readonly repairs: () => Repairs;
}

export interface Checks {
  /** Undefined for documents that are not open or not looked at. */
  readonly of: (uri: string) => Promise<Check | undefined>;
  /** Of the open document, if it was checked as it is: what was found then may be forgotten. */
  readonly resultIdOf: (uri: string) => Promise<string | undefined>;
  /** Reads a document that nobody has asked about yet, so that others may be compared with it. */
  readonly look: (uri: string) => Promise<void>;
  readonly forget: (uri: string) => void;
}

export interface Surroundings {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly configuration: Configuration;
  readonly host: Host;
  readonly engine: Engine;
  readonly parts: PartLoader;
  readonly comparison: Comparison;
  readonly words: WordList;
  readonly onCheck: (check: Check) => void;
}

/**
 * Analyses each version of each document once, or again where many others were looked at since: an analysis
 * takes much more memory than its text. Only this cache outlives a request.
 */
export function createChecks(around: Surroundings): Checks {
  const { documents, configuration, engine, parts, comparison } = around;
  const cache = createCheckCache();
  const report = createErrorLog(around);

  const openDocument = (uri: string): TextDocument | undefined => {
    const document = documents.get(uri);
    return document && isLookedAt(document) ? document : undefined;
  };
  const keyOf = ({ uri, version }: TextDocument, { key }: Applied): string =>
    `${version} ${comparison.stampOf(uri)} ${key}`;

  /** The open document once all it needs is loaded; it may change meanwhile. */
  const prepare = async (uri: string, applied: Applied): Promise<Prepared | undefined> => {
    for (;;) {
      const document = openDocument(uri);
      if (!document) return undefined;
      const text = document.getText();
      const looksLikeReport = applied.included(uri) || isDeclaredReport(document) || engine.recognise(sampleOf(text));
      const unchecked = reasonNotToCheck(applied.excluded(uri), text.length, looksLikeReport);
      const needed = unchecked ? [] : engine.partsNeeded(text, readingName(document));
      if (parts.areDone(needed)) {
        const copy = TextDocument.create(uri, document.languageId, document.version, text);
        return { document: copy, applied, unchecked, needed };
      }
      await parts.load(needed);
    }
  };

  /** `before` is what was found out about the version before, if it is still known. */
  const examine = (prepared: Prepared, before: Analysis | undefined): Check => {
    const { document, applied, unchecked, needed } = prepared;
    const { key, settings } = applied;
    const text = document.getText();
    around.host.spendMemory?.(text.length >= LONG_DOCUMENT);
    const resultIdWith = (print: string): string => fingerprint(`${key}\n${document.languageId}\n${print}`, text);
    const base = { document, settings, unchecked };
    if (unchecked) {
      comparison.looked(document, undefined);
      const nothing = { analysis: undefined, compared: undefined, repairs: () => NO_REPAIRS };
      return { ...base, ...nothing, resultId: resultIdWith('') };
    }
    // No others, though they may be there: what is said of a text depends on nothing that was open before.
    const options = { name: readingName(document), parts: parts.loaded(needed), onRuleError: report };
    const context = (resolved: ResolvedReport): ReportContext => contextOf(comparison.of(document.uri, resolved));
    // Kept with the check: it must not hold on to what was found before.
    const found = engine.analyze(text, settings, { ...options, context, ...(before && { before }) });
    const analysis = reported(found, applied, found);
    const compared = comparison.of(document.uri, analysis.resolved);
    comparison.looked(document, analysis.resolved);
    const analyzeRepaired = (source: string): Analysis => {
      const repaired = { ...options, context: contextOf(compared), before: found };
      return reported(engine.analyze(source, settings, repaired), applied, found);
    };
    const repairs = once(() => settleDraft(text, analysis, analyzeRepaired));
    return { ...base, analysis, compared, repairs, resultId: resultIdWith(compared?.print ?? '') };
  };

  const current = async (uri: string): Promise<{ readonly applied: Applied; readonly known?: Known } | undefined> => {
    if (!openDocument(uri)) return undefined;
    const applied = await configuration.of(uri);
    const known = cache.get(uri);
    const open = openDocument(uri);
    return open && known?.key === keyOf(open, applied) ? { applied, known } : { applied };
  };

  const of = async (uri: string): Promise<Check | undefined> => {
    const now = await current(uri);
    if (!now) return undefined;
    if (now.known?.check) return now.known.check;
    const prepared = await prepare(uri, now.applied);
    if (!prepared) return undefined;
    const meanwhile = cache.get(uri);
    if (meanwhile?.check && meanwhile.key === keyOf(prepared.document, now.applied)) return meanwhile.check;
    const check = examine(prepared, meanwhile?.check?.analysis);
    // What the document is compared with depends on what it says it is.
    const key = keyOf(prepared.document, now.applied);
    cache.set(uri, { key, resultId: check.resultId, check });
    if (meanwhile?.key !== key) around.onCheck(check);
    return check;
  };

  const look = async (uri: string): Promise<void> => {
    if (!openDocument(uri) || comparison.wasLookedAt(uri)) return;
    const prepared = await prepare(uri, await configuration.of(uri));
    if (!prepared || comparison.wasLookedAt(uri)) return;
    const { document, unchecked } = prepared;
    comparison.looked(document, unchecked ? undefined : readDocument(around, document));
  };

  return { of, look, resultIdOf: async (uri) => (await current(uri))?.known?.resultId, forget: cache.forget };
}

interface Prepared extends Pick<Check, 'document' | 'unchecked'> {
  readonly applied: Applied;
  readonly needed: readonly PartName[];
}

const contextOf = (compared: Compared | undefined): ReportContext => (compared ? { previous: compared.previous } : {});

/** With the parts that are loaded: what it calls for may not be there yet. */
export function readDocument(
  { engine, parts }: Pick<Surroundings, 'engine' | 'parts'>,
  document: TextDocument,
): ResolvedReport {
  const [text, name] = [document.getText(), readingName(document)];
  return engine.readReport(text, { name, parts: parts.loaded(engine.partsNeeded(text, name)) });
}

/** Without what was accepted. The decisions are sought for the report as it stands, whatever fixes make of its name. */
const reported = (found: Analysis, { decisions }: Applied, { resolved }: Analysis): Analysis =>
  decisions ? acceptFindings(found, decisions, resolved) : found;

function reasonNotToCheck(excluded: boolean, length: number, looksLikeReport: boolean): Check['unchecked'] {
  if (!looksLikeReport) return 'noReport';
  if (excluded) return 'excluded';
  return length > LONGEST_DOCUMENT ? 'tooLarge' : undefined;
}

/** A rule that fails at one keystroke fails at the next: each failure is logged once. */
function createErrorLog({ connection, words }: Surroundings) {
  const logged = new Set<string>();
  return (rule: Rule, error: unknown): void => {
    const message = words.ruleFailed(rule.id, errorName(error));
    if (logged.has(message)) return;
    logged.add(message);
    connection.console.error(message);
  };
}

const NO_REPAIRS: Repairs = { findings: [], edits: [] };

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
