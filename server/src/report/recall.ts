/** Longer texts are no cells and hardly come again. */
const LONGEST_KEPT = 150;
const MOST_KEPT = 4096;

/**
 * What a function of a text gave for it before, computed where it was not asked. So that a process that reads
 * drafts for days stays small, a memory that is full begins anew.
 */
export function recall<T>(memory: Map<string, T>, text: string, compute: (text: string) => T): T {
  const known = memory.get(text);
  if (known !== undefined) return known;
  if (text.length > LONGEST_KEPT) return compute(text);
  if (memory.size >= MOST_KEPT) memory.clear();
  const own = ownCopy(text);
  const result = compute(own);
  memory.set(own, result);
  return result;
}

/** A part of a string keeps the whole of it in memory, which would be a draft. */
function ownCopy(text: string): string {
  return text.split('').join('');
}
