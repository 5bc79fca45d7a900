import { cellSpan } from '../../report/cell-places';
import type { ReportContext } from '../../resolve/context';
import type { ResolvedReport } from '../../resolve/model';
import { type YearChange, yearChanges } from '../../resolve/year-changes';
import { proactive2021 } from '../../spec/forms/proactive';
import type { Finding } from '../rule';
import { relatedFigure, subjectOf } from './figures';
import { cellName } from './names';
import { inLastYears } from './other-reports';

/** The changes of one kind since last year, each with what there is to say of it. */
export function* changeFindings(
  report: ResolvedReport,
  { previous }: ReportContext,
  kind: YearChange['kind'],
  remark: (change: YearChange) => string,
): Generator<Finding> {
  if (!previous) return;
  for (const change of yearChanges(report, previous.report)) {
    if (change.kind !== kind) continue;
    const { now, before } = change;
    yield {
      span: cellSpan(now.cell),
      message: `${cellName(proactive2021, now.id)}为 ${now.value}，上年年报为 ${before.value}，${remark(change)}`,
      about: subjectOf(proactive2021, [now, before]),
      related: [inLastYears(previous, relatedFigure(proactive2021, before))],
    };
  }
}
