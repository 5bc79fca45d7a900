/** What is taken from a decisions file at most: it comes with the folder and is not to be trusted. */
export const MOST_DECISIONS = 5000;
/** In bytes. */
export const LONGEST_DECISIONS_FILE = 4_000_000;
export const LONGEST_REASON = 500;
export const LONGEST_NAME = 100;
/** Of a report: its body and year. */
export const LONGEST_REPORT = 120;
