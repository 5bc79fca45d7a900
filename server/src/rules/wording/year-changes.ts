import { cellSpan } from '../../report/cell-places';
import type { ReportRef } from '../../resolve/context';
import type { YearChange } from '../../resolve/year-changes';
import { proactive2021 } from '../../spec/forms/proactive';
import type { Related, Subject } from '../rule';
import { subjectOf } from './figures';
import { cellName } from './names';

/** “行政许可”本年处理决定数量为 2341，上年年报为 214 */
export const bothYears = ({ now, before }: YearChange): string =>
  `${cellName(proactive2021, now.id)}为 ${now.value}，上年年报为 ${before.value}`;

export const lastYearsFigure = (previous: ReportRef, { before }: YearChange): Related => ({
  span: cellSpan(before.cell),
  message: `上年年报${cellName(proactive2021, before.id)} ${before.value}`,
  in: previous,
});

export const subjectOfChange = ({ now, before }: YearChange): Subject => subjectOf(proactive2021, [now, before]);
