import type { CellId, EditionId, FormId } from '../spec/types';
import type { TokenKind } from './claim-lexer';

/** Cells added and taken away. */
export interface CellSum {
  readonly plus: readonly CellId[];
  readonly minus: readonly CellId[];
}

/** What a claim is about, as sums of cells of one form. */
export interface Quantity {
  readonly id: string;
  readonly form: FormId;
  /** Any of these may be meant: 收到 is what was newly received, or that and what was carried in. The usual one first. */
  readonly readings: readonly CellSum[];
}

/** What the words of some kinds stand for; those of others stand for nothing here. */
type ByKind<T> = Readonly<Partial<Record<TokenKind, T>>>;

const LEGAL = ['enterprise', 'research', 'publicBenefit', 'legalService', 'other'];

const COLUMNS: ByKind<readonly string[]> = {
  natural: ['natural'],
  citizen: ['natural'],
  legal: LEGAL,
  enterprise: ['enterprise'],
  research: ['research'],
  publicBenefit: ['publicBenefit'],
  legalService: ['legalService'],
};

const REFUSED: readonly TokenKind[] = [
  'refusedStateSecret',
  'refusedByLaw',
  'refusedSecurity',
  'refusedThirdParty',
  'refusedInternal',
  'refusedProcess',
  'refusedCaseFile',
  'refusedInquiry',
];
const UNAVAILABLE: readonly TokenKind[] = ['unavailableNotHeld', 'unavailableNotExisting', 'unavailableUnclear'];
const NOT_PROCESSED: readonly TokenKind[] = [
  'notProcessedPetition',
  'notProcessedRepeated',
  'notProcessedPublication',
  'notProcessedAbusive',
  'notProcessedConfirmation',
];
/** Of the edition of 2021. */
const OTHERWISE_NAMED: readonly TokenKind[] = ['otherNotCorrected', 'otherNotPaid'];

/** Rows named one by one: the kind of their words is their id. */
const SINGLE: ReadonlySet<string> = new Set([...REFUSED, ...UNAVAILABLE, ...NOT_PROCESSED, ...OTHERWISE_NAMED]);

const GROUPS: ByKind<readonly string[]> = {
  granted: ['granted'],
  partial: ['partial'],
  refused: REFUSED,
  unavailable: UNAVAILABLE,
  notProcessed: NOT_PROCESSED,
};

const OTHERWISE: Readonly<Record<EditionId, readonly string[]>> = {
  '2019': ['otherTotal'],
  '2021': [...OTHERWISE_NAMED, 'otherOther'],
};

/** 属于国家秘密, 重复申请: a row by its own name; by the kind of its words or its id. */
export const isSingleOutcome = (name: string): boolean => SINGLE.has(name);

/** 予以公开, 不予公开, 其他处理: a group of rows, or the only row of its kind; by the kind of its words or its id. */
export const isGroupOutcome = (name: string): boolean => name === 'otherwise' || Object.hasOwn(GROUPS, name);

/** The words for all outcomes. */
export const outcomes = (): readonly string[] => [...SINGLE, ...Object.keys(GROUPS), 'otherwise'];

/** The rows that an outcome stands for; undefined where the edition does not have them. */
function outcomeRows(kind: TokenKind, edition: EditionId): readonly string[] | undefined {
  if (kind === 'otherwise') return OTHERWISE[edition];
  if (isSingleOutcome(kind)) return edition === '2019' && kind.startsWith('other') ? undefined : [kind];
  return GROUPS[kind];
}

interface RowSum {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

const RECEIVED: readonly RowSum[] = [{ plus: ['received'] }, { plus: ['received', 'carriedIn'] }];
const HANDLED: readonly RowSum[] = [{ plus: ['handled'] }, { plus: ['handled'], minus: ['carriedIn'] }];

/** What a verb counts. Who says 答复 may leave out what was closed without an answer. */
function rowsOfVerb(kind: TokenKind, edition: EditionId): readonly RowSum[] | undefined {
  const notAnswered = [...NOT_PROCESSED, ...OTHERWISE[edition]];
  switch (kind) {
    case 'get':
      return RECEIVED;
    case 'fresh':
      return RECEIVED.slice(0, 1);
    case 'work':
      return [...RECEIVED, ...HANDLED.slice(0, 1)];
    case 'ask':
      // 依申请公开12条 may be what was disclosed.
      return [...RECEIVED, ...HANDLED.slice(0, 1), { plus: ['granted'] }, { plus: ['granted', 'partial'] }];
    case 'finish':
      return HANDLED;
    case 'answer':
      return [
        ...HANDLED,
        { plus: ['handled'], minus: OTHERWISE[edition] },
        { plus: ['handled'], minus: NOT_PROCESSED },
        { plus: ['handled'], minus: notAnswered },
      ];
    case 'carriedIn':
      return [{ plus: ['carriedIn'] }];
    case 'carriedOut':
    case 'unfinished':
      return [{ plus: ['carriedOut'] }];
    case 'carry':
      return [{ plus: ['carriedIn'] }, { plus: ['carriedOut'] }];
    default:
      return undefined;
  }
}

/** Applicants of a kind that has columns of its own. */
export const isColumn = (kind: TokenKind): boolean => COLUMNS[kind] !== undefined;

const ALL_APPLICANTS: readonly string[] = ['total'];

/** The columns that applicants stand for, in each way they may be meant: both sorts together are all applicants. */
function columnsOf(applicants: Kinds): readonly (readonly string[])[] {
  const named = [...new Set(applicants.flatMap((kind) => COLUMNS[kind] ?? []))];
  const isBoth = named.length > 1 && named.includes('natural');
  if (named.length === 0 || isBoth) return [ALL_APPLICANTS];
  // 公众、法人和其他组织; 申请人中自然人
  if (applicants.includes('anyone')) return [ALL_APPLICANTS, named];
  return applicants.includes('citizen') ? [named, ALL_APPLICANTS] : [named];
}

type Kinds = readonly TokenKind[];
type QuantityOf = (named: Kinds, others: Kinds, edition: EditionId) => Quantity;

const MOST_KEPT = 1000;

/** Texts say the same few things over and over: what the same kinds of words count is worked out once. */
function once(work: QuantityOf): QuantityOf {
  const kept = { '2019': new Map<string, Quantity>(), '2021': new Map<string, Quantity>() };
  return (named, others, edition) => {
    const cached = kept[edition];
    const key = keyOf(named, others);
    const known = cached.get(key);
    if (known) return known;
    const made = work(named, others, edition);
    if (cached.size >= MOST_KEPT) cached.clear();
    cached.set(key, made);
    return made;
  };
}

/** Mostly one name, which is then the key itself. */
const keyOf = (named: Kinds, others: Kinds): string =>
  others.length === 0 && named.length === 1 ? (named[0] ?? '') : `${named.join()} ${others.join()}`;

/** Applications counted by a verb: received, handled, carried over. Several verbs together may mean either. */
export const applicationsBy = once((verbs, applicants, edition) => {
  const readings = verbs.flatMap((verb) => rowsOfVerb(verb, edition) ?? []);
  return quantity([...verbs, ...applicants.filter(isColumn)], readings, columnsOf(applicants));
});

/** Applications counted by their outcome; undefined where the edition does not have it. */
export function applicationsWith(outcomes: Kinds, applicants: Kinds, edition: EditionId): Quantity | undefined {
  const isKnown = outcomes.every((kind) => outcomeRows(kind, edition) !== undefined);
  return isKnown ? knownOutcomes(outcomes, applicants, edition) : undefined;
}

const knownOutcomes = once((outcomes, applicants, edition) => {
  const plus = [...new Set(outcomes.flatMap((kind) => outcomeRows(kind, edition) ?? []))];
  return quantity([...outcomes, ...applicants.filter(isColumn)], [{ plus }], columnsOf(applicants));
});

function quantity(
  names: readonly string[],
  sums: readonly RowSum[],
  alternatives: readonly (readonly string[])[],
): Quantity {
  const readings = alternatives.flatMap((columns) => {
    const cells = (rows: readonly string[] = []) => rows.flatMap((row) => columns.map((column) => ({ row, column })));
    return sums.map(({ plus, minus }) => ({ plus: cells(plus), minus: cells(minus) }));
  });
  return { id: [...new Set(names)].join('+'), form: 'applications', readings };
}

/** 上年结转、本年新收、结转下年均为0. 没有上年结转及结转下年的申请 says nothing of what was received. */
export function nothingMoved(isOnReceived: boolean): Quantity {
  const rows = isOnReceived ? ['received', 'carriedIn', 'carriedOut'] : ['carriedIn', 'carriedOut'];
  const plus = rows.map((row) => ({ row, column: 'total' }));
  return { id: isOnReceived ? 'received+carried' : 'carried', form: 'applications', readings: [{ plus, minus: [] }] };
}

const PROCEEDINGS: ByKind<readonly string[]> = {
  review: ['reconsideration'],
  lawsuit: ['litigationDirect', 'litigationAfterReview'],
  direct: ['litigationDirect'],
  afterReview: ['litigationAfterReview'],
};

const RESULTS: ByKind<string> = {
  upheld: 'upheld',
  corrected: 'corrected',
  otherResult: 'other',
  pending: 'pending',
  lost: 'corrected',
};

/** Reviews and lawsuits, all of them or those with some result. */
export const proceedings = once((named, results) => {
  const rows = [...new Set(narrowest(named).flatMap((kind) => PROCEEDINGS[kind] ?? []))];
  const columns = results.length === 0 ? ['total'] : [...new Set(results.flatMap((kind) => RESULTS[kind] ?? []))];
  const plus = rows.flatMap((row) => columns.map((column) => ({ row, column })));
  return { id: [...named, ...results].join('+'), form: 'reviews', readings: [{ plus, minus: [] }] };
});

/** 行政诉讼（未经复议直接起诉）: the kind of lawsuit says it all. */
function narrowest(named: Kinds): Kinds {
  const isNarrow = named.includes('direct') || named.includes('afterReview');
  return isNarrow ? named.filter((kind) => kind !== 'lawsuit') : named;
}

const DOCUMENTS: ByKind<string> = { rule: 'rule', normative: 'normativeDocument' };

/** Rules and normative documents made, repealed or in force; undefined where the form does not count them. */
export function documents(named: Kinds, act: TokenKind, edition: EditionId): Quantity | undefined {
  return ACTS[edition][act] && knownDocuments(named, [act], edition);
}

const knownDocuments = once((named, acts, edition) => {
  const rows = named.flatMap((kind) => DOCUMENTS[kind] ?? []);
  const columns = acts.flatMap((act) => ACTS[edition][act] ?? []);
  const readings = columns.map((column) => ({ plus: rows.map((row) => ({ row, column })), minus: [] }));
  return { id: [...named, ...acts].join('+'), form: 'proactive', readings };
});

const ACTS: Readonly<Record<EditionId, ByKind<readonly string[]>>> = {
  '2019': { issue: ['made', 'published'] },
  '2021': { issue: ['issued'], repeal: ['repealed'], inForce: ['inForce'] },
};

/** Decisions on permits, penalties and compulsion. */
export function decisions(named: Kinds): Quantity {
  const plus = named.map((row) => ({ row, column: 'processed' }));
  return { id: named.join('+'), form: 'proactive', readings: [{ plus, minus: [] }] };
}

/** 行政事业性收费, in 万元. */
export function institutionalFee(): Quantity {
  const plus = [{ row: 'institutionalFee', column: 'amount' }];
  return { id: 'fee', form: 'proactive', readings: [{ plus, minus: [] }] };
}
