import { readHtml } from '../../server/src/parts/html';
import { recode } from '../../server/src/parts/recode';
import { simplify } from '../../server/src/parts/simplify';
import { type Effort, measure } from './measure';
import { toMarkdown } from './table';
import { totalsOf } from './totals';

/** What `nianbao selftest` prints; the build puts this beside the command line as selftest.js. */
export function selftest(effort: Effort, format: string): string {
  const measurement = measure(effort, { html: readHtml, recode, simplify });
  if (format !== 'json') return toMarkdown(measurement);
  return `${JSON.stringify({ effort, totals: totalsOf(measurement), ...measurement }, undefined, 2)}\n`;
}
