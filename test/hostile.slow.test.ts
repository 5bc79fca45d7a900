import { test } from 'node:test';
import { extremes } from '../scripts/hostile-texts';
import { isRead } from './fuzz/reading-properties';

// As long as is quick; `npm run growth` tells how the time grows with the length.
const LENGTH = 60_000;

for (const { name, ending, text } of extremes(LENGTH)) {
  test(`is read and checked to its end: ${name}`, () => isRead({ name: `draft.${ending}`, text }));
}
