import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ResolvedReport } from '../resolve/model';
import { areOfTwoBodies, wrongYear } from '../service/neighbours';
import { type Checks, readDocument, type Surroundings } from './checks';
import { readReportOf } from './comparison';
import { readingName } from './documents';
import { type ChosenReport, type CompareParams, type CompareResult, LONGEST_CHOSEN, LONGEST_URI } from './protocol';

type Sources = Pick<Surroundings, 'engine' | 'parts' | 'comparison'> & { readonly checks: Checks };

/** Takes what the user chose to have a draft compared with, and tells what came of it. */
export function createChooser(sources: Sources): (params: unknown) => Promise<CompareResult> {
  const { comparison, checks } = sources;
  return async (params) => {
    if (!isCompareParams(params)) return null;
    const { uri, previous } = params;
    if (typeof previous === 'string') {
      comparison.choose(uri, previous === 'none' ? previous : undefined);
      return null;
    }
    const report = await readChosen(sources, previous);
    comparison.choose(uri, { uri: previous.uri, read: report && readReportOf(previous.uri, previous.text, report) });
    const own = (await checks.of(uri))?.analysis?.resolved;
    return outcomeOf(own, comparison.chosenFor(uri)?.ref.report);
  };
}

/** Undefined for a text that is no report. */
async function readChosen(sources: Sources, { uri, text }: ChosenReport): Promise<ResolvedReport | undefined> {
  const { engine, parts } = sources;
  if (!engine.recognise(text)) return undefined;
  const document = TextDocument.create(uri, '', 0, text);
  await parts.load(engine.partsNeeded(text, readingName(document)));
  return readDocument(sources, document);
}

/** What is not known of the one or the other is not held against it. */
function outcomeOf(own: ResolvedReport | undefined, previous: ResolvedReport | undefined): CompareResult {
  const expected = own?.year === undefined ? null : own.year - 1;
  if (!previous) return { kind: 'noReport', year: null, body: null, expected };
  const told = { year: previous.year ?? null, body: previous.body ?? null, expected };
  if (own && wrongYear(own, previous)) return { kind: 'otherYear', ...told };
  return { kind: own && areOfTwoBodies(own, previous) ? 'otherBody' : 'compared', ...told };
}

function isCompareParams(value: unknown): value is CompareParams {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, previous }: { readonly [key in keyof CompareParams]?: unknown } = value;
  if (!isUri(uri)) return false;
  return previous === 'open' || previous === 'none' || (isChosenReport(previous) && previous.uri !== uri);
}

function isChosenReport(value: unknown): value is ChosenReport {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, text }: { readonly [key in keyof ChosenReport]?: unknown } = value;
  return isUri(uri) && typeof text === 'string' && text.length <= LONGEST_CHOSEN;
}

const isUri = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_URI;
