import { RULES } from '../rules/index';
import { type Sought, soughtBy } from './sought';

/** What is sought for all rules. The bundles hold what this gives, told when they are built (esbuild.mjs). */
export const ruleCues = (): Sought => soughtBy(RULES);
