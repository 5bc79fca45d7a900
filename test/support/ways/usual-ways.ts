import { WAYS } from './index';
import type { Way } from './way';

const USUAL = [
  'word: merged cells leave empty ones',
  'bare: a cell a line',
  'spaced: single spaces',
  'one line: spaces',
  'tabs: cells that begin in the row',
  'commas: all places',
  'pipes: each cell ended',
  'pipe cells: after each',
  'markdown: all places',
  'html: Word',
];

/** One or two of each kind, where trying all of them would take too long. */
export const USUAL_WAYS: readonly Way[] = WAYS.filter(({ name }) => USUAL.includes(name));
