import { type CellId, FORM_IDS, type FormId, type TableForm } from '../spec/types';
import { isBalanced } from './balance';
import type { ReportRef } from './context';
import { figureAt } from './figure-map';
import { isKnown, type KnownFigure } from './figures';
import type { ResolvedReport } from './model';
import { type TrustedFigures, trustedFigures } from './trusted-figures';

/** One table of a report that sums up others, beside the sums of theirs. */
export interface RolledUpTable {
  readonly form: TableForm;
  /** In writing order: those that can be relied on in all reports. */
  readonly cells: readonly RolledUpCell[];
}

export interface RolledUpCell {
  readonly own: KnownFigure;
  /** Those that are not 0. */
  readonly parts: readonly RollupPart[];
  readonly sum: number;
  /** By how much its own figure exceeds the sum. */
  readonly difference: number;
  /** How much of that rounding may have made. */
  readonly slack: number;
}

export interface RollupPart {
  readonly child: ReportRef;
  readonly figure: KnownFigure;
}

/** The reports of all bodies are given. */
export function rolledUpTables(report: ResolvedReport, children: readonly ReportRef[]): readonly RolledUpTable[] {
  return FORM_IDS.flatMap((form) => rolledUp(report, children, form) ?? []);
}

/** Undefined where a table is missing, of another edition, or at fault itself: its own report says so. */
function rolledUp(report: ResolvedReport, children: readonly ReportRef[], id: FormId): RolledUpTable | undefined {
  const own = soundFigures(report, id);
  if (!own) return undefined;
  const { form } = own.table;
  const others: ChildFigures[] = [];
  for (const child of children) {
    const figures = soundFigures(child.report, id);
    if (figures?.table.form.edition !== form.edition) return undefined;
    others.push({ child, figures });
  }
  const ids = form.blocks
    .flatMap(({ lines }) => lines.flatMap(({ cells }) => cells))
    .filter((cell) => isAdded(form, cell));
  return { form, cells: ids.flatMap((cell) => rolledUpCell(own, others, cell) ?? []) };
}

interface ChildFigures {
  readonly child: ReportRef;
  readonly figures: TrustedFigures;
}

function soundFigures(report: ResolvedReport, id: FormId): TrustedFigures | undefined {
  const trusted = trustedFigures(report, id);
  return trusted && trusted.table.missing.length === 0 && isBalanced(trusted.table) ? trusted : undefined;
}

/** In 2019 items were counted that several bodies share, and amounts had no fixed unit. */
function isAdded(form: TableForm, cell: CellId): boolean {
  return form.edition !== '2019' || !(cell.column === 'previousItems' || form.freeCells?.(cell));
}

function rolledUpCell(own: TrustedFigures, others: readonly ChildFigures[], id: CellId): RolledUpCell | undefined {
  const figure = own.at(id);
  if (!isKnown(figure) || !isInUnit(own, figure)) return undefined;
  const parts: RollupPart[] = [];
  for (const { child, figures } of others) {
    if (isNothing(figures, id)) continue;
    const part = figures.at(id);
    if (!isKnown(part) || !isInUnit(figures, part)) return undefined;
    if (part.value !== 0) parts.push({ child, figure: part });
  }
  const sum = rounded(parts.reduce((all, part) => all + part.figure.value, 0));
  return { own: figure, parts, sum, difference: rounded(figure.value - sum), slack: slackOf(own, figure, parts) };
}

/** A mark for nothing, or a blank in a table whose sums hold with 0 there. */
function isNothing({ table }: TrustedFigures, { row, column }: CellId): boolean {
  const kind = figureAt(table, row, column)?.kind;
  return kind === 'dash' || (kind === 'blank' && table.form.sums.length > 0);
}

/** 3.5万元 under 单位：万元, 8件: not 35000元. */
function isInUnit({ table }: TrustedFigures, { id, value, notation, cell }: KnownFigure): boolean {
  const isAmount = table.form.freeCells?.(id) === true;
  if (value < 0 || !(isAmount || Number.isSafeInteger(value))) return false;
  return notation?.unit === undefined || (isAmount ? cell.text.endsWith('万元') : !/[万亿元余约多]/.test(cell.text));
}

/** Amounts in 万元 were rounded, each as far as it shows; counts are exact. */
function slackOf({ table }: TrustedFigures, own: KnownFigure, parts: readonly RollupPart[]): number {
  if (!table.form.freeCells?.(own.id)) return 0;
  const figures = [own, ...parts.map(({ figure }) => figure)];
  return figures.reduce((most, { value }) => most + 0.5 * 10 ** -decimalsOf(value), 0);
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Without what adding decimals leaves behind. */
const rounded = (value: number): number => (Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6);
