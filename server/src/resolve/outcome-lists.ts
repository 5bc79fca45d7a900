import { isGroupOutcome } from './claim-quantities';
import { type Claim, claimsOf } from './claims';
import { isBorneOutByTables } from './contradictions';
import type { ResolvedReport } from './model';
import type { NumberList } from './number-lists';
import type { WrittenNumber } from './numerals';
import { numbersOf } from './prose-numbers';
import { firstAtOrAfter } from './sentences';

const LEAST_OUTCOMES = 3;
const HANDLED = /^(?:finish|answer)(?:\+(?:finish|answer))?$/;
/** Some of what was received may not be handled yet. */
const RECEIVED = /^(?:get|fresh|work|ask)(?:\+(?:finish|answer|work))?$/;
const OVER = /^(?:carriedOut|unfinished)$/;

/**
 * 办结203件，予以公开100件、部分公开50件、不予公开38件: outcomes told one after another, without a word that
 * leads to them, break down what was handled. What the tables bear out needs no sum.
 */
export function outcomeLists(resolved: ResolvedReport): readonly NumberList[] {
  const counts = claimsOf(resolved).filter(
    ({ kind, scope, quantity }) => kind === 'count' && scope === 'whole' && quantity.form === 'applications',
  );
  if (counts.length < LEAST_OUTCOMES || counts.every((claim) => isBorneOutByTables(resolved, claim))) return [];
  const sentences = new Map<number, Claim[]>();
  for (const claim of counts) {
    const before = sentences.get(claim.sentence.start);
    if (before) before.push(claim);
    else sentences.set(claim.sentence.start, [claim]);
  }
  return [...sentences.values()].map((claims) => listOf(resolved, claims)).filter((list) => list !== undefined);
}

function listOf(resolved: ResolvedReport, claims: readonly Claim[]): NumberList | undefined {
  const outcomes = claims.filter(({ quantity }) => quantity.id.split('+').every(isGroupOutcome));
  const [first] = outcomes;
  if (!first || outcomes.length < LEAST_OUTCOMES) return undefined;
  if (outcomes.every((claim) => isBorneOutByTables(resolved, claim))) return undefined;
  const totals = claims.filter(
    ({ quantity: { id }, place }) => (HANDLED.test(id) || RECEIVED.test(id)) && place.start < first.place.start,
  );
  const over = claims.filter(({ quantity }) => OVER.test(quantity.id));
  const sum = outcomes.reduce((all, { value }) => all + value, 0);
  const allowed = [0, ...over.map(({ value }) => value)];
  const whole = totals.at(-1);
  if (!whole || totals.some(({ value }) => allowed.some((more) => sum + more === value))) return undefined;
  const numbers = numbersOf(resolved);
  const total = numberOf(numbers, whole);
  const parts = outcomes.flatMap((claim) => numberOf(numbers, claim) ?? []);
  const isLoose = !HANDLED.test(whole.quantity.id);
  return total && { ...LIST, isLoose, whole: total, unit: total.unit, groups: [parts] };
}

const LIST = { introducer: 'respectively', isOpen: false, hasRest: false, isByChannel: false } as const;

function numberOf(numbers: readonly WrittenNumber[], { place }: Claim): WrittenNumber | undefined {
  const number = numbers[firstAtOrAfter(numbers, place.start)];
  return number?.start === place.start ? number : undefined;
}
