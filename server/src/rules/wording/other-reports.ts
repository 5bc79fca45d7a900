import type { ReportRef } from '../../resolve/context';
import type { Related } from '../rule';
import { bodyOf } from './body-names';

/** A place of last year's report: 上年年报“行政许可”本年处理决定数量 214. */
export const inLastYears = (previous: ReportRef, { span, message }: Related): Related => ({
  span,
  message: `上年年报${message}`,
  in: previous,
});

/** A place of the report of another body. */
export const inReportOf = (other: ReportRef, { span, message }: Related): Related => ({
  span,
  message: `${bodyName(other)}：${message}`,
  in: other,
});

/** Whose report it is, or else where it lies. */
export const bodyName = ({ report, path }: ReportRef): string => bodyOf(report) ?? path;
