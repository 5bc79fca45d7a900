/** Longer texts are no cells and hardly come again. */
const LONGEST_KEPT = 150;
const MOST_KEPT = 4096;
/** A power of two, and twice as many as are kept: a search soon comes to a free one. */
const SLOTS = 2 * MOST_KEPT;

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
  /** By slot the hash of a text and its number, from 1 on: a search looks at nothing else until it has found it. */
  let slots = new Int32Array(0);
  let texts: string[] = [];
  let values: T[] = [];
  const keep = (text: string, hash: number): T => {
    const value = compute(text);
    if (slots.length === 0 || texts.length === MOST_KEPT) {
      slots = new Int32Array(2 * SLOTS);
      texts = [];
      values = [];
    }
    let slot = slotOf(hash);
    while (slots[slot + 1] !== FREE) slot = nextSlot(slot);
    values.push(value);
    slots[slot] = hash;
    slots[slot + 1] = texts.push(text);
    return value;
  };
  return (text, start = 0, end = text.length, sum = hashOf(text, start, end)) => {
    if (end - start > LONGEST_KEPT) return compute(text.slice(start, end));
    const hash = sum ^ (sum >>> 15);
    for (let slot = slotOf(hash); ; slot = nextSlot(slot)) {
      const number = slots[slot + 1] ?? FREE;
      if (number === FREE) return keep(ownCopy(text.slice(start, end)), hash);
      if (slots[slot] === hash && standsAt(texts[number - 1] as string, text, start, end))
        return values[number - 1] as T;
    }
  };
}

const FREE = 0;
const slotOf = (hash: number): number => 2 * (hash & (SLOTS - 1));
const nextSlot = (slot: number): number => (slot + 2) & (2 * SLOTS - 1);

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
