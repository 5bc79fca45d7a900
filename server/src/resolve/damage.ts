// Placeholder of the lead so that everybody can build: the text engineer replaces this file.
import type { Report } from '../report/model';
import type { Damage } from './model';

export const restoreDamaged = (_raw: string): string | undefined => undefined;
export const findDamage = (_report: Report): Damage => ({ kind: 'none', spans: [], share: 0 });
