import { groupBy } from '../report/group-by';
import type { CellSum } from './claim-quantities';
import { type Claim, claimsOf } from './claims';
import type { Figure, ResolvedReport } from './model';
import { paragraphAt, proseOf } from './prose';
import { type TrustedFigures, trustedFigures } from './trusted-figures';

/** `number`: another number. `zero`: none here and some there. `outcome`: not all cases ended as told. */
export type ContradictionKind = 'number' | 'zero' | 'outcome';

/** A claim that no reading of the tables bears out. */
export interface Contradiction {
  readonly claim: Claim;
  readonly kind: ContradictionKind;
  readonly table: TrustedFigures;
  /** What the tables have instead, the usual reading first. */
  readonly readings: readonly TableReading[];
  /** The table is 0 throughout. */
  readonly isAgainstZeros: boolean;
}

export interface TableReading {
  readonly sum: CellSum;
  readonly value: number;
  readonly figures: readonly Figure[];
}

/** What the tables say to the claims. */
export interface JudgedClaims {
  readonly contradictions: readonly Contradiction[];
  /** Counts of the whole that the tables have. */
  readonly borneOut: ReadonlySet<Claim>;
}

/** True where the tables have what the claim says: whatever does not add up beside it, it is not this number. */
export const isBorneOutByTables = (resolved: ResolvedReport, claim: Claim): boolean =>
  judgedClaims(resolved).borneOut.has(claim);

/** Claims that cover what the tables cover and say something else. Blank and doubtful cells contradict nothing. */
export const contradictionsOf = (resolved: ResolvedReport): readonly Contradiction[] =>
  judgedClaims(resolved).contradictions;

function judgedClaims(resolved: ResolvedReport): JudgedClaims {
  resolved.facts.judgedClaims ??= judgeClaims(resolved);
  return resolved.facts.judgedClaims;
}

function judgeClaims(resolved: ResolvedReport): JudgedClaims {
  const claims = claimsOf(resolved);
  const contradictions: Contradiction[] = [];
  const borneOut = new Set<Claim>();
  let beside: Beside | undefined;
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i];
    if (claim?.scope !== 'whole' || isRepeated(claim, claims[i - 1])) continue;
    const table = trustedFigures(resolved, claim.quantity.form);
    const verdict = table && verdictOf(table, claim);
    if (verdict === 'right' && claim.kind === 'count') borneOut.add(claim);
    if (!table || verdict !== 'wrong') continue;
    beside ??= besideOf(resolved, claims);
    const found = contradiction(resolved, claim, table, beside);
    if (found) contradictions.push(found);
  }
  return { contradictions, borneOut };
}

/** Undefined where one of the cells is not known: it may be just the one that is meant. */
function verdictOf(table: TrustedFigures, { kind, value, tolerance, quantity }: Claim): 'right' | 'wrong' | undefined {
  const wanted = kind === 'count' ? value : 0;
  let verdict: 'right' | 'wrong' | undefined;
  for (const { plus, minus } of quantity.readings) {
    const read = sumAt(table, plus) - sumAt(table, minus);
    if (Number.isNaN(read)) return undefined;
    verdict = verdict === 'right' || Math.abs(read - wanted) <= tolerance ? 'right' : 'wrong';
  }
  return verdict;
}

/** NaN where one of the cells is not known. */
export function sumAt(table: TrustedFigures, cells: CellSum['plus']): number {
  let sum = 0;
  for (const cell of cells) {
    const figure = table.at(cell);
    if (!figure) return Number.NaN;
    sum += figure.value ?? 0;
  }
  return sum;
}

/** 全部办结，办结率100%: said twice, told once. */
const isRepeated = (claim: Claim, before: Claim | undefined): boolean =>
  claim.kind === 'all' &&
  before?.kind === 'all' &&
  before.quantity.id === claim.quantity.id &&
  before.sentence.start === claim.sentence.start;

/** What else the text says. */
interface Beside {
  /** By the start of the sentence. */
  readonly claims: ReadonlyMap<number, readonly Claim[]>;
  /** Paragraphs, by their start, that tell of applications left over. */
  readonly leftOver: ReadonlySet<number>;
}

const besideOf = (resolved: ResolvedReport, claims: readonly Claim[]): Beside => ({
  claims: groupBy(claims, ({ sentence }) => sentence.start),
  leftOver: paragraphsWithRest(resolved, claims),
});

function contradiction(
  resolved: ResolvedReport,
  claim: Claim,
  table: TrustedFigures,
  beside: Beside,
): Contradiction | undefined {
  const readings = readingsIn(table, claim.quantity.readings);
  if (claim.kind === 'all') {
    return isToldBeside(resolved, claim, beside)
      ? undefined
      : { claim, kind: 'outcome', table, readings, isAgainstZeros: false };
  }
  if (isSumOfNamed(table, claim, beside.claims.get(claim.sentence.start) ?? [])) return undefined;
  if (isOneOutcome(resolved, claim)) return undefined;
  const isAgainstZeros = claim.value > 0 && table.isAllZero() && claim.quantity.form !== 'proactive';
  const isZero = isAgainstZeros || claim.kind === 'none' || (claim.value === 0 && DENIED.test(claim.quantity.id));
  return { claim, kind: isZero ? 'zero' : 'number', table, readings, isAgainstZeros };
}

/** Quantities of which there may be none in a year; of outcomes a 0 is a number like others. */
const DENIED = /^(?:get|fresh|ask|work|carriedIn|carriedOut|review|lawsuit|direct|afterReview)/;

/** Of cells that are all known. */
export function readingsIn(table: TrustedFigures, sums: readonly CellSum[]): readonly TableReading[] {
  return sums.map((sum) => {
    const plus = figuresAt(table, sum.plus) ?? [];
    const minus = figuresAt(table, sum.minus) ?? [];
    return { sum, value: add(plus) - add(minus), figures: [...plus, ...minus] };
  });
}

function figuresAt(table: TrustedFigures, cells: CellSum['plus']): readonly Figure[] | undefined {
  const figures = cells.flatMap((cell) => table.at(cell) ?? []);
  return figures.length === cells.length ? figures : undefined;
}

const add = (figures: readonly Figure[]): number => figures.reduce((sum, { value = 0 }) => sum + value, 0);

/** 答复30件，其中予以公开20件、部分公开10件: the number is that of the outcomes named beside it. */
function isSumOfNamed(table: TrustedFigures, claim: Claim, claims: readonly Claim[]): boolean {
  if (!/^(?:finish|answer|work)/.test(claim.quantity.id)) return false;
  const named = claims.filter(
    ({ quantity, kind }) => kind === 'count' && quantity.form === 'applications' && OUTCOME.test(quantity.id),
  );
  const figures = named.map(({ quantity }) => figuresAt(table, quantity.readings[0]?.plus ?? []));
  if (named.length < 2 || figures.some((found) => !found)) return false;
  return figures.reduce((sum, found) => sum + add(found ?? []), 0) === claim.value;
}

const OUTCOME = /^(?:granted|partial|refused|unavailable|notProcessed|otherwise|otherNot)/;

/** 答复7件，不予受理4件，撤回1件: beside what was not answered, 答复 is one outcome among others. */
function isOneOutcome(resolved: ResolvedReport, { quantity, place }: Claim): boolean {
  if (!quantity.id.startsWith('answer')) return false;
  const { text } = proseOf(resolved);
  return NOT_ANSWERED.test(text.slice(place.end, place.end + LONGEST_OUTCOME));
}

const LONGEST_OUTCOME = 30;
const NOT_ANSWERED = /^.[，、；](?:不予受理|未予受理|不予处理|不再处理|撤回|撤销|转办|转送|移送)[^，、；。\d]{0,12}\d/;

/** The paragraph itself says that something is left over: 全部 then means those that were due. */
function isToldBeside(resolved: ResolvedReport, claim: Claim, { leftOver }: Beside): boolean {
  if (claim.quantity.form !== 'applications' || claim.isExplicit) return false;
  return leftOver.has(paragraphAt(proseOf(resolved), claim.place.start)?.start ?? -1);
}

const LEFT_OVER = /结转(?:至|到|入)?(?:下|次|明|20)|转(?:入|至)?下|正在办理|尚在办理|未办结|未到期|在办/;
const OVER = /^(?:unfinished|carry|carriedOut)/;

/** Looked for only where something sweeping is claimed. */
function paragraphsWithRest(resolved: ResolvedReport, claims: readonly Claim[]): ReadonlySet<number> {
  const prose = proseOf(resolved);
  const swept = claims.flatMap(({ kind, place }) => (kind === 'all' ? (paragraphAt(prose, place.start) ?? []) : []));
  const told = claims.flatMap(({ place, quantity, value }) =>
    value > 0 && OVER.test(quantity.id) ? (paragraphAt(prose, place.start)?.start ?? []) : [],
  );
  const worded = [...new Set(swept)].filter(({ start, end }) => LEFT_OVER.test(prose.text.slice(start, end)));
  return new Set([...told, ...worded.map(({ start }) => start)]);
}
