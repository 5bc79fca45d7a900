import { DAMAGE_FAULTS } from './damage';
import { DATE_FAULTS } from './dates';
import type { Fault } from './fault';
import { LANGUAGE_FAULTS } from './language';
import { PROSE_FAULTS } from './prose';
import { STRUCTURE_FAULTS } from './structure';
import { SUM_FAULTS } from './sums';
import { TABLE_FAULTS } from './tables';

/** Every kind of fault, in the order of the catalogue's groups. */
export const FAULTS: readonly Fault[] = [
  ...STRUCTURE_FAULTS,
  ...TABLE_FAULTS,
  ...SUM_FAULTS,
  ...PROSE_FAULTS,
  ...DATE_FAULTS,
  ...LANGUAGE_FAULTS,
  ...DAMAGE_FAULTS,
];
