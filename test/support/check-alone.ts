import type { ReportContext } from '../../server/src/resolve/context';
import type { ResolvedReport } from '../../server/src/resolve/model';
import { proseOf } from '../../server/src/resolve/prose';
import type { Finding, Rule } from '../../server/src/rules/rule';
import { cueSearch } from '../../server/src/service/cues';
import { soughtBy } from '../../server/src/service/sought';

/** The findings of one rule by itself, whether or not the draft has what it waits for. */
export function checkAlone(rule: Rule, resolved: ResolvedReport, context: ReportContext = {}): Iterable<Finding> {
  if (rule.needs !== undefined && context[rule.needs] === undefined) return [];
  const found = cueSearch(soughtBy([rule]))(proseOf(resolved).text);
  return rule.check(resolved, found.placesFor(0), context);
}
