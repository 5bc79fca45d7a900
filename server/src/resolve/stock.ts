import { isCount, type KnownFigure } from './figures';
import type { ResolvedReport } from './model';
import { haveSameFigures } from './telling-figures';
import { type TrustedFigures, trustedFigures } from './trusted-figures';

/** Documents of one kind in two years: what was in force, and what was issued and repealed since. */
export interface Stock {
  readonly row: string;
  readonly before: KnownFigure;
  readonly issued: KnownFigure;
  readonly repealed: KnownFigure;
  readonly inForce: KnownFigure;
  /** What should be in force now; less than 0 where more was repealed than there was. */
  readonly due: number;
}

/** Rows of table 二 whose stock does not follow from last year's; none where both tables are the same all through. */
export function brokenStocks(report: ResolvedReport, previous: ResolvedReport): readonly Stock[] {
  const now = tableOf(report);
  const before = now && tableOf(previous);
  if (!before) return [];
  const broken = ROWS.flatMap((row) => stockOf(row, now, before) ?? []).filter((one) => one.inForce.value !== one.due);
  return broken.length > 0 && haveSameFigures(report, previous) ? [] : broken;
}

const ROWS = ['rule', 'normativeDocument'];

/** The form of 2019 counts what was made public, which is no stock. */
function tableOf(report: ResolvedReport): TrustedFigures | undefined {
  const trusted = trustedFigures(report, 'proactive');
  return trusted?.table.form.edition === '2021' ? trusted : undefined;
}

function stockOf(row: string, now: TrustedFigures, last: TrustedFigures): Stock | undefined {
  const [before, issued, repealed, inForce] = [
    last.at({ row, column: 'inForce' }),
    now.at({ row, column: 'issued' }),
    now.at({ row, column: 'repealed' }),
    now.at({ row, column: 'inForce' }),
  ];
  if (!isCount(before) || !isCount(issued) || !isCount(repealed) || !isCount(inForce)) return undefined;
  return { row, before, issued, repealed, inForce, due: before.value + issued.value - repealed.value };
}
