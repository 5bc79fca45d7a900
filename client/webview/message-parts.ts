/** Parts of messages, as they come from the other side: nothing is taken for granted. */

const LONGEST_KEY = 200;
const MOST_FINDINGS = 100_000;
export const LONGEST_URI = 8000;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
export const isKey = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_KEY;
export const isIndex = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST_FINDINGS;
