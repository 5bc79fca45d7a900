import SURNAMES from '../spec/words/surnames.json';

let cached: { readonly single: ReadonlySet<string>; readonly double: ReadonlySet<string> } | undefined;

/** Common surnames of one and of two characters. */
export function surnames() {
  if (cached) return cached;
  const [single = '', double = ''] = SURNAMES.map(({ text }) => text);
  const pairs = Array.from({ length: double.length / 2 }, (_, i) => double.slice(2 * i, 2 * i + 2));
  cached = { single: new Set(single), double: new Set(pairs) };
  return cached;
}

export const isSurname = (character: string): boolean => surnames().single.has(character);
