import { fingerprint } from '../report/fingerprint';
import type { ReportContext } from '../resolve/context';
import { isIllegible } from '../resolve/damage';
import { RULES } from '../rules/index';
import type { Subject, Words } from '../rules/rule';
import type { Analysis, RuleFinding } from './analyze';
import { LONGEST_NAME, LONGEST_REASON, LONGEST_REPORT, MOST_DECISIONS } from './decision-limits';
import { isRecord, type Settings } from './settings';

/** A finding that somebody accepted: an entry of nianbao.decisions.json. */
export interface Decision {
  readonly rule: string;
  /** For its readers, and to tell what is past its time: see `reportName`. */
  readonly report: string;
  /** What was accepted, by content: see `contentKey`. */
  readonly key: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly at: string;
}

export interface Decisions {
  readonly entries: readonly Decision[];
  /** By rule and key. */
  readonly byRule: ReadonlyMap<string, ReadonlyMap<string, Decision>>;
}

/** A finding that is not reported, because of a decision. */
export interface AcceptedFinding extends RuleFinding {
  readonly decision: Decision;
}

/** What tells one report from another. */
export interface ReportIdentity {
  readonly year: number | null | undefined;
  readonly body: string | null | undefined;
}

/** 青禾县水务局 2024; empty where neither is known. */
export const reportName = ({ body, year }: ReportIdentity): string =>
  [body?.replace(STEERING, '').slice(0, LONGEST_NAME), year].filter(Boolean).join(' ');

/** What stands in a sentence must not steer the terminal that shows it. */
const STEERING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name of what a finding says: of its rule, the report, and the words or figures that it is about. It stays when
 * the text moves and becomes another when a figure does; findings of equal content have the same.
 */
export const contentKey = ({ year, body }: ReportIdentity, { rule, about }: Pick<RuleFinding, 'rule' | 'about'>) =>
  fingerprint(JSON.stringify([year ?? null, body ?? null, rule, ...comparable(about)]));

const comparable = (about: Subject): readonly unknown[] =>
  'text' in about
    ? [about.text.replace(/\s+/g, '')]
    : [about.table, about.row ?? null, about.column ?? null, about.values];

/** Parts what is to be reported from what was accepted. `report` is the one that the decisions are sought for. */
export function acceptFindings(analysis: Analysis, decisions: Decisions, report: ReportIdentity): Analysis {
  const findings: RuleFinding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of analysis.findings) {
    const decision = decisions.byRule.get(finding.rule)?.get(contentKey(report, finding));
    if (decision) accepted.push({ ...finding, decision });
    else findings.push(finding);
  }
  return { ...analysis, findings, accepted };
}

/** What became of the decisions on one report. */
export interface Judged {
  /** Keys of those that accept something. */
  readonly held: readonly string[];
  /** There is nothing that they accept. */
  readonly stale: readonly Decision[];
}

/** Nothing is said of rules that were not asked, nor of decisions on a report that has no name. */
export function judgeDecisions(
  { entries }: Decisions,
  { resolved, accepted = [] }: Analysis,
  asked: { readonly settings: Settings; readonly context?: ReportContext },
): Judged {
  const held = new Set(accepted.map(({ decision }) => decision.key));
  const name = reportName(resolved);
  if (name === '' || isIllegible(resolved.damage)) return { held: [...held], stale: [] };
  const isAsked = askedRules(asked);
  const stale = entries.filter(({ rule, report, key }) => report === name && !held.has(key) && isAsked(rule));
  return { held: [...held], stale };
}

function askedRules({ settings, context = {} }: Parameters<typeof judgeDecisions>[2]): (rule: string) => boolean {
  const unasked = RULES.filter(
    ({ id, needs }) => settings.rules[id] === 'off' || (needs !== undefined && context[needs] === undefined),
  );
  const ids = new Set(unasked.map(({ id }) => id));
  return (rule) => !ids.has(rule);
}

export interface DecisionsReading {
  readonly decisions: Decisions;
  /** Names the entries that have no effect, in one sentence. */
  readonly problem: string | undefined;
}

/** Undefined for what is no list of decisions. Entries that are not as they should be have no effect. */
export function readDecisions(value: unknown, language: keyof Words = 'zh'): DecisionsReading | undefined {
  if (!Array.isArray(value) || value.length > MOST_DECISIONS) return undefined;
  const known = new Set(RULES.map(({ id }) => id));
  const entries: Decision[] = [];
  const faults: Fault[] = [];
  for (const [i, entry] of value.entries()) {
    const decision = readDecision(entry, known);
    if ('fault' in decision) faults.push({ order: i + 1, fault: decision.fault });
    else entries.push(decision);
  }
  return { decisions: { entries, byRule: byRuleOf(entries) }, problem: problemOf(faults, language) };
}

function byRuleOf(entries: readonly Decision[]): Decisions['byRule'] {
  const byRule = new Map<string, Map<string, Decision>>();
  for (const decision of entries) {
    const ofRule = byRule.get(decision.rule) ?? new Map<string, Decision>();
    byRule.set(decision.rule, ofRule.set(decision.key, decision));
  }
  return byRule;
}

interface Fault {
  /** Of the entry, from 1. */
  readonly order: number;
  readonly fault: Words;
}

function readDecision(entry: unknown, rules: ReadonlySet<string>): Decision | { readonly fault: Words } {
  if (!isRecord(entry)) return { fault: NO_OBJECT };
  const { rule, report, key, reason, by = '', at = '' } = entry;
  if (typeof rule !== 'string' || !rules.has(rule)) return { fault: UNKNOWN_RULE };
  if (!isText(report, LONGEST_REPORT)) return { fault: wrong('report') };
  if (typeof key !== 'string' || !KEY.test(key)) return { fault: wrong('key') };
  if (!isText(reason, LONGEST_REASON) || reason.trim() === '') return { fault: wrong('reason') };
  if (!isText(by, LONGEST_NAME)) return { fault: wrong('by') };
  if (typeof at !== 'string' || !(at === '' || DATE.test(at))) return { fault: wrong('at') };
  return { rule, report, key, reason, by, at };
}

const KEY = /^[0-9a-z]{1,12}$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]{1,15}(?:Z|[+-]\d\d:\d\d)?)?$/;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && value.search(STEERING) < 0;

const NO_OBJECT: Words = { zh: '不在一对花括号“{ }”里', en: 'no object' };
const UNKNOWN_RULE: Words = { zh: '没有这条规则', en: 'unknown rule' };
const wrong = (name: keyof Decision): Words => ({ zh: `“${name}”不对`, en: `wrong “${name}”` });

const MOST_NAMED = 3;

function problemOf(faults: readonly Fault[], language: keyof Words): string | undefined {
  if (faults.length === 0) return undefined;
  const named = faults.slice(0, MOST_NAMED);
  if (language === 'en') {
    const list = named.map(({ order, fault }) => `entry ${order} (${fault.en})`).join(', ');
    return `${faults.length} of the entries had no effect: ${list}${faults.length > MOST_NAMED ? ', …' : ''}.`;
  }
  const list = named.map(({ order, fault }) => `第 ${order} 条（${fault.zh}）`).join('、');
  return `${list}${faults.length > MOST_NAMED ? `等 ${faults.length} 条` : ''}有误，未采用。`;
}
