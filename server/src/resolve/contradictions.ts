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

/** True where the tables have what the claim says: whatever does not add up beside it, it is not this number. */
export function isBorneOutByTables(resolved: ResolvedReport, claim: Claim): boolean {
  if (claim.kind !== 'count' || claim.scope !== 'whole') return false;
  const table = trustedFigures(resolved, claim.quantity.form);
  const readings = table && readingsIn(table, claim.quantity.readings);
  return readings !== undefined && isBorneOut(claim, readings);
}

/** Claims that cover what the tables cover and say something else. Blank and doubtful cells contradict nothing. */
export function contradictionsOf(resolved: ResolvedReport): readonly Contradiction[] {
  const known = resolved.facts.contradictions;
  if (known) return known;
  const claims = claimsOf(resolved);
  const beside = bySentence(claims);
  const leftOver = paragraphsWithRest(resolved, claims);
  const found = claims
    .filter((claim, i) => !isRepeated(claim, claims[i - 1]))
    .flatMap(
      (claim) => contradiction(resolved, claim, { claims: beside.get(claim.sentence.start) ?? [], leftOver }) ?? [],
    );
  resolved.facts.contradictions = found;
  return found;
}

/** 全部办结，办结率100%: said twice, told once. */
const isRepeated = (claim: Claim, before: Claim | undefined): boolean =>
  claim.kind === 'all' &&
  before?.kind === 'all' &&
  before.quantity.id === claim.quantity.id &&
  before.sentence.start === claim.sentence.start;

/** What else the text says. */
interface Beside {
  /** Of the same sentence. */
  readonly claims: readonly Claim[];
  /** Paragraphs, by their start, that tell of applications left over. */
  readonly leftOver: ReadonlySet<number>;
}

function bySentence(claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> {
  const sentences = new Map<number, Claim[]>();
  for (const claim of claims) {
    const known = sentences.get(claim.sentence.start);
    if (known) known.push(claim);
    else sentences.set(claim.sentence.start, [claim]);
  }
  return sentences;
}

function contradiction(resolved: ResolvedReport, claim: Claim, beside: Beside): Contradiction | undefined {
  if (claim.scope !== 'whole') return undefined;
  const table = trustedFigures(resolved, claim.quantity.form);
  const readings = table && readingsIn(table, claim.quantity.readings);
  if (!table || !readings || isBorneOut(claim, readings)) return undefined;
  if (claim.kind === 'all') {
    return isToldBeside(resolved, claim, beside)
      ? undefined
      : { claim, kind: 'outcome', table, readings, isAgainstZeros: false };
  }
  if (isSumOfNamed(table, claim, beside.claims)) return undefined;
  const isAgainstZeros = claim.value > 0 && table.isAllZero && claim.quantity.form !== 'proactive';
  const isZero = isAgainstZeros || claim.kind === 'none' || (claim.value === 0 && DENIED.test(claim.quantity.id));
  return { claim, kind: isZero ? 'zero' : 'number', table, readings, isAgainstZeros };
}

/** Quantities of which there may be none in a year; of outcomes a 0 is a number like others. */
const DENIED = /^(?:get|fresh|ask|work|carriedIn|carriedOut|review|lawsuit|direct|afterReview)/;

function isBorneOut({ kind, value, tolerance }: Claim, readings: readonly TableReading[]): boolean {
  const wanted = kind === 'count' ? value : 0;
  return readings.some((reading) => Math.abs(reading.value - wanted) <= tolerance);
}

/** Undefined where one of the cells is not known: it may be just the one that is meant. */
function readingsIn(table: TrustedFigures, sums: readonly CellSum[]): readonly TableReading[] | undefined {
  const readings: TableReading[] = [];
  for (const sum of sums) {
    const plus = figuresAt(table, sum.plus);
    const minus = figuresAt(table, sum.minus);
    if (!plus || !minus) return undefined;
    readings.push({ sum, value: add(plus) - add(minus), figures: [...plus, ...minus] });
  }
  return readings.length > 0 ? readings : undefined;
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
