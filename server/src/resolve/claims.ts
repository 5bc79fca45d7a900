import type { Quantity } from './claim-quantities';
import { claimReader } from './claim-reader';
import type { Scope } from './claim-scope';
import type { ResolvedReport } from './model';
import { headingAt } from './outline';
import { lookThrough } from './paragraph-wise';
import { type ProseParagraph, proseOf } from './prose';
import { numbersOf } from './prose-numbers';
import { sentencesOf } from './prose-sentences';
import { settledYear } from './report-year';
import { reporterOf } from './reporter';
import type { Range } from './sentences';

/**
 * `count`: a number. `none`: there was not one, in words (未收到, 均未发生) . `all`: every case was handled so
 * (全部办结, 均获维持).
 */
export type ClaimKind = 'count' | 'none' | 'all';

/** A figure of the form told in prose. Ranges of `Prose.text`. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly quantity: Quantity;
  /** 0 for `none`; for `all` of no meaning. */
  readonly value: number;
  readonly scope: Scope;
  /** The number alone, or the words that deny or generalise. */
  readonly place: Range;
  /** Of `all`: it names its subject (收到的申请已全部办结), so it means every case whatever is told beside it. */
  readonly isExplicit?: boolean;
  /** The words that make the claim. */
  readonly phrase: Range;
  readonly sentence: Range;
  /** Half a unit of the last digit given; 0 for whole numbers. */
  readonly tolerance: number;
  /** By which the number written was multiplied to be comparable: 0.0001 for 元 where the form has 万元. */
  readonly factor: number;
}

/**
 * What the prose claims about figures of the form, in order. Clauses that are not understood to the last word
 * claim nothing; what is understood but covers less than the tables has another scope than `whole`.
 */
export function claimsOf(resolved: ResolvedReport): readonly Claim[] {
  resolved.facts.claims ??= readClaims(resolved);
  return resolved.facts.claims;
}

function readClaims(resolved: ResolvedReport): readonly Claim[] {
  const { damage, edition } = resolved;
  const prose = proseOf(resolved);
  const reporter = reporterOf(resolved);
  const reading = {
    lexicon: {
      text: prose.text,
      numbers: numbersOf(resolved),
      year: settledYear(resolved),
      names: reporter.names,
      initials: reporter.initials,
    },
    reporter,
    edition: edition?.id ?? '2021',
    headingAt: (paragraph: ProseParagraph) => headingAt(resolved, paragraph),
    sentencesOf: (paragraph: ProseParagraph) => sentencesOf(resolved, paragraph),
  };
  const isLegible = ({ isDamaged }: ProseParagraph): boolean => !(isDamaged && damage.share > 0.1);
  return lookThrough(resolved, 'claims', claimReader(reading, prose.paragraphs, isLegible));
}
