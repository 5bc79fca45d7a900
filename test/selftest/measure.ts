import type { TextParts } from '../../server/src/report/text-parts';
import { analyze, partsNeeded, type RuleFinding } from '../../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../../server/src/service/settings';
import { cleanReport } from '../corpus/clean-report';
import { FAULTS } from '../corpus/faults';
import type { Fault } from '../corpus/faults/fault';
import { type Injected, inject } from '../corpus/faults/inject';
import { writeCleanReport } from '../corpus/write-report';

/** What a run of the self-test found out; printed as a table or as JSON. */
export interface Measurement {
  readonly clean: CleanCount;
  readonly faults: readonly FaultCount[];
}

export interface CleanCount {
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** rule → how many findings on clean reports */
  readonly rules: Readonly<Record<string, number>>;
}

export interface FaultCount {
  readonly rule: string;
  readonly what: string;
  readonly isCertain: boolean;
  readonly injected: number;
  /** The rule spoke at the place. */
  readonly found: number;
  /** Findings that the clean text does not have, of any rule. */
  readonly findings: number;
  /** Findings of the rule whose first or preferred fix is safe, and how many of these gave the clean text back. */
  readonly safeFixes: number;
  readonly restoredSafely: number;
  /** The same for fixes that have to be confirmed. */
  readonly unsafeFixes: number;
  readonly restoredUnsafely: number;
  /** Other rules that spoke: rule → how often. */
  readonly others: Readonly<Record<string, number>>;
}

export interface Effort {
  /** Clean reports to check. */
  readonly reports: number;
  /** How often each kind of fault is put into a report. */
  readonly each: number;
}

/** All parts, loaded beforehand: the self-test is about verdicts, not about loading. */
export function measure(effort: Effort, parts: TextParts): Measurement {
  const check = (text: string, name: string): readonly RuleFinding[] => {
    const needed = Object.fromEntries(partsNeeded(text, name).map((part) => [part, parts[part]]));
    return analyze(text, DEFAULT_SETTINGS, { name, parts: needed }).findings;
  };
  return {
    clean: measureClean(effort.reports, check),
    faults: FAULTS.map((fault, index) => measureFault(fault, index, effort.each, check)),
  };
}

type Check = (text: string, name: string) => readonly RuleFinding[];

function measureClean(reports: number, check: Check): CleanCount {
  const found = Array.from({ length: reports }, (_, seed) => {
    const { text, name } = writeCleanReport(cleanReport(seed + 1));
    return check(text, name);
  }).flat();
  const count = (severity: string) => found.filter((finding) => finding.severity === severity).length;
  return {
    reports,
    errors: count('error'),
    warnings: count('warning'),
    hints: count('info'),
    rules: tally(found.map(({ rule }) => rule)),
  };
}

const MOST_TRIES = 40;

function measureFault(fault: Fault, index: number, each: number, check: Check): FaultCount {
  const { rule, what, isCertain } = fault;
  const outcomes: Outcome[] = [];
  for (let seed = 1; outcomes.length < each && seed <= each * MOST_TRIES; seed++) {
    const injected = inject(cleanReport(seed * 31 + index), fault, seed * 101 + index);
    if (injected) outcomes.push(outcomeOf(injected, fault, check));
  }
  const sum = (of: (outcome: Outcome) => boolean | number) =>
    outcomes.reduce((all, outcome) => all + Number(of(outcome)), 0);
  return {
    rule,
    what,
    isCertain,
    injected: outcomes.length,
    found: sum(({ isFound }) => isFound),
    findings: sum(({ extra }) => extra.length),
    safeFixes: sum(({ fix }) => fix === 'safe'),
    restoredSafely: sum(({ fix, isRestored }) => fix === 'safe' && isRestored),
    unsafeFixes: sum(({ fix }) => fix === 'unsafe'),
    restoredUnsafely: sum(({ fix, isRestored }) => fix === 'unsafe' && isRestored),
    others: tally(outcomes.flatMap(({ extra }) => extra.filter((other) => other !== rule))),
  };
}

interface Outcome {
  readonly isFound: boolean;
  /** Rules of the findings that the clean text does not have. */
  readonly extra: readonly string[];
  readonly fix: 'safe' | 'unsafe' | 'none';
  readonly isRestored: boolean;
}

function outcomeOf({ name, clean, faulty, place, byChance }: Injected, fault: Fault, check: Check): Outcome {
  const before = check(clean, name);
  const after = check(faulty, name);
  const extra = surplus(
    after.map(({ rule }) => rule),
    before.map(({ rule }) => rule),
  );
  const own = after.find((finding) => finding.rule === fault.rule && (fault.isLack || isNear(finding, place)));
  // What is lacking can be put back in outline only.
  const fix =
    fault.isLack || fault.isBeyondRepair
      ? undefined
      : (own?.fixes?.find(({ preferred }) => preferred) ?? own?.fixes?.[0]);
  return {
    isFound: own !== undefined,
    extra,
    fix: fix?.safety ?? 'none',
    isRestored: fix !== undefined && isSame(applied(faulty, fix.edits), clean, byChance),
  };
}

function isSame(text: string, clean: string, byChance: RegExp | undefined): boolean {
  const plain = (written: string) => (byChance ? written.replace(byChance, '') : written);
  return plain(text) === plain(clean);
}

/** What changed and what is underlined need not be the same characters: a paragraph, a pair, a whole label. */
const NEAR = 40;

function isNear({ span, related = [] }: RuleFinding, place: Injected['place']): boolean {
  return [span, ...related.map((other) => other.span)].some(
    ({ start, end }) => start <= place.end + NEAR && end >= place.start - NEAR,
  );
}

/** Those of `all` that are not in `known`, counted. */
function surplus(all: readonly string[], known: readonly string[]): readonly string[] {
  const left = [...known];
  return all.filter((rule) => {
    const at = left.indexOf(rule);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function applied(
  text: string,
  edits: readonly { readonly span: { readonly start: number; readonly end: number }; readonly newText: string }[],
): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

function tally(items: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}
