/** A map of numbers that forgets what was not asked for of late. */
export interface RecentMap<T> {
  readonly find: (key: number) => T | undefined;
  readonly keep: (key: number, value: T) => void;
}

/**
 * Two generations: a full one becomes the earlier one, and what was in that before and was not asked for since is
 * gone. So something that is dear to work out does not go with all the rest, as it does from the memory of
 * `remembering`, where what is forgotten is had again at once.
 */
export function recentMap<T>(most: number): RecentMap<T> {
  let recent = new Map<number, T>();
  let earlier = new Map<number, T>();
  const keep = (key: number, value: T): void => {
    if (recent.size >= most) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(key, value);
  };
  const find = (key: number): T | undefined => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const before = earlier.get(key);
    if (before !== undefined) keep(key, before);
    return before;
  };
  return { find, keep };
}
