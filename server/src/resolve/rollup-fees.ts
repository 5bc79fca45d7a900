import type { ReportRef } from './context';
import { type FeeTotal, feeTotal } from './fee-totals';
import type { ResolvedReport } from './model';

/** What a report that sums up others says was charged, beside the sums of what those say. */
export interface RolledUpFees {
  readonly own: FeeTotal;
  /** Those that are not 0. */
  readonly parts: readonly FeePart[];
  /** Undefined where one of them does not say it. */
  readonly cases: number | undefined;
  readonly amount: number;
}

export interface FeePart {
  readonly child: ReportRef;
  readonly fee: FeeTotal;
}

/** Undefined where one of the reports does not say it to the last word. */
export function rolledUpFees(report: ResolvedReport, children: readonly ReportRef[]): RolledUpFees | undefined {
  const own = feeTotal(report);
  if (!own) return undefined;
  const parts: FeePart[] = [];
  for (const child of children) {
    const fee = feeTotal(child.report);
    if (!fee) return undefined;
    parts.push({ child, fee });
  }
  let amount = 0;
  let cases: number | undefined = 0;
  for (const { fee } of parts) {
    amount += fee.amount;
    cases = cases === undefined || fee.cases === undefined ? undefined : cases + fee.cases;
  }
  return { own, parts: parts.filter(({ fee }) => fee.amount > 0), cases, amount: inFen(amount) };
}

/** Without what adding decimals leaves behind. */
const inFen = (yuan: number): number => Math.round(yuan * 100) / 100;
