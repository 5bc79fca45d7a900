import { isBalanced } from '../../resolve/balance';
import type { ResolvedReport } from '../../resolve/model';
import { type NamedFault, readSumFaults, type SumFaults } from '../../resolve/sum-faults';
import type { Finding } from '../rule';
import { causeMessage } from './cause-messages';
import { equationsAt, relatedTo, spanOf } from './cause-places';
import { subjectOf } from './figures';
import { type Context, figuresOfCause, fixOf } from './repairs';

/** Mistakes that have a rule of their own because nothing else explains as well what does not add up. */
export function* namedFindings({ report, tables }: ResolvedReport, kind: 'shifted' | 'split'): Generator<Finding> {
  for (const table of tables) {
    if (table.doubt || isBalanced(table)) continue;
    const faults: SumFaults = readSumFaults(table);
    for (const fault of faults[kind]) {
      const context = { text: report.draft.text, table, sums: faults.sums };
      const finding = faultFinding(context, fault, kind === 'shifted' && faults.troubles.length > 0);
      if (finding) yield finding;
    }
  }
}

/** `isShared`: another figure is wrong in the same sums. */
function faultFinding(context: Context, { cause, broken }: NamedFault, isShared: boolean): Finding | undefined {
  const span = spanOf(context, cause);
  if (!span) return undefined;
  const touched = equationsAt(context, cause, broken);
  return {
    span,
    message: causeMessage(context, cause, { touched, isCertain: true, alternatives: 0, isShared }),
    about: subjectOf(context.table.form, figuresOfCause(context, cause)),
    related: relatedTo(context, cause, touched),
    fixes: fixOf(context, cause, true),
  };
}
