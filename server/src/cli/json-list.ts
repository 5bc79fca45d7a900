import type { Frame } from './ending';

/** Around the elements of an array that is written one by one. */
export const LIST: Frame = { head: '[\n', separator: ',\n', tail: '\n]\n' };

/** A value as `JSON.stringify(list, null, 2)` writes it inside a list. */
export const elementOf = (value: unknown): string => JSON.stringify([value], null, 2).slice(2, -2);
