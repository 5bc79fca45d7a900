import type { EditionId } from '../spec/types';
import type { Token, TokenKind } from './claim-lexer';
import {
  applicationsBy,
  applicationsWith,
  decisions,
  documents,
  institutionalFee,
  isColumn,
  isSingleOutcome,
  nothingMoved,
  proceedings,
  type Quantity,
} from './claim-quantities';
import {
  ACT,
  ACTS,
  APPLICANT,
  ASK,
  BLOCK,
  DECISION,
  DECISIONS,
  DOCUMENT,
  DOCUMENTS,
  ELSEWHERE,
  HANDLE,
  has,
  INFO,
  OUTCOME,
  PROCEEDING,
  PROCEEDINGS,
  REQUEST,
  RESULT,
  RESULTS,
  TAKE,
  TELLING,
  traitsOf,
  UNKNOWN,
} from './claim-traits';

/** What the sentence so far lends to words that do not repeat it: 制发规章2件、行政规范性文件12件，废止3件. */
export interface Context {
  readonly edition: EditionId;
  /** The text speaks of applications for information, so a bare 办结 means them. */
  readonly isOnApplications: boolean;
  /** The text speaks of disclosure, so 复议 and 诉讼 are about it. */
  readonly isOnDisclosure: boolean;
  readonly proceedings: readonly TokenKind[];
  readonly documents: readonly TokenKind[];
  readonly act: TokenKind | undefined;
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
  readonly named: readonly TokenKind[];
  readonly verbs: readonly TokenKind[];
}

const VERBS: readonly TokenKind[] = ['get', 'fresh', 'work', 'finish', 'answer', 'unfinished'];

/** Words that are all understood, and what they are together. */
interface Said {
  readonly words: readonly Token[];
  readonly traits: number;
  readonly context: Context;
  /** 申请 is one for information where disclosure is spoken of, before or in the same words. */
  readonly isAsk: boolean;
}

const is = ({ traits }: Said, some: number): boolean => (traits & some) !== 0;

/** Of words that tell what is counted and have no trait of their own. */
const tells = ({ words, traits }: Said, kind: TokenKind): boolean => (traits & TELLING) !== 0 && has(words, kind);

/** Those of a list that are said. */
function named({ words }: Said, list: readonly TokenKind[]): readonly TokenKind[] {
  return list.filter((kind) => has(words, kind));
}

/** What words that are all understood count; undefined where they count nothing that the form has. */
export function meaningOf(words: readonly Token[], context: Context): Meaning | undefined {
  const traits = traitsOf(words);
  if ((traits & (UNKNOWN | BLOCK | ELSEWHERE)) !== 0) return undefined;
  const isOnDisclosure = context.isOnApplications || context.isOnDisclosure || (traits & INFO) !== 0;
  const isAsk = (traits & ASK) !== 0 || (isOnDisclosure && (traits & REQUEST) !== 0);
  const said = { words, traits, context, isAsk };
  if (tells(said, 'rate')) return undefined;
  if (is(said, PROCEEDING) || (is(said, RESULT) && context.proceedings.length > 0)) return proceedingsMeant(said);
  if (is(said, RESULT) || tells(said, 'settled')) return undefined;
  if (is(said, DOCUMENT) || (context.documents.length > 0 && is(said, ACT))) return documentsMeant(said);
  if (is(said, DECISION)) return decisionsMeant(said);
  if (tells(said, 'fee')) return is(said, ASK | REQUEST) ? undefined : meant('fee', institutionalFee(), ['fee']);
  return applicationsMeant(said);
}

const NO_VERBS: readonly TokenKind[] = [];

const meant = (
  subject: Subject,
  quantity: Quantity,
  named: readonly TokenKind[],
  verbs: readonly TokenKind[] = NO_VERBS,
): Meaning => ({ subject, quantity, named, verbs });

function proceedingsMeant(said: Said): Meaning | undefined {
  const { words, context } = said;
  const isElsewhere = is(said, HANDLE | DOCUMENT | DECISION) || words.some(({ kind }) => ELSEWHERE_KINDS.has(kind));
  // 未收到公民、法人提出的行政复议: who did not is of no account.
  const isOfApplicants = !context.isNone && is(said, APPLICANT) && words.some(({ kind }) => isColumn(kind));
  // That there is none at all needs no subject.
  const isDisclosure = context.isNone || context.isOnDisclosure || said.isAsk || is(said, INFO);
  if (isElsewhere || isOfApplicants || !isDisclosure) return undefined;
  const own = is(said, PROCEEDING) ? named(said, PROCEEDINGS) : context.proceedings;
  return meant('proceedings', proceedings(own, is(said, RESULT) ? named(said, RESULTS) : [], context.edition), own);
}

const ELSEWHERE_KINDS: ReadonlySet<TokenKind> = new Set(['settled', 'carry', 'carriedIn', 'carriedOut']);

function documentsMeant(said: Said): Meaning | undefined {
  const { words, context } = said;
  const [act = context.act, ...others] = named(said, ACTS);
  if (act === undefined || others.length > 0 || is(said, ASK | REQUEST | DECISION)) return undefined;
  // 废止文件3件 goes on about the documents named before; 印发文件 may be any.
  if (act === 'issue' && has(words, 'document')) return undefined;
  const which = is(said, DOCUMENT) ? named(said, DOCUMENTS) : context.documents;
  const quantity = documents(which, act, context.edition);
  return quantity && meant('documents', quantity, which, [act]);
}

function decisionsMeant(said: Said): Meaning | undefined {
  const { words, context } = said;
  const which = named(said, DECISIONS);
  // 办理行政处罚案件 counts cases, not decisions.
  const isHandled = !which.includes('penalty') && (has(words, 'work') || has(words, 'finish'));
  const isDone = context.isNone || isHandled || context.isOnDecisions || has(words, 'exercise');
  if (!isDone || is(said, ASK | REQUEST) || has(words, 'get') || has(words, 'answer')) return undefined;
  return meant('decisions', decisions(which), which);
}

function applicationsMeant(said: Said): Meaning | undefined {
  const { words, context, isAsk } = said;
  const isOther = (!isAsk && is(said, REQUEST)) || tells(said, 'document');
  if (isOther || (!isAsk && !context.isOnApplications)) return undefined;
  const carried = is(said, TELLING) ? carriedBy(words) : undefined;
  if (carried === 'both')
    return context.isNone
      ? meant('applications', nothingMoved(is(said, TAKE)), [], ['carriedIn', 'carriedOut'])
      : undefined;
  const { edition } = context;
  const applicants = is(said, APPLICANT) ? applicantsIn(words) : NO_APPLICANTS;
  if (is(said, OUTCOME)) {
    if (carried || is(said, TAKE) || tells(said, 'unfinished')) return undefined;
    const outcomes = outcomesIn(words);
    const quantity = applicationsWith(outcomes, applicants, edition);
    return quantity && meant('outcome', quantity, outcomes);
  }
  // 受理举报612件, 依申请公开收费0件
  if (words.some(({ kind }) => kind === 'complaint' || kind === 'charge')) return undefined;
  const verbs = is(said, TAKE | HANDLE | TELLING) ? named(said, VERBS) : NO_VERBS;
  if (carried) return carriedMeant(carried, verbs, applicants, edition);
  if (verbs.length > 0) return meant('applications', applicationsBy(verbs, applicants, edition), [], verbs);
  if (!isAsk && !applicants.some(isColumn)) return undefined;
  return meant('applications', applicationsBy(ASKED, applicants, edition), [], ASKED);
}

const ASKED: readonly TokenKind[] = ['ask'];
const NO_APPLICANTS: readonly TokenKind[] = [];

/** Who applies, in the order in which they are named. */
function applicantsIn(words: readonly Token[]): readonly TokenKind[] {
  const applicants = new Set<TokenKind>();
  for (const { kind, traits } of words) if ((traits & APPLICANT) !== 0) applicants.add(kind);
  return [...applicants];
}

/** 新收和上年结转共12件 is both rows together. */
function carriedMeant(
  carried: TokenKind,
  verbs: readonly TokenKind[],
  applicants: readonly TokenKind[],
  edition: EditionId,
): Meaning | undefined {
  const isReceived = verbs.includes('get') || verbs.includes('fresh');
  if (verbs.includes('finish') || verbs.includes('answer')) return undefined;
  if (isReceived && carried !== 'carriedIn') return undefined;
  const own: readonly TokenKind[] = isReceived ? ['get'] : [carried];
  return meant('applications', applicationsBy(own, applicants, edition), [], own);
}

/** Which way the words carry applications over the turn of the year. */
function carriedBy(words: readonly Token[]): 'carriedIn' | 'carriedOut' | 'carry' | 'both' | undefined {
  if (!words.some(({ kind }) => CARRIES.has(kind))) return undefined;
  if (has(words, 'carriedIn')) return has(words, 'carriedOut') ? 'both' : 'carriedIn';
  if (has(words, 'carriedOut')) return 'carriedOut';
  if (has(words, 'previous')) return has(words, 'next') ? undefined : 'carriedIn';
  return has(words, 'next') ? 'carriedOut' : has(words, 'carry') ? 'carry' : undefined;
}

const CARRIES: ReadonlySet<TokenKind> = new Set(['carry', 'pass', 'carriedIn', 'carriedOut']);

/** Outcomes named; a row named beside its group is meant alone. */
function outcomesIn(words: readonly Token[]): readonly TokenKind[] {
  const outcomes = new Set<TokenKind>();
  for (const { kind, traits } of words) if ((traits & OUTCOME) !== 0) outcomes.add(kind);
  const all = [...outcomes];
  const single = all.filter(isSingleOutcome);
  return single.length > 0 ? single : all;
}
