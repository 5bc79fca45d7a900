import { RULES } from '../rules/index';
import { type Sought, soughtBy } from './sought';

/** What is sought for all rules. The bundles hold what this gives, worked out when they are built (scripts/build-plugins.mjs). */
export const ruleCues = (): Sought => soughtBy(RULES);
