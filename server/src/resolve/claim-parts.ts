import type { Clause, Item } from './claim-clauses';
import { isGroupOutcome, isSingleOutcome } from './claim-quantities';
import type { Claim } from './claims';

// Which claims of a sentence count a part of what another counts: the tables do not have those.

/** What is told by its parts. `some`: not all of the applications, of whatever kind. */
export type BrokenDown = 'some' | 'applicants' | 'outcome';

/** 予以公开26件（含部分公开4件）: the number before the bracket is of both. `from`: the first claim of the clause. */
export function holdsOther(text: string, { depth, tokens }: Clause, claims: readonly Claim[], from: number): boolean {
  const [first] = tokens;
  if (depth === 0 || first?.kind !== 'among' || !text.slice(first.start, first.end).endsWith('含')) return false;
  const isOutcome = ({ quantity }: Claim) => isGroupOutcome(quantity.id);
  const whole = claims[from - 1];
  return whole !== undefined && isOutcome(whole) && claims.slice(from).some(isOutcome);
}

/** Of one kind of applicants, or of one outcome. */
export const isOfSome = (claim: Claim): boolean =>
  claim.quantity.form === 'applications' && (isOfColumn(claim) || isGroupOutcome(claim.quantity.id));

const isOfColumn = ({ quantity: { readings } }: Claim): boolean =>
  readings.some(({ plus }) => plus.some(({ column }) => column !== 'total'));

function isOfOutcome({ quantity: { id } }: Claim): boolean {
  const [first = ''] = id.split('+');
  return isGroupOutcome(first) || isSingleOutcome(first);
}

/** 自然人30件（含上年结转2件）: 2 of those 30, whatever others were carried over. `from`: the first claim of the bracket. */
export function leaveOutCarried(claims: Claim[], from: number): void {
  for (let i = from; i < claims.length; i++) {
    const claim = claims[i];
    if (claim && CARRIED.has(claim.quantity.id)) claims[i] = { ...claim, scope: 'part' };
  }
}

const CARRIED: ReadonlySet<string> = new Set(['carriedIn', 'carriedOut', 'carry', 'unfinished']);

const BROKEN_DOWN = /^[^，；。（）]{0,6}(?:中，|，其中|（)/;
const AMONG = /^[^，；。（）]{0,6}中，/;
/** 在办结的248件申请中，…: those are all that the outcomes of the table are of. */
const ALL_DONE = /(?:^|[，。；：（在已])(?:办结|答复|办理|处理)的$/;
const LONGEST = 10;

/** 结转的9件申请中，…; 企业提出的6件申请中，…; 网上收到的12件申请中，…: not all of the applications are broken down. */
export function brokenDownBy(text: string, { number }: Item, claim: Claim | undefined): BrokenDown | undefined {
  const after = text.slice(number.end, number.end + LONGEST);
  if (claim?.scope !== 'whole') return AMONG.test(after) && !isOfAllDone(text, number.start) ? 'some' : undefined;
  if (claim.quantity.form !== 'applications' || !BROKEN_DOWN.test(after)) return undefined;
  if (CARRIED.has(claim.quantity.id)) return 'some';
  if (isOfColumn(claim)) return 'applicants';
  return isOfOutcome(claim) ? 'outcome' : undefined;
}

const isOfAllDone = (text: string, at: number): boolean => ALL_DONE.test(text.slice(Math.max(0, at - LONGEST), at));

/** 上年结转2件，办结2件: just those. */
export const isOfCarriedIn = (before: Claim | undefined, { quantity, value, sentence }: Claim): boolean =>
  before?.quantity.id === 'carriedIn' &&
  before.value === value &&
  before.sentence === sentence &&
  (quantity.id === 'finish' || quantity.id === 'answer');

/** 不予公开9件，其中属于国家秘密1件: an outcome within an outcome is what the table has. */
export function isPartOf(whole: BrokenDown | undefined, claim: Claim): boolean {
  if (!whole || claim.quantity.form !== 'applications') return false;
  if (whole === 'outcome') return isOfColumn(claim) && !isOfOutcome(claim);
  return isOfOutcome(claim) || (whole === 'some' && isOfColumn(claim));
}
