import type { EditionId } from '../spec/types';
import type { Token } from './claim-lexer';
import {
  applicationsBy,
  applicationsWith,
  decisions,
  documents,
  institutionalFee,
  isGroupOutcome,
  isSingleOutcome,
  nothingMoved,
  proceedings,
  type Quantity,
} from './claim-quantities';

/** What the sentence so far lends to words that do not repeat it: 制发规章2件、行政规范性文件12件，废止3件. */
export interface Context {
  readonly edition: EditionId;
  /** The text speaks of applications for information, so a bare 办结 means them. */
  readonly isOnApplications: boolean;
  /** The text speaks of disclosure, so 复议 and 诉讼 are about it. */
  readonly isOnDisclosure: boolean;
  readonly proceedings: readonly string[];
  readonly documents: readonly string[];
  readonly act: string | undefined;
  readonly isOnDecisions: boolean;
  /** The number is 0, or there is a denial: what is named together is all 0. */
  readonly isNone: boolean;
}

/** Named one by one: a spread takes longer than to read the clause, and contexts change with nearly each. */
export const withChanges = (context: Context, changes: Partial<Context>): Context => ({
  edition: context.edition,
  isOnApplications: changes.isOnApplications ?? context.isOnApplications,
  isOnDisclosure: changes.isOnDisclosure ?? context.isOnDisclosure,
  proceedings: changes.proceedings ?? context.proceedings,
  documents: changes.documents ?? context.documents,
  act: changes.act ?? context.act,
  isOnDecisions: changes.isOnDecisions ?? context.isOnDecisions,
  isNone: changes.isNone ?? context.isNone,
});

export type Subject = 'applications' | 'outcome' | 'proceedings' | 'documents' | 'decisions' | 'fee';

export interface Meaning {
  readonly subject: Subject;
  readonly quantity: Quantity;
  /** The words that named it, for what follows. */
  readonly named: readonly string[];
  readonly verbs: readonly string[];
}

const PROCEEDINGS = ['review', 'lawsuit', 'direct', 'afterReview'];
const RESULTS = ['upheld', 'corrected', 'otherResult', 'pending', 'lost'];
const DOCUMENTS = ['rule', 'normative'];
const ACTS = ['issue', 'repeal', 'inForce'];
const DECISIONS = ['licence', 'penalty', 'compulsion'];
const COLUMNS = ['natural', 'citizen', 'legal', 'enterprise', 'research', 'publicBenefit', 'legalService'];
const VERBS = ['get', 'fresh', 'work', 'finish', 'answer', 'unfinished'];

/** What words that are all understood count; undefined where they count nothing that the form has. */
export function meaningOf(words: readonly Token[], context: Context): Meaning | undefined {
  const kinds = kindsOf(words, context);
  if (kinds.has('unknown') || kinds.has('block') || kinds.has('elsewhere') || kinds.has('rate')) return undefined;
  const named = (list: readonly string[]) => list.filter((kind) => kinds.has(kind));
  const isResult = hasAny(kinds, RESULTS);
  if (hasAny(kinds, PROCEEDINGS) || (isResult && context.proceedings.length > 0))
    return proceedingsMeant(kinds, named, context);
  if (isResult || kinds.has('settled')) return undefined;
  if (hasAny(kinds, DOCUMENTS) || (context.documents.length > 0 && hasAny(kinds, ACTS)))
    return documentsMeant(kinds, named, context);
  if (hasAny(kinds, DECISIONS)) return decisionsMeant(kinds, named(DECISIONS), context);
  if (kinds.has('fee'))
    return kinds.has('ask') || kinds.has('request') ? undefined : meant('fee', institutionalFee(), ['fee']);
  return applicationsMeant(kinds, named, context);
}

function hasAny(kinds: ReadonlySet<string>, list: readonly string[]): boolean {
  for (const kind of list) if (kinds.has(kind)) return true;
  return false;
}

/** 申请 is one for information where disclosure is spoken of, before or in the same words. */
function kindsOf(words: readonly Token[], context: Context): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { kind } of words) kinds.add(kind);
  const isOnDisclosure = context.isOnApplications || context.isOnDisclosure || kinds.has('info');
  if (kinds.has('request') && isOnDisclosure) kinds.add('ask');
  return kinds;
}

const meant = (
  subject: Subject,
  quantity: Quantity,
  named: readonly string[],
  verbs: readonly string[] = [],
): Meaning => ({ subject, quantity, named, verbs });

type Named = (list: readonly string[]) => readonly string[];

function proceedingsMeant(kinds: ReadonlySet<string>, named: Named, context: Context): Meaning | undefined {
  const elsewhere = [
    'settled',
    'work',
    'finish',
    'answer',
    'carry',
    'carriedIn',
    'carriedOut',
    ...DOCUMENTS,
    ...DECISIONS,
  ];
  // 未收到公民、法人提出的行政复议: who did not is of no account.
  const isElsewhere = named(elsewhere).length > 0 || (!context.isNone && named(COLUMNS).length > 0);
  // That there is none at all needs no subject.
  const isDisclosure = context.isNone || context.isOnDisclosure || kinds.has('info') || kinds.has('ask');
  if (isElsewhere || !isDisclosure) return undefined;
  const groups = named(PROCEEDINGS).length > 0 ? named(PROCEEDINGS) : context.proceedings;
  return meant('proceedings', proceedings(groups, named(RESULTS)), groups);
}

function documentsMeant(kinds: ReadonlySet<string>, named: Named, context: Context): Meaning | undefined {
  const acts = named(ACTS);
  const [act = context.act, ...others] = acts;
  if (act === undefined || others.length > 0 || kinds.has('ask') || kinds.has('request') || named(DECISIONS).length > 0)
    return undefined;
  // 废止文件3件 goes on about the documents named before; 印发文件 may be any.
  if (kinds.has('document') && act === 'issue') return undefined;
  const which = named(DOCUMENTS).length > 0 ? named(DOCUMENTS) : context.documents;
  const quantity = documents(which, act, context.edition);
  return quantity && meant('documents', quantity, which, [act]);
}

function decisionsMeant(kinds: ReadonlySet<string>, which: readonly string[], context: Context): Meaning | undefined {
  // 办理行政处罚案件 counts cases, not decisions.
  const isHandled = !which.includes('penalty') && (kinds.has('work') || kinds.has('finish'));
  const isDone = context.isNone || kinds.has('exercise') || isHandled || context.isOnDecisions;
  if (!isDone || kinds.has('ask') || kinds.has('request') || kinds.has('get') || kinds.has('answer')) return undefined;
  return meant('decisions', decisions(which), which);
}

function applicationsMeant(kinds: ReadonlySet<string>, named: Named, context: Context): Meaning | undefined {
  const isOther = kinds.has('document') || (kinds.has('request') && !kinds.has('ask'));
  if (isOther || (!kinds.has('ask') && !context.isOnApplications)) return undefined;
  const outcomes = outcomesIn(kinds);
  const isBothWays = kinds.has('carriedIn') && kinds.has('carriedOut');
  if (isBothWays)
    return context.isNone ? meant('applications', nothingMoved(), [], ['carriedIn', 'carriedOut']) : undefined;
  const carried = carriedBy(kinds);
  if (outcomes.length > 0) {
    if (carried || kinds.has('get') || kinds.has('fresh') || kinds.has('unfinished')) return undefined;
    const quantity = applicationsWith(outcomes, kinds, context.edition);
    return quantity && meant('outcome', quantity, outcomes);
  }
  const verbs = named(VERBS);
  if (carried) return carriedMeant(carried, verbs, kinds, context.edition);
  if (verbs.length > 0) return meant('applications', applicationsBy(verbs, kinds, context.edition), [], verbs);
  if (!kinds.has('ask') && named(COLUMNS).length === 0) return undefined;
  return meant('applications', applicationsBy(['ask'], kinds, context.edition), [], ['ask']);
}

/** 新收和上年结转共12件 is both rows together. */
function carriedMeant(
  carried: string,
  verbs: readonly string[],
  kinds: ReadonlySet<string>,
  edition: EditionId,
): Meaning | undefined {
  const isReceived = verbs.includes('get') || verbs.includes('fresh');
  if (verbs.includes('finish') || verbs.includes('answer')) return undefined;
  if (isReceived && carried !== 'carriedIn') return undefined;
  const own = isReceived ? ['get'] : [carried];
  return meant('applications', applicationsBy(own, kinds, edition), [], own);
}

/** Which way the words carry applications over the turn of the year. */
function carriedBy(kinds: ReadonlySet<string>): string | undefined {
  const way = ['carriedIn', 'carriedOut'].find((kind) => kinds.has(kind));
  if (way) return way;
  if (!kinds.has('carry') && !kinds.has('pass')) return undefined;
  if (kinds.has('previous')) return kinds.has('next') ? undefined : 'carriedIn';
  return kinds.has('next') ? 'carriedOut' : kinds.has('carry') ? 'carry' : undefined;
}

/** Outcomes named; a row named beside its group is meant alone. */
function outcomesIn(kinds: ReadonlySet<string>): readonly string[] {
  const single = [...kinds].filter(isSingleOutcome);
  return single.length > 0 ? single : [...kinds].filter(isGroupOutcome);
}
