import type { CellId, EditionId, FormId } from '../spec/types';
import type { WordKind } from './claim-words';

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

const LEGAL = ['enterprise', 'research', 'publicBenefit', 'legalService', 'other'];

const COLUMNS: Partial<Record<WordKind, readonly string[]>> = {
  natural: ['natural'],
  citizen: ['natural'],
  legal: LEGAL,
  enterprise: ['enterprise'],
  research: ['research'],
  publicBenefit: ['publicBenefit'],
  legalService: ['legalService'],
};

const OTHERWISE: Readonly<Record<EditionId, readonly string[]>> = {
  '2019': ['otherTotal'],
  '2021': ['otherNotCorrected', 'otherNotPaid', 'otherOther'],
};

const REFUSED = ['StateSecret', 'ByLaw', 'Security', 'ThirdParty', 'Internal', 'Process', 'CaseFile', 'Inquiry'];
const UNAVAILABLE = ['NotHeld', 'NotExisting', 'Unclear'];
const NOT_PROCESSED = ['Petition', 'Repeated', 'Publication', 'Abusive', 'Confirmation'];

const GROUPS: Partial<Record<WordKind, readonly string[]>> = {
  granted: ['granted'],
  partial: ['partial'],
  refused: REFUSED.map((row) => `refused${row}`),
  unavailable: UNAVAILABLE.map((row) => `unavailable${row}`),
  notProcessed: NOT_PROCESSED.map((row) => `notProcessed${row}`),
};

/** Rows named one by one have the kind of their id. */
const SINGLE: ReadonlySet<string> = new Set([
  ...Object.values(GROUPS).flatMap((rows) => (rows.length > 1 ? rows : [])),
  'otherNotCorrected',
  'otherNotPaid',
]);

/** 属于国家秘密, 重复申请: a row by its own name. */
export const isSingleOutcome = (kind: string): boolean => SINGLE.has(kind);

/** 予以公开, 不予公开, 其他处理: a group of rows, or the only row of its kind. */
export const isGroupOutcome = (kind: string): boolean => kind === 'otherwise' || GROUPS[kind as WordKind] !== undefined;

/** The words for all outcomes. */
export const outcomes = (): readonly string[] => [...SINGLE, ...Object.keys(GROUPS), 'otherwise'];

/** The rows that an outcome stands for; undefined where the edition does not have them. */
function outcomeRows(kind: string, edition: EditionId): readonly string[] | undefined {
  if (kind === 'otherwise') return OTHERWISE[edition];
  if (SINGLE.has(kind)) return edition === '2019' && kind.startsWith('other') ? undefined : [kind];
  return GROUPS[kind as WordKind];
}

interface RowSum {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

const RECEIVED: readonly RowSum[] = [{ plus: ['received'] }, { plus: ['received', 'carriedIn'] }];
const HANDLED: readonly RowSum[] = [{ plus: ['handled'] }, { plus: ['handled'], minus: ['carriedIn'] }];

/** What a verb counts. Who says 答复 may leave out what was closed without an answer. */
function rowsOfVerb(kind: string, edition: EditionId): readonly RowSum[] | undefined {
  const notAnswered = [...(GROUPS.notProcessed ?? []), ...OTHERWISE[edition]];
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
        { plus: ['handled'], minus: GROUPS.notProcessed ?? [] },
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
export const isColumn = (kind: string): boolean => COLUMNS[kind as WordKind] !== undefined;

const ALL_APPLICANTS: readonly string[] = ['total'];

/** The columns that applicants stand for, in each way they may be meant: both sorts together are all applicants. */
function columnsOf(applicants: readonly string[]): readonly (readonly string[])[] {
  const named = [...new Set(applicants.flatMap((kind) => COLUMNS[kind as WordKind] ?? []))];
  const isBoth = named.length > 1 && named.includes('natural');
  if (named.length === 0 || isBoth) return [ALL_APPLICANTS];
  // 公众、法人和其他组织; 申请人中自然人
  if (applicants.includes('anyone')) return [ALL_APPLICANTS, named];
  return applicants.includes('citizen') ? [named, ALL_APPLICANTS] : [named];
}

const MOST_KEPT = 1000;

type Kept = Map<string, Quantity>;
type KeptByEdition = Readonly<Record<EditionId, Kept>>;

const keptByEdition = (): KeptByEdition => ({ '2019': new Map(), '2021': new Map() });
const cachedByVerb = keptByEdition();
const cachedByOutcome = keptByEdition();
const cachedProceedings: Kept = new Map();
const cachedDocuments = keptByEdition();

/** Texts say the same few things over and over: each is worked out once. */
function once(cached: Kept, key: string, make: () => Quantity): Quantity {
  const known = cached.get(key);
  if (known) return known;
  const made = make();
  if (cached.size >= MOST_KEPT) cached.clear();
  cached.set(key, made);
  return made;
}

/** Mostly one name, which is then the key itself. */
const keyOf = (names: readonly string[], others: readonly string[]): string =>
  others.length === 0 && names.length === 1 ? (names[0] ?? '') : `${names.join()} ${others.join()}`;

/** Applications counted by a verb: received, handled, carried over. Several verbs together may mean either. */
export function applicationsBy(verbs: readonly string[], applicants: readonly string[], edition: EditionId): Quantity {
  return once(cachedByVerb[edition], keyOf(verbs, applicants), () => {
    const readings = verbs.flatMap((verb) => rowsOfVerb(verb, edition) ?? []);
    return quantity([...verbs, ...applicants.filter(isColumn)], readings, columnsOf(applicants));
  });
}

/** Applications counted by their outcome. */
export function applicationsWith(
  outcomes: readonly string[],
  applicants: readonly string[],
  edition: EditionId,
): Quantity | undefined {
  if (outcomes.some((kind) => outcomeRows(kind, edition) === undefined)) return undefined;
  return once(cachedByOutcome[edition], keyOf(outcomes, applicants), () => {
    const plus = [...new Set(outcomes.flatMap((kind) => outcomeRows(kind, edition) ?? []))];
    return quantity([...outcomes, ...applicants.filter(isColumn)], [{ plus }], columnsOf(applicants));
  });
}

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

/** 上年结转、本年新收、结转下年均为0 */
export function nothingMoved(): Quantity {
  const plus = ['received', 'carriedIn', 'carriedOut'].map((row) => ({ row, column: 'total' }));
  return { id: 'received+carried', form: 'applications', readings: [{ plus, minus: [] }] };
}

const PROCEEDINGS: Partial<Record<WordKind, readonly string[]>> = {
  review: ['reconsideration'],
  lawsuit: ['litigationDirect', 'litigationAfterReview'],
  direct: ['litigationDirect'],
  afterReview: ['litigationAfterReview'],
};

const RESULTS: Partial<Record<WordKind, string>> = {
  upheld: 'upheld',
  corrected: 'corrected',
  otherResult: 'other',
  pending: 'pending',
  lost: 'corrected',
};

/** Reviews and lawsuits, all of them or those with some result. */
export function proceedings(named: readonly string[], results: readonly string[]): Quantity {
  return once(cachedProceedings, keyOf(named, results), () => {
    const rows = [...new Set(narrowest(named).flatMap((kind) => PROCEEDINGS[kind as WordKind] ?? []))];
    const columns =
      results.length === 0 ? ['total'] : [...new Set(results.flatMap((kind) => RESULTS[kind as WordKind] ?? []))];
    const plus = rows.flatMap((row) => columns.map((column) => ({ row, column })));
    return { id: [...named, ...results].join('+'), form: 'reviews', readings: [{ plus, minus: [] }] };
  });
}

/** 行政诉讼（未经复议直接起诉）: the kind of lawsuit says it all. */
function narrowest(named: readonly string[]): readonly string[] {
  const isNarrow = named.includes('direct') || named.includes('afterReview');
  return isNarrow ? named.filter((kind) => kind !== 'lawsuit') : named;
}

const DOCUMENTS: Partial<Record<WordKind, string>> = { rule: 'rule', normative: 'normativeDocument' };

/** Rules and normative documents made, repealed or in force; undefined where the form does not count them. */
export function documents(named: readonly string[], act: string, edition: EditionId): Quantity | undefined {
  const columns = ACTS[edition][act];
  if (!columns) return undefined;
  return once(cachedDocuments[edition], keyOf([act], named), () => {
    const rows = named.flatMap((kind) => DOCUMENTS[kind as WordKind] ?? []);
    const readings = columns.map((column) => ({ plus: rows.map((row) => ({ row, column })), minus: [] }));
    return { id: [...named, act].join('+'), form: 'proactive', readings };
  });
}

const ACTS: Readonly<Record<EditionId, Readonly<Record<string, readonly string[]>>>> = {
  '2019': { issue: ['made', 'published'] },
  '2021': { issue: ['issued'], repeal: ['repealed'], inForce: ['inForce'] },
};

/** Decisions on permits, penalties and compulsion. */
export function decisions(named: readonly string[]): Quantity {
  const plus = named.map((row) => ({ row, column: 'processed' }));
  return { id: named.join('+'), form: 'proactive', readings: [{ plus, minus: [] }] };
}

/** 行政事业性收费, in 万元. */
export function institutionalFee(): Quantity {
  const plus = [{ row: 'institutionalFee', column: 'amount' }];
  return { id: 'fee', form: 'proactive', readings: [{ plus, minus: [] }] };
}
