import { SECTIONS } from '../spec/sections';
import type { HeadingCandidate } from './heading-line';

/**
 * The headings of the six sections among all candidates, in order of position. At most one is kept
 * for a section unless two are equally good; lists of the six parts (a table of contents) are not.
 */
export function chooseHeadings(
  candidates: readonly HeadingCandidate[],
  hasTextAfter: (index: number) => boolean,
): HeadingCandidate[] {
  // Mostly each section has one heading, and then there is nothing to choose.
  if (SECTIONS.every(({ id }) => candidates.filter(({ spec }) => spec?.id === id).length === 1))
    return candidates.filter(({ spec }) => spec !== undefined);
  const isNumbered = candidates.some(isRightlyNumbered);
  const indexed = candidates
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate }) => !(isNumbered && isOfList(candidate)));
  const chosen = SECTIONS.flatMap((spec) => {
    const own = indexed.filter(({ candidate }) => candidate.spec?.id === spec.id);
    return bestOf(numberedBest(own), hasTextAfter);
  });
  const byOrdinal = headingsByNumber(indexed, chosen);
  return [...chosen, ...byOrdinal].sort((a, b) => a.index - b.index).map(({ candidate }) => candidate);
}

/** 一、总体情况. */
const isRightlyNumbered = ({ numbering, heading, spec }: HeadingCandidate): boolean =>
  numbering === 'chinese' && heading.ordinal === 1 && spec?.ordinal === 1;

/** 1、收到和处理政府信息公开申请情况 under 一、总体情况. */
const isOfList = ({ numbering, heading, spec }: HeadingCandidate): boolean =>
  numbering === 'arabic' && heading.ordinal !== spec?.ordinal;

interface Indexed {
  readonly candidate: HeadingCandidate;
  /** Among all candidates. */
  readonly index: number;
}

/** Less alike, a line under a number of another section is more likely a heading of the text itself. */
const LEAST_LIKELY = 0.5;
/** What an agreeing number is worth: more than a few damaged characters, less than the wording. */
const WORTH_OF_NUMBER = 0.3;
/** So alike both are the section's own: it stands there twice, and the author has to be told. */
const EQUALLY_GOOD = 0.8;
/** Of a section that is repeated over and over the first few say it all. */
const MOST_KEPT = 4;

const RANK = { chinese: 2, arabic: 1, none: 0, bracketed: 0 } as const;
const RANK_OF_DOUBTFUL = -1;

/** Those that are numbered in the best way that occurs among the likely ones. */
function numberedBest(own: readonly Indexed[]): readonly Indexed[] {
  const likely = own.filter(({ candidate }) => candidate.likeness >= LEAST_LIKELY);
  const best = Math.max(...(likely.length > 0 ? likely : own).map(rankOf));
  return own.filter((one) => rankOf(one) >= best);
}

const rankOf = ({ candidate }: Indexed): number =>
  isDoubtful(candidate) ? RANK_OF_DOUBTFUL : RANK[candidate.numbering];

const isDoubtful = (candidate: HeadingCandidate): boolean =>
  candidate.numbering === 'chinese' && candidate.likeness < LEAST_LIKELY && !hasOwnNumber(candidate);

const hasOwnNumber = ({ heading, spec }: HeadingCandidate): boolean => heading.ordinal === spec?.ordinal;

/** The likeliest with text of its own, and all that are surely headings of the section. */
function bestOf(own: readonly Indexed[], hasTextAfter: (index: number) => boolean): readonly Indexed[] {
  if (own.length < 2) return own;
  const filled = own.filter(({ index }) => hasTextAfter(index));
  const pool = filled.length > 0 ? filled : own;
  const best = Math.max(...pool.map(likelihoodOf));
  return pool.filter((one) => one.candidate.likeness >= EQUALLY_GOOD || likelihoodOf(one) === best).slice(0, MOST_KEPT);
}

const likelihoodOf = ({ candidate }: Indexed): number =>
  candidate.likeness + (hasOwnNumber(candidate) ? WORTH_OF_NUMBER : 0);

/** A section that no title resembles, by its number alone, between its neighbours. */
function headingsByNumber(all: readonly Indexed[], chosen: readonly Indexed[]): readonly Indexed[] {
  const found: Indexed[] = [];
  for (const spec of SECTIONS) {
    const placed = [...chosen, ...found];
    if (placed.some((one) => ordinalOf(one) === spec.ordinal)) continue;
    const between = headingsBetween(all, placed, spec.ordinal);
    // A number one further on begins a list of its own.
    if (spec.ordinal > 1 && between.some(({ candidate }) => candidate.heading.ordinal === 1)) continue;
    const one = between.find(({ candidate }) => isUnnamed(candidate) && candidate.heading.ordinal === spec.ordinal);
    if (one) found.push({ index: one.index, candidate: { ...one.candidate, spec } });
  }
  return found;
}

const isUnnamed = ({ spec, numbering }: HeadingCandidate): boolean => spec === undefined && numbering === 'chinese';

/** What stands behind the sections before a given one and in front of those after it. */
function headingsBetween(all: readonly Indexed[], placed: readonly Indexed[], ordinal: number): readonly Indexed[] {
  const after = Math.max(-1, ...placed.filter((one) => ordinalOf(one) < ordinal).map(({ index }) => index));
  const before = Math.min(Infinity, ...placed.filter((one) => ordinalOf(one) > ordinal).map(({ index }) => index));
  return all.filter(({ index }) => after < index && index < before);
}

const ordinalOf = ({ candidate }: Indexed): number => candidate.spec?.ordinal ?? 0;
