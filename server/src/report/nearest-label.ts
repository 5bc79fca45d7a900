import type { LabelUse } from '../spec/labels';
import { isTooLong } from './cells';
import { fold, likeness, splitMark } from './fold';
import { labelUses, lexicon } from './lexicon';

export interface NearestLabel {
  /** 0 to 1; 0 where no label is as alike as was asked for. */
  readonly likeness: number;
  /** What that label can be. */
  readonly uses: readonly LabelUse[];
}

const NONE: NearestLabel = { likeness: 0, uses: [] };

/** The label of any form that a text is most alike, if it is at least so alike. For doubtful cells only: it looks at every label. */
export function nearestLabel(text: string, least: number): NearestLabel {
  if (isTooLong(text)) return NONE;
  const folded = fold(text);
  const exact = labelUses(folded);
  if (exact.length > 0) return { likeness: 1, uses: exact };
  const { wording } = splitMark(folded);
  let best: NearestLabel = NONE;
  for (const written of wording === folded ? [folded] : [wording, folded]) {
    for (const known of knownLabels()) {
      const enough = Math.max(best.likeness, least - 1e-9);
      if (mostAlike(written, known) <= enough) continue;
      const alike = likeness(known.label, written);
      if (alike > enough) best = { likeness: alike, uses: known.uses };
    }
  }
  return best;
}

/** Likeness to the nearest label, 0 if it is less than `least`. */
export function labelLikeness(text: string, least: number): number {
  return nearestLabel(text, least).likeness;
}

/** A label with the characters that it has, as bits of two words: a text without many of them is not alike. */
interface KnownLabel {
  readonly label: string;
  readonly uses: readonly LabelUse[];
  readonly low: number;
  readonly high: number;
}

let cachedLabels: readonly KnownLabel[] | undefined;

function knownLabels(): readonly KnownLabel[] {
  cachedLabels ??= [...lexicon().uses].map(([label, uses]) => {
    let low = 0;
    let high = 0;
    for (let i = 0; i < label.length; i++) {
      low |= 1 << (label.charCodeAt(i) & 31);
      high |= 1 << ((label.charCodeAt(i) >> 5) & 31);
    }
    return { label, uses, low, high };
  });
  return cachedLabels;
}

/** What `likeness` cannot exceed: other characters have to be changed, and those that are too few inserted. */
function mostAlike(text: string, { label, low, high }: KnownLabel): number {
  const longer = Math.max(text.length, label.length, 1);
  let shared = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((low >>> (code & 31)) & (high >>> ((code >> 5) & 31)) & 1) shared++;
  }
  return Math.min(shared, label.length) / longer;
}
