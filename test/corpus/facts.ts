import type { Edition } from '../../server/src/spec/types';
import type { LogicalReport } from '../support/logical-table';
import type { Body } from './bodies';
import type { Counts } from './figures';

/** All that a report tells; its prose and its tables are written from the same facts. */
export interface Facts {
  readonly year: number;
  readonly body: Body;
  readonly edition: Edition;
  readonly tables: LogicalReport['tables'];
  readonly counts: Counts;
}
