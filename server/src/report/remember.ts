/** Longer texts are no cells and hardly come again. */
const LONGEST_KEPT = 150;
const MOST_KEPT = 4096;
/** A power of two, and twice as many as are kept: a search soon comes to a free one. */
const SLOTS = 2 * MOST_KEPT;

interface Entry<T> {
  readonly text: string;
  readonly hash: number;
  readonly value: T;
}

/**
 * A function of the text that stands in a range of another, by default of the whole. Who has looked at its characters
 * already may have added up their `hash` with `hashWith`.
 */
export type OfRange<T> = (text: string, start?: number, end?: number, hash?: number) => T;

export const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/**
 * The same function with a memory. A range is looked up by its characters, because to make a string of it and to
 * hash that would cost more than the rest of reading a cell. So that a process that reads drafts for days stays
 * small, a memory that is full begins anew.
 */
export function remembering<T>(compute: (text: string) => T): OfRange<T> {
  let slots: (Entry<T> | undefined)[] = [];
  let kept = MOST_KEPT;
  const keep = (text: string, hash: number): T => {
    const entry = { text, hash, value: compute(text) };
    if (kept === MOST_KEPT) {
      slots = new Array<Entry<T> | undefined>(SLOTS).fill(undefined);
      kept = 0;
    }
    let slot = hash & (SLOTS - 1);
    while (slots[slot]) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = entry;
    kept++;
    return entry.value;
  };
  return (text, start = 0, end = text.length, sum = hashOf(text, start, end)) => {
    if (end - start > LONGEST_KEPT) return compute(text.slice(start, end));
    const hash = sum ^ (sum >>> 15);
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = slots[slot];
      if (!entry) return keep(ownCopy(text.slice(start, end)), hash);
      if (entry.hash === hash && standsAt(entry.text, text, start, end)) return entry.value;
    }
  };
}

function hashOf(text: string, start: number, end: number): number {
  if (end - start > LONGEST_KEPT) return 0;
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

function standsAt(known: string, text: string, start: number, end: number): boolean {
  if (known === text) return true;
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A part of a string keeps the whole of it in memory, which would be a draft; what is joined is written anew. */
function ownCopy(text: string): string {
  return [text.charAt(0), text.slice(1)].join('');
}
